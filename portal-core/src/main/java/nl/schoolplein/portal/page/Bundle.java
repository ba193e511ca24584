package nl.schoolplein.portal.page;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.schoolplein.portal.visit.Languages;
import org.jspecify.annotations.Nullable;

/** The texts of the core or of one plugin: {@code <folder>/messages.properties} is Dutch, {@code _en} English. */
public final class Bundle {
    /** Where a text of a module says what the school calls it. */
    private static final String NAME = "{module}";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private static final ResourceBundle.Control OWN_LANGUAGES_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final ClassLoader loader;
    private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** The texts in this folder of the class path. */
    public Bundle(String folder, ClassLoader loader) {
        this.name = folder + ".messages";
        this.loader = loader;
    }

    /**
     * A text with its arguments filled in, as an ICU message pattern.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String text(Locale language, String key, @Nullable Object... arguments) {
        String pattern = pattern(language, key);
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, language)
                        .format(Arrays.stream(arguments).map(Bundle::written).toArray());
    }

    /** Times of the day as pages write them. */
    private static @Nullable Object written(@Nullable Object argument) {
        return argument instanceof LocalTime time ? TIME.format(time) : argument;
    }

    /** A text of a module that may say {@code {module}}: what the school calls it. */
    String naming(String module, Locale language, String key, @Nullable Object... arguments) {
        String pattern = pattern(language, key);
        if (!pattern.contains(NAME)) {
            return text(language, key, arguments);
        }
        Map<String, @Nullable Object> named = new HashMap<>(Map.of("module", module));
        for (int place = 0; place < arguments.length; place++) {
            named.put(String.valueOf(place), written(arguments[place]));
        }
        return new MessageFormat(pattern, language).format(named);
    }

    /** A text whose arguments have names ({@code {child}}). */
    public String text(Locale language, String key, Map<String, String> arguments) {
        return new MessageFormat(pattern(language, key), language).format(arguments);
    }

    private String pattern(Locale language, String key) {
        try {
            return bundle(language).getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("no text " + key + " in " + name, missing);
        }
    }

    /** What a word that programs keep is called; the word itself if there is no text for it. */
    public String word(Locale language, String prefix, String word) {
        String key = prefix + word.replace(' ', '-');
        return has(language, key) ? text(language, key) : word;
    }

    /** Whether there is a text with this key. */
    public boolean has(Locale language, String key) {
        return bundle(language).containsKey(key);
    }

    /** All keys of a language. */
    public Set<String> keys(Locale language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    private ResourceBundle bundle(Locale language) {
        return bundles.computeIfAbsent(
                language,
                wanted -> ResourceBundle.getBundle(
                        name, wanted.getLanguage().equals("nl") ? Locale.ROOT : wanted, loader, OWN_LANGUAGES_ONLY));
    }

    /**
     * Lets the class loader go. The texts stay for whoever found the module a moment before it left, and read no file any
     * more.
     */
    public void close() {
        Languages.ALL.forEach(this::bundle);
        ResourceBundle.clearCache(loader);
    }
}
