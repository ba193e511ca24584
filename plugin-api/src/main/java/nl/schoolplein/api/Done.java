package nl.schoolplein.api;

import org.jspecify.annotations.Nullable;

/**
 * What a method that wrote something answers: a browser is sent on to a page (303), where the confirmation is shown; a
 * program gets the model as JSON (200).
 *
 * <pre>{@code
 * return Done.at("", thing.what()).saying(texts.get("thing.added", thing.what()));
 * }</pre>
 *
 * @param href where to go on, relative to the module, for example {@code "folders/…"}
 * @param model what a program gets
 * @param message the confirmation, in the viewer's language, or null
 * @since 1.0
 */
public record Done(String href, Object model, @Nullable String message) {

    /** Goes on at this address within the module. */
    public static Done at(String href, Object model) {
        return new Done(href, model, null);
    }

    /** The same with another model for programs. */
    public Done with(Object other) {
        return new Done(href, other, message);
    }

    /** The same with a confirmation, in the viewer's language; see {@link Texts}. */
    public Done saying(String confirmation) {
        return new Done(href, model, confirmation);
    }
}
