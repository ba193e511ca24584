package nl.schoolplein.portal.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a module as a school reads them: {@code {module}} in them is what the school calls the module.
 *
 * @param name the school's own name for it, or the module's
 */
public record ModuleTexts(Bundle texts, Locale language, String name) {
    /** The key of the name of the module. */
    public static final String TITLE = "module.title";

    /**
     * A text with its arguments filled in. The module's title is its name.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String text(String key, @Nullable Object... arguments) {
        return key.equals(TITLE) ? name : texts.naming(name, language, key, arguments);
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return texts.has(language, key);
    }
}
