package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import org.jspecify.annotations.Nullable;

/**
 * The roster of a school after its groups have moved up, made of what the school is like on the day. A group is known by its
 * name, as in a sheet: the pupils go from one to the next, and its teachers stay with it.
 */
final class NextYear {
    private final Everybody rows;
    private final MovingUp wish;
    private final LocalDate day;
    private final Cohorts cohorts;
    private final Set<String> sources;

    /** Group, by its plain name → as it will be. */
    private final Map<String, Target> targets = new LinkedHashMap<>();

    private final Map<String, PupilRow.State> pupils = new LinkedHashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Set<String> leaving = new HashSet<>();

    private record Target(String id, String name, Set<Integer> years) {}

    NextYear(Everybody rows, MovingUp wish, LocalDate day) {
        this.rows = rows;
        this.wish = wish;
        this.day = day;
        this.cohorts = new Cohorts(rows, day);
        this.sources = rows.sourcesOfGroups();
    }

    Roster roster() {
        Map<String, RosterRows.GroupLine> known = new HashMap<>();
        rows.groups().forEach(line -> known.put(Cohorts.plain(line.state().name()), line));
        cohorts.groups().forEach(line -> known.put(Cohorts.plain(line.state().name()), line));
        Map<RosterRows.PupilLine, RosterRows.GroupLine> again = new LinkedHashMap<>();
        for (RosterRows.GroupLine group : cohorts.groups()) {
            cohorts.of(group).forEach((year, members) -> {
                String to = wish.to().getOrDefault(Cohort.id(group.id(), year), cohorts.next(group, year));
                members.forEach(pupil -> {
                    if (wish.staying().contains(pupil.id())) {
                        again.put(pupil, group);
                    } else if (to.isBlank()) {
                        leaving.add(pupil.sourceId());
                    } else {
                        goes(pupil, target(to, known), Math.min(year + 1, Cohorts.LAST_YEAR), year > 0);
                    }
                });
            });
        }
        wish.empty().forEach(name -> target(name, known));
        again.forEach((pupil, group) -> goes(pupil, sameYear(pupil, group, known), 0, false));
        return made();
    }

    /** The group of this name, as it is or as it was the last time; else a new one. */
    private Target target(String name, Map<String, RosterRows.GroupLine> known) {
        return targets.computeIfAbsent(Cohorts.plain(name), plain -> {
            RosterRows.GroupLine line = known.get(plain);
            return line == null
                    ? new Target(freeId(plain), name.strip(), new TreeSet<>())
                    : new Target(
                            line.sourceId(),
                            line.state().name(),
                            new TreeSet<>(line.state().yearLevels()));
        });
    }

    /** By the id that a sheet would give it, so that the next sheet finds it again. */
    private String freeId(String plain) {
        String id = plain;
        for (int more = 2; !sources.add(id); more++) {
            id = plain + '#' + more;
        }
        return id;
    }

    /** Who stays goes to the group of the same name, else to one of the same year; else the own group goes on. */
    private Target sameYear(
            RosterRows.PupilLine pupil, RosterRows.GroupLine group, Map<String, RosterRows.GroupLine> known) {
        Target own = targets.get(Cohorts.plain(group.state().name()));
        if (own != null) {
            return own;
        }
        Integer year = pupil.yearLevel();
        return targets.values().stream()
                .filter(target -> year != null && target.years().contains(year))
                .findFirst()
                .orElseGet(() -> target(group.state().name(), known));
    }

    private void goes(RosterRows.PupilLine pupil, Target target, int year, boolean counts) {
        PupilRow.State was = pupil.state();
        Integer next = counts ? Integer.valueOf(year) : was.yearLevel();
        if (next != null) {
            target.years().add(next);
        }
        homes.put(pupil.sourceId(), target.id());
        pupils.put(
                pupil.sourceId(), new PupilRow.State(was.firstName(), was.lastName(), was.born(), next, was.leftOn()));
    }

    private Roster made() {
        Set<String> going = targets.values().stream().map(Target::id).collect(Collectors.toSet());
        Set<String> ended = cohorts.groups().stream()
                .map(RosterRows.GroupLine::sourceId)
                .filter(group -> !going.contains(group))
                .collect(Collectors.toSet());
        Map<String, GroupRow.State> groups = new LinkedHashMap<>();
        targets.values()
                .forEach(target -> groups.put(
                        target.id(), new GroupRow.State(target.name(), new ArrayList<>(target.years()), null)));
        return new Roster(
                Organisation.UNNAMED,
                groups,
                pupils,
                Map.of(),
                Map.of(),
                homes,
                teaching(going),
                Map.of(),
                Map.of(
                        Kind.GROUPS, new Presence(false, Set.of(), ended),
                        Kind.PUPILS, new Presence(false, Set.of(), leaving),
                        Kind.GUARDIANS, new Presence(false, Set.of(), withoutChild())),
                Presence.SILENT,
                new Roster.Says(true, false),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private Map<String, Set<String>> teaching(Set<String> going) {
        Map<String, Set<String>> teaching = new HashMap<>();
        for (RosterRows.Bond bond : rows.teaching(SchoolYears.beginOf(day))) {
            String group = bond.group().toString();
            if (lasts(bond.until()) && going.contains(group)) {
                teaching.computeIfAbsent(bond.person(), none -> new LinkedHashSet<>())
                        .add(group);
            }
        }
        return teaching;
    }

    /** The guardians of those who leave, unless another child of theirs is at the school. */
    private Set<String> withoutChild() {
        Set<String> present = new HashSet<>();
        rows.pupils().stream()
                .filter(line -> !line.state().goneOn(day) && !leaving.contains(line.sourceId()))
                .forEach(line -> present.add(line.sourceId()));
        Set<String> without = new HashSet<>();
        Set<String> with = new HashSet<>();
        for (RosterRows.Link link : rows.links()) {
            if (lasts(link.until())) {
                if (leaving.contains(link.pupil())) {
                    without.add(link.guardian());
                } else if (present.contains(link.pupil())) {
                    with.add(link.guardian());
                }
            }
        }
        without.removeAll(with);
        return without;
    }

    private boolean lasts(@Nullable LocalDate until) {
        return until == null || until.isAfter(day);
    }
}
