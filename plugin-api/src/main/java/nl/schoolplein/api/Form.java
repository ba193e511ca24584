package nl.schoolplein.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What was sent to a method that writes: the same record from an HTML form, from a form with files, and from JSON.
 *
 * <p>The record's components name the fields; each is converted to its type and checked against its
 * {@code jakarta.validation} annotations before the method is called. Text is trimmed; an empty text is no text (null
 * for a {@code @Nullable} component, else an error). If a field is wrong, the method is not called: a program gets 422
 * with the list of errors (RFC 9457), a browser gets the page of the form again with all that was typed and the errors
 * beside the fields.
 *
 * <p>A component that is a {@code Map<String, String>} takes the fields of an HTML form that no other component names; a
 * {@code Map<String, Upload>} takes its files, one of each field.
 *
 * <p>That page is the GET of the same address, or the one that {@link On} names.
 *
 * <pre>{@code
 * public record NewThing(@Size(max = 80) String what, LocalDate until, Audience audience, Upload photo) {}
 * …
 * @POST
 * @Allow("ADD")
 * public Done add(Form<NewThing> form) {
 *     NewThing thing = form.value();
 *     if (!viewer.may(LostProperty.Action.ADD, thing.audience())) {
 *         throw form.refuse("audience", "thing.not-your-group");
 *     }
 *     StoredFile photo = files.keep(thing.photo());
 *     database.write(rows -> rows.persist(
 *             new FoundThing(thing.audience(), thing.what(), clock.instant(), thing.until(), photo)));
 *     return Done.at("", thing.what()).saying(texts.get("thing.added", thing.what()));
 * }
 * }</pre>
 *
 * @param <T> the record
 * @param value the record, converted and valid
 * @since 1.0
 */
public record Form<T extends Record>(T value) {

    /**
     * Names the page on which the form stands, if it is not the GET of the address that the form is sent to.
     *
     * @since 1.0
     */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface On {

        /** The page's address, relative to the address that the form is sent to, for example {@code ".."}. */
        String value();
    }

    /**
     * Refuses a field for a reason that only the module knows: {@code throw form.refuse("name", "folder.exists")}.
     *
     * @param field the name of a component
     * @param messageKey the key of a text that says what to do
     * @param arguments the text's arguments
     */
    public InvalidForm refuse(String field, String messageKey, Object... arguments) {
        return new InvalidForm(field, messageKey, arguments);
    }
}
