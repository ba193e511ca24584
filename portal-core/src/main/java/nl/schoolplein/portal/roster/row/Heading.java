package nl.schoolplein.portal.roster.row;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first row of a file: where each column is. Exports differ in the order of columns, and in capitals. */
public record Heading(Map<String, Integer> places, int columns) {

    /** By the names of the columns. */
    public static Heading of(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place).strip().toLowerCase(Locale.ROOT), place);
        }
        return new Heading(places, names.size());
    }

    /** Where a column is, from 0; null if it is not there. */
    public @Nullable Integer place(String column) {
        return places.get(column.toLowerCase(Locale.ROOT));
    }
}
