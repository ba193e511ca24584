package nl.schoolplein.portal.roster.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import org.jspecify.annotations.Nullable;

/** The people of a school, and which guardian belongs to which pupil. */
final class People {
    private static final int LONGEST_FIRST_NAME = 60;
    private static final int LONGEST_LAST_NAME = 80;
    private static final int LONGEST_NAME = 120;

    private final Roles roles;
    private final Known known;
    private final Findings findings;
    private final Findings.Marks marks;
    private final boolean whole;

    /** Everybody in the bundle, also of other schools and broken: id → line. */
    private final Map<String, Long> lines = new HashMap<>();

    private final Map<String, PupilRow.State> pupils = new LinkedHashMap<>();
    private final Map<String, StaffRow.State> staff = new LinkedHashMap<>();
    private final Map<String, GuardianRow.State> guardians = new LinkedHashMap<>();

    /** Guardians of whom no row says that they belong to this school: they do if one of its pupils is theirs. */
    private final Map<String, GuardianRow.State> guardiansElsewhere = new HashMap<>();

    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, Set<String>> families = new HashMap<>();

    /** A row names another person as belonging to its own. */
    private record Agent(String person, String other, long line) {}

    People(Manifest manifest, Roles roles, Known known, Findings findings, Findings.Marks marks) {
        this.roles = roles;
        this.known = known;
        this.findings = findings;
        this.marks = marks;
        this.whole = manifest.whole("users");
        manifest.file("users").ifPresent(file -> file.rows(this::add, this::broken));
        agents.forEach(this::link);
        if (whole) {
            roles.refuseStrangers(lines.keySet(), findings);
        }
    }

    private void add(Row row) throws BrokenRowException {
        String id = row.id("sourcedId");
        Long before = lines.putIfAbsent(id, row.line());
        if (row.ends()) {
            marks.ended(id);
            return;
        }
        Set<Role> here = roles.silentOn(id) ? knownRoles(id) : roles.here(id, row);
        boolean guardianOnly = here.isEmpty() && roles.guardianSomewhere(id, row);
        if (here.isEmpty() && !guardianOnly) {
            return;
        }
        if (before != null) {
            throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
        }
        for (String other : row.list("agentSourcedIds", "agents")) {
            agents.add(new Agent(id, other, row.line()));
        }
        take(id, row, guardianOnly ? EnumSet.of(Role.GUARDIAN) : here, guardianOnly ? guardiansElsewhere : guardians);
    }

    private void take(String id, Row row, Set<Role> as, Map<String, GuardianRow.State> intoGuardians)
            throws BrokenRowException {
        String first = row.name(row.text("preferredGivenName").isEmpty() ? "givenName" : "preferredGivenName", 60);
        String last = lastName(row);
        if (as.contains(Role.PUPIL)) {
            row.refuseLong(first, "givenName", LONGEST_FIRST_NAME);
            Integer year = Classes.yearLevels(row.list("grades", "grade")).stream()
                    .findFirst()
                    .orElse(null);
            pupils.put(id, new PupilRow.State(first, last, null, year, null));
        }
        String name = first + " " + last;
        row.refuseLong(name, "familyName", LONGEST_NAME);
        String email = as.equals(EnumSet.of(Role.PUPIL)) ? null : email(id, row);
        if (as.contains(Role.STAFF) || as.contains(Role.ADMINISTRATOR)) {
            staff.put(id, new StaffRow.State(name, email, as.contains(Role.ADMINISTRATOR), null));
        }
        if (as.contains(Role.GUARDIAN)) {
            intoGuardians.put(id, new GuardianRow.State(name, email, null));
        }
    }

