package nl.schoolplein.portal.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invents the people of one school, the same ones every time, and writes them into a bundle. */
final class DemoSchool {
    private final DemoBundle bundle;
    private final DemoNames names;
    private final LocalDate today;
    private final int schoolYear;
    private final Map<String, Years> groups = new LinkedHashMap<>();
    private String celebrating = "";
    private int people;

    /** The year levels of a group, from the first to the last. */
    private record Years(int first, int last) {
        int any(DemoNames names) {
            return first == last || names.chanceOfDay(0.5) ? first : last;
        }
    }

    /** Writes into a bundle what is so on a day. */
    DemoSchool(DemoBundle bundle, long seed, LocalDate today) {
        this.bundle = bundle;
        this.names = new DemoNames(seed);
        this.today = today;
        this.schoolYear = schoolYear(today);
    }

    /** The calendar year in which the school year of a day began. */
    static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
    }

    /** The next pupil of the group has a birthday today. */
    void birthdayIn(String group) {
        celebrating = group;
    }

    /** A group with its year levels; its name is its id as well. */
    void group(String name, int firstYear, int lastYear) {
        groups.put(name, new Years(firstYear, lastYear));
        bundle.group(name, name, firstYear == lastYear ? "" + firstYear : firstYear + "," + lastYear);
    }

    /** So many pupils in every group; some with a brother or sister in the next one. */
    void pupils(int each) {
        List<String> all = List.copyOf(groups.keySet());
        for (int place = 0; place < all.size(); place++) {
            for (int number = 0; number < each; number++) {
                family(all.get(place), place + 2 < all.size() && names.chance(0.2) ? all.get(place + 2) : null);
            }
        }
    }

    private void family(String group, @Nullable String groupOfSibling) {
        String name = names.last();
        String first = names.first();
        String mother = id("guardian");
        bundle.guardian(mother, names.grown(), name);
        List<String> guardians = new ArrayList<>(List.of(mother));
        if (names.chance(0.8)) {
            String father = id("guardian");
            bundle.guardian(father, names.grown(), names.last());
            guardians.add(father);
        }
        pupil(id("pupil"), first, name, group, guardians);
        if (groupOfSibling != null && names.chance(0.5)) {
            pupil(id("pupil"), names.first(), name, groupOfSibling, List.of(mother));
        }
    }

    /** A pupil of the age that fits the group. */
    void pupil(String id, String first, String last, String group, List<String> guardians) {
        int year = Objects.requireNonNull(groups.get(group), group).any(names);
        bundle.pupil(id, first, last, born(year, group), year, guardians, group);
    }

    /** Who is at school is four at least. */
    private LocalDate born(int year, String group) {
        LocalDate first = LocalDate.of(schoolYear - year - 4, 10, 1);
        LocalDate born = first.plusDays(names.day());
        if (group.equals(celebrating)) {
            celebrating = "";
            return today.minusYears(ChronoUnit.YEARS.between(first, today));
        }
        LocalDate four = today.minusYears(4);
        return born.isAfter(four) ? four.minusDays(names.day() % 60) : born;
    }

    private String id(String kind) {
        return kind + "-" + ++people;
    }
}
