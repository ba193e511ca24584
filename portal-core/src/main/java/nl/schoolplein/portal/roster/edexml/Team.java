package nl.schoolplein.portal.roster.edexml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.StaffRow;
import org.jspecify.annotations.Nullable;

/**
 * The staff of a file. What somebody does at school ({@code rol}) makes nobody an administrator of the portal, and a parent
 * who helps ({@code OUD}) is no staff.
 */
final class Team {
    private static final int LONGEST_NAME = 120;
    private static final String PARENT = "OUD";

    private final Findings findings;
    private final Findings.Marks marks;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private boolean email;
    private int parents;

    /** A member of staff with the keys of the groups that the file names. */
    record Listed(String id, StaffRow.State state, List<String> groups, List<String> mixed, long line) {}

    Team(Findings findings, Findings.Marks marks) {
        this.findings = findings;
        this.marks = marks;
    }

    void add(Element element) {
        Row row = element.row();
        try {
            String id = row.id("key");
            Long before = lines.putIfAbsent(id, row.line());
            if (before != null) {
                throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
            }
            if (element.roles().contains(PARENT)) {
                parents++;
                return;
            }
            String name = PersonName.of(row).whole();
            row.refuseLong(name, "achternaam", LONGEST_NAME);
            StaffRow.State state = new StaffRow.State(name, email(id, row), false, null);
            listed.add(new Listed(id, state, element.groups(), element.mixed(), row.line()));
        } catch (BrokenRowException wrong) {
            marks.unsure(row.text("key"));
            findings.add(row, wrong);
        }
    }

    /** A wrong address is listed, and does not cost the school a teacher. */
    private @Nullable String email(String id, Row row) {
        try {
            email |= !row.text("emailadres").isEmpty();
            return row.email("emailadres");
        } catch (BrokenRowException wrong) {
            marks.unsure(id);
            findings.add(row, wrong);
            return null;
        }
    }

    void note() {
        if (parents > 0) {
            findings.note(Note.About.HELPING_PARENTS, String.valueOf(parents));
        }
    }

    List<Listed> listed() {
        return listed;
    }

    boolean tellsEmail() {
        return email;
    }
}
