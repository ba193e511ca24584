package nl.schoolplein.api;

/**
 * A setting that each school can change. The core renders its form, checks it and keeps it; its label and explanation
 * are the texts {@code setting.<key>} and {@code setting.<key>.explanation}.
 *
 * @param <T> the type of its value
 * @param key lower-case letters, digits and hyphens, unique within the module
 * @param type the type of its value: {@code Integer}, {@code Boolean} or {@code String}
 * @param fallback its value as long as the school has set none
 * @param least the least number or number of characters
 * @param most the greatest number or number of characters
 * @since 0.1
 */
public record Setting<T>(String key, Class<T> type, T fallback, int least, int most) {

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

    /** A line of text of at most so many characters. */
    public static Setting<String> text(String key, String fallback, int most) {
        return new Setting<>(key, String.class, fallback, 0, most);
    }
}
