package nl.schoolplein.portal.roster.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.GroupRow;
import org.jspecify.annotations.Nullable;

/** The groups that the pupils of a sheet are in; a group is known by its name. */
final class Classes {
    private static final int LONGEST_NAME = 60;

    /** Years in the name of a group: 3, Groep 3a, 3/4, Groep 1-2. */
    private static final Pattern YEARS =
            Pattern.compile("(?i)(?:groep|group)?\\s*([1-8])(?:\\s*[/-]\\s*([1-8]))?\\s*[a-z]?");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, SortedSet<Integer>> years = new LinkedHashMap<>();

    /** The group of a row. */
    String of(Row row, @Nullable Integer year) throws BrokenRowException {
        String name = row.name(Column.GROUP.title(), LONGEST_NAME);
        String id = Words.plain(name);
        names.putIfAbsent(id, name);
        SortedSet<Integer> known = years.computeIfAbsent(id, none -> inName(name));
        if (year != null) {
            known.add(year);
        }
        return id;
    }

    private static SortedSet<Integer> inName(String name) {
        SortedSet<Integer> found = new TreeSet<>();
        Matcher matcher = YEARS.matcher(name);
        if (matcher.matches()) {
            found.add(Integer.valueOf(matcher.group(1)));
            if (matcher.group(2) != null) {
                found.add(Integer.valueOf(matcher.group(2)));
            }
        }
        return found;
    }

    /** The year of everybody in a group; null in a combination group. */
    @Nullable
    Integer onlyYear(String group) {
        SortedSet<Integer> known = years.getOrDefault(group, new TreeSet<>());
        return known.size() == 1 ? known.first() : null;
    }

    boolean has(String id) {
        return names.containsKey(id);
    }

    Map<String, GroupRow.State> states() {
        Map<String, GroupRow.State> states = new LinkedHashMap<>();
        names.forEach((id, name) ->
                states.put(id, new GroupRow.State(name, List.copyOf(years.getOrDefault(id, new TreeSet<>())), null)));
        return states;
    }
}
