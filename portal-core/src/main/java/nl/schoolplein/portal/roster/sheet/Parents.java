package nl.schoolplein.portal.roster.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Problem;
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
    private static final List<Column> NAMES = List.of(Column.GUARDIAN_1, Column.GUARDIAN_2, Column.GUARDIAN_3);
    private static final List<Column> EMAILS =
            List.of(Column.GUARDIAN_1_EMAIL, Column.GUARDIAN_2_EMAIL, Column.GUARDIAN_3_EMAIL);

    private final Findings findings;
    private final Map<String, Parent> parents = new LinkedHashMap<>();
    private int withoutEmail;

    private record Parent(String name, @Nullable String email, List<String> children) {}

    Parents(Findings findings) {
        this.findings = findings;
    }

    /** Takes in the guardians of a pupil's row. What is wrong with one does not cost the school the pupil. */
    void of(String pupil, Row row, Findings.Marks pupils) {
        for (int place = 0; place < NAMES.size(); place++) {
            try {
                String name = NAMES.get(place).title();
                String email = row.email(EMAILS.get(place).title());
                if (!row.text(name).isEmpty()) {
                    add(row.name(name, LONGEST_NAME), email, pupil);
                } else if (email != null) {
                    throw new BrokenRowException(Problem.REQUIRED, name);
                }
            } catch (BrokenRowException wrong) {
                pupils.unsure(pupil);
                findings.add(row, wrong);
            }
        }
    }

    private void add(String name, @Nullable String email, String pupil) {
        withoutEmail += email == null ? 1 : 0;
        String person = Words.plain(name) + '|' + (email == null ? '#' + pupil : Words.plain(email));
        Parent parent = parents.computeIfAbsent(person, none -> new Parent(name, email, new ArrayList<>()));
        if (!parent.children().contains(pupil)) {
            parent.children().add(pupil);
        }
    }

    /** Gives everybody an id: the one that the person has already, else one by name and first child. */
    void settle(Known known, Map<String, GuardianRow.State> guardians, Map<String, Set<String>> families) {
        Set<String> taken = new HashSet<>();
        parents.values().forEach(parent -> {
            String id = id(parent, known, taken);
            taken.add(id);
            guardians.put(id, new GuardianRow.State(parent.name(), parent.email(), null));
            parent.children().forEach(child -> families.computeIfAbsent(child, none -> new LinkedHashSet<>())
                    .add(id));
        });
    }

    private static String id(Parent parent, Known known, Set<String> taken) {
        if (parent.email() != null) {
            String same = known.named().get(new Known.Person(parent.name(), parent.email()));
            if (same != null && !taken.contains(same)) {
                return same;
            }
        }
        for (String child : parent.children()) {
            String id = by(parent, child);
            if (known.guardians().contains(id) && !taken.contains(id)) {
                return id;
            }
        }
        String id = by(parent, parent.children().get(0));
        for (int more = 2; taken.contains(id); more++) {
            id = by(parent, parent.children().get(0)) + '#' + more;
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
