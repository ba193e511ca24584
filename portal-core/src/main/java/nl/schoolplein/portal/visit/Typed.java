package nl.schoolplein.portal.visit;

import java.util.List;
import java.util.Map;

/** What somebody typed into a form, and what was wrong with it: field → values, field → message. */
public record Typed(Map<String, List<String>> values, Map<String, String> errors) {

    /** Nothing typed, nothing wrong. */
    public static final Typed NOTHING = new Typed(Map.of(), Map.of());

    /** The first value of the field, or an empty text. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** The last value of the field, or an empty text: that of a box behind its hidden "false". */
    public String last(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** Whether the field had this value among its values. */
    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether a form comes back. */
    public boolean refused() {
        return !errors.isEmpty();
    }
}
