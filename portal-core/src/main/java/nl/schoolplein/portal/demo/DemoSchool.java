package nl.schoolplein.portal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import nl.schoolplein.portal.schoolyear.Kind;
import nl.schoolplein.portal.schoolyear.OwnPeriodRow;
import nl.schoolplein.portal.schoolyear.Period;
import nl.schoolplein.portal.schoolyear.Region;
import nl.schoolplein.portal.schoolyear.YearPlanRow;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Fills one school with people, within the session of that school. */
final class DemoSchool {
    private final Session session;
    private final DemoNames names;
    private final LocalDate start;
    private final Map<String, UUID> groups = new LinkedHashMap<>();

    DemoSchool(Session session, long seed, LocalDate start) {
        this.session = session;
        this.names = new DemoNames(seed);
        this.start = start;
    }

    void groups(List<String> groupNames) {
        for (String name : groupNames) {
            groups.put(name, saved(new GroupRow(name, groups.size() + 1)).id());
        }
    }

    /** So many pupils in every group; some with a brother or sister in the next one. */
    void pupils(int each) {
        List<UUID> all = List.copyOf(groups.values());
        for (int place = 0; place < all.size(); place++) {
            for (int number = 0; number < each; number++) {
                family(all.get(place), place + 2 < all.size() && names.chance(0.2) ? all.get(place + 2) : null);
            }
        }
    }

    private void family(UUID group, @Nullable UUID groupOfSibling) {
        String name = names.last();
        UUID pupil = pupil(names.first(), name, group);
        UUID mother = guardian(names.grown() + " " + name, null);
        link(mother, pupil);
        if (names.chance(0.8)) {
            link(guardian(names.grown() + " " + names.last(), null), pupil);
        }
        if (groupOfSibling != null && names.chance(0.5)) {
            link(mother, pupil(names.first(), name, groupOfSibling));
        }
    }

    UUID group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    UUID pupil(String first, String last, UUID group) {
        UUID pupil = saved(new PupilRow(first, last)).id();
        saved(new PlacementRow(pupil, group, start));
        return pupil;
    }

    UUID guardian(String name, @Nullable UUID account) {
        return saved(new GuardianRow(name, account)).id();
    }

    void link(UUID guardian, UUID pupil) {
        saved(new GuardianLinkRow(guardian, pupil, true, true));
    }

    void staff(String name, @Nullable UUID account, boolean administrator, List<String> teaches) {
        UUID staff = saved(new StaffRow(name, account, administrator)).id();
        teaches.forEach(group -> saved(new TeachingRow(staff, group(group))));
    }

    void follows(Region region) {
        saved(new YearPlanRow(region));
    }

    /** A study day: for example the third Monday of a month of this school year. */
    void studyDay(Month month, int ordinal, DayOfWeek weekday) {
        LocalDate day = inYear(month).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        saved(new OwnPeriodRow(new Period("Studiedag", Kind.STUDY_DAY, day, day, null, null, Set.of())));
    }

    /** Every Friday from a time on, for one group. */
    void freeFridays(String title, String group, @Nullable LocalTime time) {
        LocalDate last = start.plusYears(1).minusDays(1);
        saved(new OwnPeriodRow(
                new Period(title, Kind.FREE_DAY, start, last, DayOfWeek.FRIDAY, time, Set.of(group(group)))));
    }

    private LocalDate inYear(Month month) {
        LocalDate sameYear = start.with(month);
        return sameYear.isBefore(start) ? sameYear.plusYears(1) : sameYear;
    }

    private <T> T saved(T row) {
        session.persist(row);
        return row;
    }
}