    /** "de" or "van den" as a middle name is the first part of a Dutch family name. */
    private static String lastName(Row row) throws BrokenRowException {
        String column = row.text("preferredFamilyName").isEmpty() ? "familyName" : "preferredFamilyName";
        String last = row.name(column, LONGEST_LAST_NAME);
        String middle = row.text("middleName");
        if (middle.isEmpty() || !middle.equals(middle.toLowerCase(Locale.ROOT)) || last.startsWith(middle + " ")) {
            return last;
        }
        String both = row.name("middleName", LONGEST_LAST_NAME) + " " + last;
        row.refuseLong(both, column, LONGEST_LAST_NAME);
        return both;
    }

    /** A wrong address is listed, and does not cost the school a person. */
    private @Nullable String email(String id, Row row) {
        try {
            return row.email("email");
        } catch (BrokenRowException wrong) {
            findings.add(row, wrong);
            marks.unsure(id);
            return null;
        }
    }

    private Set<Role> knownRoles(String id) {
        Set<Role> as = EnumSet.noneOf(Role.class);
        if (known.pupils().contains(id)) {
            as.add(Role.PUPIL);
        }
        if (known.staff().contains(id)) {
            as.add(Role.STAFF);
        }
        if (known.guardians().contains(id)) {
            as.add(Role.GUARDIAN);
        }
        return as;
    }

    private void broken(Row row, BrokenRowException why) {
        String id = row.idInSpiteOf(why, "sourcedId");
        lines.putIfAbsent(id, row.line());
        marks.unsure(id);
        findings.add(row, why);
    }

    /** Pupils name their guardians, guardians their children; either will do. */
    private void link(Agent agent) {
        if (!exists(agent.other())) {
            findings.add(
                    "users.csv",
                    agent.line(),
                    new BrokenRowException(Problem.UNKNOWN, "agentSourcedIds", agent.other()));
            marks.unsure(agent.person());
        } else if (learns(agent.person())) {
            family(agent.person(), agent.other());
        } else if (learns(agent.other())) {
            family(agent.other(), agent.person());
        }
    }

    private void family(String pupil, String guardian) {
        GuardianRow.State elsewhere = guardiansElsewhere.remove(guardian);
        if (elsewhere != null) {
            guardians.put(guardian, elsewhere);
        }
        if (guardians.containsKey(guardian) || known.guardians().contains(guardian)) {
            families.computeIfAbsent(pupil, id -> new LinkedHashSet<>()).add(guardian);
        }
    }

    /** Whether somebody with this id is or may be anywhere in the bundle, or was before it if it holds only changes. */
    boolean exists(String id) {
        return lines.containsKey(id) || marks.lost() || (!whole && known.person(id));
    }

    /** Whether the person is staff of this school. */
    boolean isStaff(String id) {
        return staff.containsKey(id) || (!whole && known.staff().contains(id));
    }

    /** Whether the person is a pupil of this school. */
    boolean learns(String id) {
        return pupils.containsKey(id) || (!whole && known.pupils().contains(id));
    }

    /** Whether the person has a row that cannot be used. */
    boolean isUnsure(String id) {
        return marks.isUnsure(id);
    }

    /** Sets a pupil's birth date. */
    void born(String id, LocalDate day) {
        pupils.computeIfPresent(
                id, (same, was) -> new PupilRow.State(was.firstName(), was.lastName(), day, was.yearLevel(), null));
    }

    /** Sets a pupil's year level where the pupil's own row does not tell it. */
    void inYear(String id, int level) {
        pupils.computeIfPresent(
                id,
                (same, was) -> was.yearLevel() != null
                        ? was
                        : new PupilRow.State(was.firstName(), was.lastName(), was.born(), level, null));
    }

    String name(String pupil) {
        PupilRow.State state = pupils.get(pupil);
        return state == null ? pupil : state.firstName() + " " + state.lastName();
    }

    Map<String, PupilRow.State> pupils() {
        return pupils;
    }

    Map<String, StaffRow.State> staff() {
        return staff;
    }

    Map<String, GuardianRow.State> guardians() {
        return guardians;
    }

    Map<String, Set<String>> families() {
        return families;
    }
}
