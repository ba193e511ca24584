package nl.schoolplein.absences.leave;

import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.api.View;

/**
 * A line of an explanation, the same for parents and the head, on screen and on paper.
 *
 * @param look {@code good}, {@code wait}, {@code bad} or {@code info}
 * @param key the key of its text
 * @param values what is filled in; days are written out
 * @param source where it stands in the law; may be empty
 */
public record Line(String look, String key, List<Object> values, String source) {
    static Line of(String look, String key, Object... values) {
        return new Line(look, key, List.of(values), "");
    }

    Line from(String where) {
        return new Line(look, key, values, where);
    }

    /** What it says. */
    public String says(View view) {
        return view.text(
                key,
                values.stream()
                        .map(value -> value instanceof LocalDate day ? view.date(day) : value)
                        .toArray());
    }

    /** The soft colour behind its icon. */
    public String tint() {
        return switch (look) {
            case "good" -> "tint-leaf";
            case "bad" -> "tint-rose";
            case "wait" -> "tint-sun";
            default -> "tint-sky";
        };
    }

    /** The icon that says the same as its colour. */
    public String icon() {
        return switch (look) {
            case "good" -> "check-circle-fill";
            case "bad" -> "exclamation-triangle";
            case "wait" -> "hourglass-split";
            default -> "info-circle";
        };
    }
}
