package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.schoolyear.SchoolYears;

/** The groups of a school on a day, taken apart by year. */
final class Cohorts {
    static final int LAST_YEAR = 8;

    private final List<RosterRows.GroupLine> groups;
    private final Map<UUID, TreeMap<Integer, List<RosterRows.PupilLine>>> pupils = new HashMap<>();

    Cohorts(Lines rows, LocalDate day) {
        groups = rows.groups().stream()
                .filter(line -> !line.state().goneOn(day))
                .sorted(Comparator.comparing(
                                (RosterRows.GroupLine line) -> line.row().place())
                        .thenComparing(line -> line.state().name()))
                .toList();
        Map<UUID, RosterRows.GroupLine> byId = new HashMap<>();
        groups.forEach(line -> byId.put(line.id(), line));
        Map<String, UUID> homes = new HashMap<>();
        rows.placements(day, SchoolYears.beginOf(day)).forEach(bond -> homes.put(bond.person(), bond.group()));
        for (RosterRows.PupilLine pupil : rows.pupils()) {
            RosterRows.GroupLine group = byId.get(homes.get(pupil.sourceId()));
            if (group != null && !pupil.state().goneOn(day)) {
                pupils.computeIfAbsent(group.id(), none -> new TreeMap<>())
                        .computeIfAbsent(year(pupil.state(), group), none -> new ArrayList<>())
                        .add(pupil);
            }
        }
    }

    private static int year(PupilRow.State pupil, RosterRows.GroupLine group) {
        List<Integer> years = group.state().yearLevels();
        Integer own = pupil.yearLevel();
        return own != null ? own : years.size() == 1 ? years.get(0) : 0;
    }

    /** The groups that are there, in the school's order. */
    List<RosterRows.GroupLine> groups() {
        return groups;
    }

    /** A group without pupils has no cohort. */
    List<Cohort> all() {
        List<Cohort> all = new ArrayList<>();
        for (RosterRows.GroupLine group : groups) {
            of(group)
                    .forEach((year, members) -> all.add(new Cohort(
                            Cohort.id(group.id(), year),
                            group.state().name(),
                            year,
                            members.stream()
                                    .map(line -> new Cohort.Member(
                                            line.id(), line.state().title()))
                                    .sorted(Comparator.comparing(Cohort.Member::name))
                                    .toList(),
                            next(group, year))));
        }
        return all;
    }

    /** Year → the pupils of a group. */
    Map<Integer, List<RosterRows.PupilLine>> of(RosterRows.GroupLine group) {
        return pupils.getOrDefault(group.id(), new TreeMap<>());
    }

    /**
     * Where the pupils of a year in a group usually go: in a combination group on to its next year, else to the group of the
     * same name with the next number if there is one, else to the first group of the next year, else to a new one.
     */
    String next(RosterRows.GroupLine group, int year) {
        String name = group.state().name();
        if (year >= LAST_YEAR) {
            return "";
        }
        if (year == 0 || group.state().yearLevels().contains(year + 1)) {
            return name;
        }
        String counted =
                name.replaceFirst("\\d+\\s*[/-]\\s*\\d+|(?<!\\d)" + year + "(?!\\d)", String.valueOf(year + 1));
        if (groups.stream().anyMatch(one -> plain(one.state().name()).equals(plain(counted)))) {
            return counted;
        }
        return groups.stream()
                .filter(one -> one.state().yearLevels().contains(year + 1))
                .map(one -> one.state().name())
                .findFirst()
                .orElse(counted);
    }

    /** Two groups may not differ by less than this. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
