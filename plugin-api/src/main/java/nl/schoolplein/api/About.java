package nl.schoolplein.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the attribute of an entity that holds the id of a person: of a pupil, a guardian or a member of staff. By it the host
 * finds the rows about somebody, copies them for who asks for their data, and takes them away; see {@link DataKind#rows}.
 *
 * <p>Usually the row goes with the person. Where it is of use to others without the name, say in which attribute the name
 * stands: the row then stays, the id becomes null, and the name an empty text.
 *
 * <pre>{@code
 * @About
 * @Column(nullable = false)
 * private UUID pupil;
 * }</pre>
 *
 * <pre>{@code
 * @About(name = "finder")
 * @Column(name = "finder_id")
 * private @Nullable UUID finderId;
 *
 * @Column(nullable = false, length = 120)
 * private String finder;
 * }</pre>
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

    /** The attribute with the person's name, if the row stays without it; empty if the row goes with the person. */
    String name() default "";
}
