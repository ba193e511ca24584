package nl.schoolplein.portal.roster.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.roster.row.Table;
import nl.schoolplein.portal.school.PupilRow;
import org.jspecify.annotations.Nullable;

/** The pupils of a sheet, a row each, with their groups and guardians. */
final class Children {
    /** In place of a number this says that the row is the template's example. */
    private static final Set<String> EXAMPLE = Set.of("voorbeeld", "example");

    private static final int LONGEST_FIRST_NAME = 60;
    private static final int LONGEST_LAST_NAME = 80;

    private final boolean numbered;
    private final Classes classes;
    private final Parents parents;
    private final Findings findings;
    private final Findings.Marks marks = new Findings.Marks(true);
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, PupilRow.State> pupils = new LinkedHashMap<>();
    private final Map<String, String> homes = new LinkedHashMap<>();

    Children(Table table, Classes classes, Parents parents, Findings findings) {
        this.numbered = table.has(Column.NUMBER.title());
        this.classes = classes;
        this.parents = parents;
        this.findings = findings;
        table.rows(this::add, (row, why) -> {
            marks.unsure(row.idInSpiteOf(why, Column.NUMBER.title()));
            findings.add(row, why);
        });
    }

    private void add(Row row) throws BrokenRowException {
        if (EXAMPLE.contains(row.text(Column.NUMBER.title()).toLowerCase(Locale.ROOT))) {
            return;
        }
        String first = row.name(Column.FIRST_NAME.title(), LONGEST_FIRST_NAME);
        String last = lastName(row);
        LocalDate born = SheetDate.of(row, Column.BORN);
        String id = numbered ? row.id(Column.NUMBER.title()) : Words.plain(first + " " + last + " " + born);
        Long before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
        }
        Integer year = year(row);
        String group = row.text(Column.GROUP.title());
        if (!group.isEmpty()) {
            String home = classes.of(row, year);
            homes.put(id, home);
            year = year == null ? classes.onlyYear(home) : year;
        }
        pupils.put(id, new PupilRow.State(first, last, born, year, null));
        parents.of(id, row, marks);
    }

    private static String lastName(Row row) throws BrokenRowException {
        String last = row.name(Column.LAST_NAME.title(), LONGEST_LAST_NAME);
        if (row.text(Column.PREFIX.title()).isEmpty()) {
            return last;
        }
        String both = row.name(Column.PREFIX.title(), LONGEST_LAST_NAME) + " " + last;
        row.refuseLong(both, Column.LAST_NAME.title(), LONGEST_LAST_NAME);
        return both;
    }

    /** A year that is none is listed, and does not cost the school a pupil. */
    private @Nullable Integer year(Row row) {
        String text = row.text(Column.YEAR.title()).replaceFirst("(?i)^(groep|year)\\s*", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("0?[1-8]")) {
            return Integer.valueOf(text);
        }
        findings.add(row, new BrokenRowException(Problem.LEVEL, text));
        return null;
    }

    Map<String, PupilRow.State> pupils() {
        return pupils;
    }

    Map<String, String> homes() {
        return homes;
    }

    Findings.Marks marks() {
        return marks;
    }
}
