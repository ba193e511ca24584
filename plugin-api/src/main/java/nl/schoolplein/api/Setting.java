package nl.schoolplein.api;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A setting that each school can change. The core renders its form, checks it and keeps it; its label and explanation
 * are the texts {@code setting.<key>} and {@code setting.<key>.explanation}.
 *
 * <pre>{@code
 * static final Setting<Integer> KEEP_DAYS = Setting.days("keep-days", 30);
 * static final Setting<LocalTime> CLOSES_AT = Setting.time("closes-at", LocalTime.of(21, 0));
 * static final Setting<String> WHO_ADDS = Setting.choice("who-adds", "team", "team", "everyone");
 * }</pre>
 *
 * @param <T> the type of its value
 * @param key lower-case letters, digits and hyphens, unique within the module
 * @param type the type of its value: {@code Integer}, {@code Boolean}, {@code String} or {@code LocalTime}
 * @param fallback its value as long as the school has set none
 * @param least the least number or number of characters
 * @param most the greatest number or number of characters
 * @param choices the words to choose from; empty if any value within the bounds will do
 * @since 1.0
 */
public record Setting<T>(String key, Class<T> type, T fallback, int least, int most, List<String> choices) {

    /** Any value within the bounds. */
    public Setting(String key, Class<T> type, T fallback, int least, int most) {
        this(key, type, fallback, least, most, List.of());
    }

    /** Keeps the choices as they are now. */
    public Setting {
        choices = List.copyOf(choices);
    }

    /** A whole number of days, 1 to 3650. */
    public static Setting<Integer> days(String key, int fallback) {
        return number(key, fallback, 1, 3650);
    }

    /** A whole number within bounds, both included. */
    public static Setting<Integer> number(String key, int fallback, int least, int most) {
        return new Setting<>(key, Integer.class, fallback, least, most);
    }

    /** A switch. */
    public static Setting<Boolean> yesNo(String key, boolean fallback) {
        return new Setting<>(key, Boolean.class, fallback, 0, 1);
    }

    /**
     * A time of day to the minute, as the school's clocks show it.
     *
     * @throws IllegalArgumentException if the fallback has seconds
     */
    public static Setting<LocalTime> time(String key, LocalTime fallback) {
        if (!fallback.equals(fallback.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException(key + " is a time to the minute, not " + fallback);
        }
        return new Setting<>(key, LocalTime.class, fallback, 0, 0);
    }

    /** A line of text of at most so many characters. */
    public static Setting<String> text(String key, String fallback, int most) {
        return new Setting<>(key, String.class, fallback, 0, most);
    }

    /**
     * One of a few words. How each is called on screen is the text {@code setting.<key>.<word>}.
     *
     * @param choices at least two words, the fallback among them
     * @throws IllegalArgumentException if there are fewer, or the fallback is not among them
     */
    public static Setting<String> choice(String key, String fallback, String... choices) {
        List<String> words = List.of(choices);
        if (words.size() < 2 || !words.contains(fallback)) {
            throw new IllegalArgumentException(key + " needs two choices or more, " + fallback + " among them");
        }
        return new Setting<>(key, String.class, fallback, 1, 1000, words);
    }
}
