package nl.schoolplein.portal.roster.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;

/** Who is in which group: each pupil's one home group, and the groups of the staff. */
final class Enrolments {
    private final Classes classes;
    private final People people;
    private final LocalDate today;
    private final Findings findings;
    private final Findings.Marks marks;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Set<String>> teaching = new HashMap<>();

    private record Place(String group, boolean begun, boolean primary) {
        /** What has begun goes before what will begin, the primary one before others; then the order of the file. */
        static final Comparator<Place> BEST =
                Comparator.comparing(Place::begun).thenComparing(Place::primary).reversed();
    }

    Enrolments(Manifest manifest, Classes classes, People people, LocalDate today, Findings findings) {
        this.classes = classes;
        this.people = people;
        this.today = today;
        this.findings = findings;
        this.marks = new Findings.Marks(manifest.whole("enrollments"));
        manifest.file("enrollments")
                .ifPresent(file -> file.rows(this::add, (row, why) -> {
                    marks.unsure(row.idInSpiteOf(why, "userSourcedId"));
                    findings.add(row, why);
                }));
        places.forEach(this::choose);
        noteThoseWithout();
    }

    private void add(Row row) throws BrokenRowException {
        String id = row.id("sourcedId");
        String group = row.id("classSourcedId");
        String person = row.id("userSourcedId");
        if (row.ends()) {
            marks.ended(Roster.enrolment(person, group));
            return;
        }
        if (!classes.exists(group)) {
            throw new BrokenRowException(Problem.UNKNOWN, "classSourcedId", group);
        }
        if (!people.exists(person)) {
            throw new BrokenRowException(Problem.UNKNOWN, "userSourcedId", person);
        }
        if (classes.isUnsure(group) || people.isUnsure(person)) {
            marks.unsure(person);
        }
        if (!classes.isGroup(group) || !(people.learns(person) || people.isStaff(person))) {
            return;
        }
        Long before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
        }
        LocalDate begin = row.date("beginDate");
        LocalDate end = row.date("endDate");
        if (end == null || !end.isBefore(today)) {
            enrol(row, person, new Place(group, begin == null || !begin.isAfter(today), primary(row)));
        }
    }

    private static boolean primary(Row row) {
        return row.text("primary").equalsIgnoreCase("true");
    }

    private void enrol(Row row, String person, Place place) throws BrokenRowException {
        Role role =
                Role.of(row.required("role")).orElseThrow(() -> new BrokenRowException(Problem.ROLE, row.text("role")));
        if (role == Role.PUPIL && people.learns(person)) {
            List<Place> all = places.computeIfAbsent(person, id -> new ArrayList<>(1));
            if (all.stream().noneMatch(one -> one.group().equals(place.group()))) {
                all.add(place);
            }
        } else if ((role == Role.STAFF || role == Role.ADMINISTRATOR) && people.isStaff(person)) {
            teaching.computeIfAbsent(person, id -> new LinkedHashSet<>(2)).add(place.group());
        } else {
            throw new BrokenRowException(Problem.ROLE, row.text("role"));
        }
    }

    private void choose(String pupil, List<Place> all) {
        Place home = all.stream().sorted(Place.BEST).findFirst().orElseThrow();
        homes.put(pupil, home.group());
        List<Integer> levels = classes.group(home.group()).yearLevels();
        if (levels.size() == 1) {
            people.inYear(pupil, levels.get(0));
        }
        if (all.size() > 1) {
            String others = all.stream()
                    .map(Place::group)
                    .filter(group -> !group.equals(home.group()))
                    .map(group -> classes.group(group).name())
                    .collect(Collectors.joining(", "));
            findings.note(
                    Note.About.OTHER_GROUPS,
                    people.name(pupil),
                    classes.group(home.group()).name(),
                    others);
        }
    }

    private void noteThoseWithout() {
        long without = people.pupils().keySet().stream()
                .filter(pupil -> !homes.containsKey(pupil) && !marks.isUnsure(pupil))
                .count();
        if (without > 0 && marks.presence().whole()) {
            findings.note(Note.About.NO_GROUP, String.valueOf(without));
        }
    }

    Map<String, String> homes() {
        return homes;
    }

    Map<String, Set<String>> teaching() {
        return teaching;
    }

    Findings.Marks marks() {
        return marks;
    }
}
