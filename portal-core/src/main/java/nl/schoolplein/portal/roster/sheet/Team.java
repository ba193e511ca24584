package nl.schoolplein.portal.roster.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.roster.row.Table;
import nl.schoolplein.portal.school.StaffRow;

/** The staff of a sheet, a row each. Somebody is known by the e-mail address, or without one by the name. */
final class Team {
    private static final Set<String> EXAMPLES = Set.of("juf voorbeeld", "example teacher");
    private static final int LONGEST_NAME = 120;

    private final Classes classes;
    private final Findings findings;
    private final Findings.Marks marks = new Findings.Marks(true);
    private final Findings.Marks enrolled;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, StaffRow.State> staff = new LinkedHashMap<>();
    private final Map<String, Set<String>> teaching = new LinkedHashMap<>();

    Team(Table table, Classes classes, Findings.Marks enrolled, Findings findings) {
        this.classes = classes;
        this.enrolled = enrolled;
        this.findings = findings;
        table.rows(this::add, (row, why) -> {
            marks.unsure(Words.plain(row.text(Column.EMAIL.title(), Column.NAME.title())));
            findings.add(row, why);
        });
    }

    private void add(Row row) throws BrokenRowException {
        String name = row.name(Column.NAME.title(), LONGEST_NAME);
        if (EXAMPLES.contains(Words.plain(name))) {
            return;
        }
        String email = row.email(Column.EMAIL.title());
        String id = Words.plain(email == null ? name : email);
        Long before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
        }
        boolean administers = YesOrNo.isYes(row, Column.ADMINISTRATOR);
        staff.put(id, new StaffRow.State(name, email, administers, null));
        teaching.put(id, groups(id, row));
    }

    private Set<String> groups(String id, Row row) {
        Set<String> taught = new LinkedHashSet<>();
        for (String name : row.text(Column.GROUPS.title()).split("[,;\n]", -1)) {
            String group = Words.plain(name);
            if (classes.has(group)) {
                taught.add(group);
            } else if (!group.isEmpty()) {
                enrolled.unsure(id);
                findings.add(row, new BrokenRowException(Problem.UNKNOWN, Column.GROUPS.title(), name.strip()));
            }
        }
        return taught;
    }

    /** Whether somebody is in it; an empty one says nothing. */
    boolean filled() {
        return !staff.isEmpty();
    }

    Map<String, StaffRow.State> staff() {
        return staff;
    }

    Map<String, Set<String>> teaching() {
        return teaching;
    }

    Findings.Marks marks() {
        return marks;
    }
}
