package nl.schoolplein.portal.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute of an entity that names a person, a group or a link by its id, and what becomes of the row when two rows about
 * that person become one, or when the import that brought the person is undone. A column without this is found by {@code
 * MergeTest}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdOf {
    /** What somebody or something may be that is named. */
    enum What {
        /** A pupil. */
        PUPIL,
        /** A guardian. */
        GUARDIAN,
        /** A pupil or a guardian. */
        PERSON,
        /** The link between a guardian and a pupil. */
        LINK,
        /** A group. */
        GROUP
    }

    /** Whom it names. */
    What value();

    /** The other attributes with which somebody may be named once only: of two rows that would be alike one stays. */
    String[] once() default {};

    /** Whether somebody has to look at what both rows say; it does not just go over to the one that stays. */
    boolean needsCare() default false;

    /** Whether the row holds what people typed or chose: it outlives the undo of the import that brought whom it names. */
    boolean typed() default false;

    /** All of the rows of an entity is what people typed or chose, whomever they name. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Typed {}
}
