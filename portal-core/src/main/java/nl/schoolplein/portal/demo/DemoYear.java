package nl.schoolplein.portal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.schoolyear.Kind;
import nl.schoolplein.portal.schoolyear.OwnPeriodRow;
import nl.schoolplein.portal.schoolyear.Period;
import nl.schoolplein.portal.schoolyear.Region;
import nl.schoolplein.portal.schoolyear.YearPlanRow;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Plans the free days of one school, within the session of that school. */
record DemoYear(Session session, List<Group> groups, LocalDate start) {

    void follows(Region region) {
        session.persist(new YearPlanRow(region));
    }

    /** A study day: for example the third Monday of a month of this school year. */
    void studyDay(Month month, int ordinal, DayOfWeek weekday) {
        LocalDate day = inYear(month).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        session.persist(new OwnPeriodRow(new Period("Studiedag", Kind.STUDY_DAY, day, day, null, null, Set.of())));
    }

    /** Every Friday from a time on, for one group. */
    void freeFridays(String title, String group, @Nullable LocalTime time) {
        LocalDate last = start.plusYears(1).minusDays(1);
        session.persist(new OwnPeriodRow(
                new Period(title, Kind.FREE_DAY, start, last, DayOfWeek.FRIDAY, time, Set.of(named(group)))));
    }

    private UUID named(String group) {
        return groups.stream()
                .filter(one -> one.name().equals(group))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private LocalDate inYear(Month month) {
        LocalDate sameYear = start.with(month);
        return sameYear.isBefore(start) ? sameYear.plusYears(1) : sameYear;
    }
}
