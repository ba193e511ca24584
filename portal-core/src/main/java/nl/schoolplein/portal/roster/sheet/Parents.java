package nl.schoolplein.portal.roster.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.GuardianRow;
import org.jspecify.annotations.Nullable;

/**
 * The guardians in the rows of their children. Two rows mean one person only if name and e-mail address are the same:
 * without an address, two children might have guardians who only share a name, and neither may see the other's child.
 */
final class Parents {
    private static final int LONGEST_NAME = 120;
    private static final List<Cells> PLACES = List.of(
            new Cells(
                    Column.GUARDIAN_1,
                    Column.GUARDIAN_1_EMAIL,
                    Column.GUARDIAN_1_AUTHORITY,
                    Column.GUARDIAN_1_COLLECTS),
            new Cells(
                    Column.GUARDIAN_2,
                    Column.GUARDIAN_2_EMAIL,
                    Column.GUARDIAN_2_AUTHORITY,
                    Column.GUARDIAN_2_COLLECTS),
            new Cells(
                    Column.GUARDIAN_3,
                    Column.GUARDIAN_3_EMAIL,
                    Column.GUARDIAN_3_AUTHORITY,
                    Column.GUARDIAN_3_COLLECTS));

    private final Findings findings;
    private final Map<String, Parent> parents = new LinkedHashMap<>();
    private int withoutEmail;

    /** Where one guardian of a row stands. */
    private record Cells(Column name, Column email, Column authority, Column collects) {
        Map<LinkRight, Boolean> rights(Row row) throws BrokenRowException {
            Map<LinkRight, Boolean> told = new EnumMap<>(LinkRight.class);
            YesOrNo.of(row, authority).ifPresent(has -> told.put(LinkRight.AUTHORITY, has));
            YesOrNo.of(row, collects).ifPresent(has -> told.put(LinkRight.MAY_COLLECT, has));
            return told;
        }
    }

    /** A guardian; child → what is told of the link with it. */
    private record Parent(String name, @Nullable String email, Map<String, Map<LinkRight, Boolean>> children) {}

    Parents(Findings findings) {
        this.findings = findings;
    }

    /** Takes in the guardians of a pupil's row. What is wrong with one does not cost the school the pupil. */
    void of(String pupil, Row row, Findings.Marks pupils) {
        for (Cells cells : PLACES) {
            try {
                String name = cells.name().title();
                String email = row.email(cells.email().title());
                Map<LinkRight, Boolean> rights = cells.rights(row);
                if (!row.text(name).isEmpty()) {
                    add(row.name(name, LONGEST_NAME), email, pupil, rights);
                } else if (email != null || !rights.isEmpty()) {
                    throw new BrokenRowException(Problem.REQUIRED, name);
                }
            } catch (BrokenRowException wrong) {
                pupils.unsure(pupil);
                findings.add(row, wrong);
            }
        }
    }

    private void add(String name, @Nullable String email, String pupil, Map<LinkRight, Boolean> rights) {
        withoutEmail += email == null ? 1 : 0;
        String person = Words.plain(name) + '|' + (email == null ? '#' + pupil : Words.plain(email));
        Parent parent = parents.computeIfAbsent(person, none -> new Parent(name, email, new LinkedHashMap<>()));
        parent.children().putIfAbsent(pupil, rights);
    }

    /** The guardians by their ids, whose guardians they are, and what is told of each link. */
    record Settled(
            Map<String, GuardianRow.State> guardians,
            Map<String, Set<String>> families,
            Map<String, Map<LinkRight, Boolean>> rights) {}

    /** Gives everybody an id: the one that the person has already, else one by name and first child. */
    Settled settle(Known known) {
        Settled settled = new Settled(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        Set<String> taken = new HashSet<>();
        parents.values().forEach(parent -> {
            String id = id(parent, known, taken);
            taken.add(id);
            settled.guardians().put(id, new GuardianRow.State(parent.name(), parent.email(), null));
            parent.children().forEach((child, rights) -> {
                settled.families()
                        .computeIfAbsent(child, none -> new LinkedHashSet<>())
                        .add(id);
                if (!rights.isEmpty()) {
                    settled.rights().put(Roster.link(id, child), rights);
                }
            });
        });
        return settled;
    }

    private static String id(Parent parent, Known known, Set<String> taken) {
        if (parent.email() != null) {
            String same = known.named().get(new Known.Person(parent.name(), parent.email()));
            if (same != null && !taken.contains(same)) {
                return same;
            }
        }
        for (String child : parent.children().keySet()) {
            String id = by(parent, child);
            if (known.guardians().contains(id) && !taken.contains(id)) {
                return id;
            }
        }
        String first = parent.children().keySet().iterator().next();
        String id = by(parent, first);
        for (int more = 2; taken.contains(id); more++) {
            id = by(parent, first) + '#' + more;
        }
        return id;
    }

    private static String by(Parent parent, String child) {
        return Words.plain(parent.name()) + '#' + child;
    }

    int withoutEmail() {
        return withoutEmail;
    }
}
