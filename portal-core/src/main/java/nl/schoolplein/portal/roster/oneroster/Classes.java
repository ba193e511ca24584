package nl.schoolplein.portal.roster.oneroster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.GroupRow;

/**
 * The classes of a school. If it has home groups ({@code homeroom}), those are its groups; else every class is one. A
 * file with changes alone does not show which of the two it is: then a class is a group if it is a home group or was one
 * of the groups before.
 */
final class Classes {
    private static final int LONGEST_NAME = 60;

    private final Organisation school;
    private final Orgs orgs;
    private final Known known;
    private final boolean changes;
    private final Findings findings;
    private final Findings.Marks marks;

    /** Every class of the bundle, also of other schools and broken ones: id → line. */
    private final Map<String, Long> lines = new HashMap<>();

    private final Map<String, SchoolClass> ours = new LinkedHashMap<>();
    private boolean homerooms;
    private final Map<String, GroupRow.State> groups = new LinkedHashMap<>();

    private record SchoolClass(GroupRow.State state, boolean homeroom) {}

    Classes(Manifest manifest, Organisation school, Orgs orgs, Known known, Findings findings) {
        this.school = school;
        this.orgs = orgs;
        this.findings = findings;
        this.known = known;
        this.changes = !manifest.whole("classes");
        this.marks = new Findings.Marks(manifest.whole("classes"));
        manifest.file("classes").ifPresent(file -> file.rows(this::add, this::broken));
        ours.forEach((id, one) -> {
            if (one.homeroom()
                    || ((changes && !known.groups().isEmpty()) ? known.groups().contains(id) : !homerooms)) {
                groups.put(id, one.state());
            }
        });
        if (groups.size() < ours.size()) {
            findings.note(Note.About.OTHER_CLASSES, String.valueOf(ours.size() - groups.size()));
        }
    }

    private void add(Row row) throws BrokenRowException {
        String org = row.text("schoolSourcedId");
        boolean elsewhere = !org.isEmpty() && !org.equals(school.id());
        String id = row.id("sourcedId");
        Long before = lines.putIfAbsent(id, row.line());
        if (elsewhere) {
            orgs.check(org, "schoolSourcedId");
            return;
        }
        if (row.ends()) {
            marks.ended(id);
            return;
        }
        if (before != null) {
            throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
        }
        boolean homeroom = row.text("classType").equalsIgnoreCase("homeroom");
        homerooms |= homeroom;
        row.required("schoolSourcedId");
        GroupRow.State state =
                new GroupRow.State(row.name("title", LONGEST_NAME), yearLevels(row.list("grades", "grade")), null);
        ours.put(id, new SchoolClass(state, homeroom));
    }

    private void broken(Row row, BrokenRowException why) {
        String id = row.idInSpiteOf(why, "sourcedId");
        lines.putIfAbsent(id, row.line());
        marks.unsure(id);
        findings.add(row, why);
    }

    /** "3", "03" and "3,4"; what is not a number says nothing here. */
    static List<Integer> yearLevels(List<String> words) {
        return words.stream()
                .filter(word -> word.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a class with this id is or may be anywhere in the bundle, or was before it if it holds only changes. */
    boolean exists(String id) {
        return lines.containsKey(id)
                || marks.lost()
                || (changes && known.groups().contains(id));
    }

    /** Whether the class is one of the school's groups. */
    boolean isGroup(String id) {
        return groups.containsKey(id) || (changes && known.groups().contains(id));
    }

    /** What is known of a group here; one that has not changed is known by its id alone. */
    GroupRow.State group(String id) {
        return groups.getOrDefault(id, new GroupRow.State(id, List.of(), null));
    }

    /** Whether the class has a row that cannot be used, or may have one. */
    boolean isUnsure(String id) {
        return marks.isUnsure(id) || (marks.lost() && !lines.containsKey(id));
    }

    Map<String, GroupRow.State> groups() {
        return groups;
    }

    Findings.Marks marks() {
        return marks;
    }
}
