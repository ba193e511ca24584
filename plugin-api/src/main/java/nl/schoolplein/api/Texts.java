package nl.schoolplein.api;

/** The module's texts in the viewer's language. Injected; templates use {@link View#text}. @since 1.0 */
public interface Texts {

    /**
     * A text of {@code <plugin-id>/messages.properties}, with its arguments filled in.
     *
     * <p>Texts are ICU message patterns: {@code {0, plural, one {# document} other {# documenten}}}. Besides the arguments
     * that are given, {@code {module}} is what the school calls the module; so is the text {@code module.title}. A {@link
     * java.time.LocalTime} is written as {@link View#time} does: 8:30.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    String get(String key, Object... arguments);
}
