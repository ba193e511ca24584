package nl.schoolplein.portal.plugin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept about somebody, as it was copied.
 *
 * @param values texts, numbers, booleans, enums, moments, days and lists of these, by name
 */
public record Copied(Map<String, Object> values, List<StoredFile> files) {

    /** Keeps them as they are now, in their order. */
    public Copied {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!canBe(value)) {
                throw new IllegalArgumentException(
                        name + " is a " + value.getClass().getName() + ", which a copy does not take");
            }
            kept.put(name, value);
        });
        values = kept;
        files = List.copyOf(files);
    }

    /** Whether a copy takes such a value: ids of rows tell people nothing. */
    static boolean canBe(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof Instant
                || value instanceof LocalDate
                || (value instanceof Collection<?> several && several.stream().allMatch(Copied::canBe));
    }
}
