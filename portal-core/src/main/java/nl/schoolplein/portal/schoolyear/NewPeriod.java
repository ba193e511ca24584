package nl.schoolplein.portal.schoolyear;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Form;
import org.jspecify.annotations.Nullable;

/**
 * A period that an administrator adds or changes.
 *
 * @param until the last day; without it, the first day alone
 * @param weekday only this day of each week, {@code FRIDAY}
 * @param time from when on that day
 * @param groups the ids of the groups for which it is; without any, the whole school
 * @param version the version that was looked at; without it the change is made whatever happened since
 */
record NewPeriod(
        @Size(max = 100) String title,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime time,
        @Nullable Set<UUID> groups,
        @Nullable Integer version) {
    private static final int YEARS = 2;

    /** The period, if it makes sense. */
    static Period of(Form<NewPeriod> form, LocalDate today, Set<UUID> groupsOfSchool) {
        NewPeriod wish = form.value();
        LocalDate last = wish.until == null ? wish.from : wish.until;
        Set<UUID> named = wish.groups == null ? Set.of() : Set.copyOf(wish.groups);
        if (wish.from.isBefore(today.minusYears(YEARS)) || wish.from.isAfter(today.plusYears(YEARS))) {
            throw form.refuse("from", "year.too-far");
        }
        if (last.isBefore(wish.from)) {
            throw form.refuse("until", "year.until-before");
        }
        if (last.isAfter(today.plusYears(YEARS))) {
            throw form.refuse("until", "year.too-far");
        }
        if (wish.weekday != null
                && wish.from.with(TemporalAdjusters.nextOrSame(wish.weekday)).isAfter(last)) {
            throw form.refuse("weekday", "year.weekday-not-within");
        }
        if (wish.time != null && wish.kind == Kind.OPEN) {
            throw form.refuse("time", "year.open-whole-days");
        }
        if (!groupsOfSchool.containsAll(named)) {
            throw form.refuse("groups", "board.foreign-group");
        }
        LocalTime minute = wish.time == null ? null : wish.time.truncatedTo(ChronoUnit.MINUTES);
        return new Period(wish.title, wish.kind, wish.from, last, wish.weekday, minute, named);
    }
}
