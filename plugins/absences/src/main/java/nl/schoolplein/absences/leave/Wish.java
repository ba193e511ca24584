package nl.schoolplein.absences.leave;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a parent chose of days and times, as it stands in the address: it may be nonsense, and then says so. */
public record Wish(String first, String last, String from, String until, List<String> weekday) {
    private static final int LONGEST = 400;

    /** The days, if they make sense. */
    Optional<When> when() {
        try {
            LocalDate begin = LocalDate.parse(first);
            LocalDate end = last.isBlank() ? begin : LocalDate.parse(last);
            return Optional.of(new When(begin, end, time(from), time(until), weekdays()));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalTime time(String typed) {
        return typed.isBlank() ? null : LocalTime.parse(typed);
    }

    private Set<DayOfWeek> weekdays() {
        return weekday.stream().map(DayOfWeek::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing was chosen yet. */
    public boolean empty() {
        return first.isBlank();
    }

    /** What is wrong with it: the key of a text, or nothing. */
    static Optional<String> wrong(When when, Ground ground, LocalDate today) {
        if (when.last().isBefore(when.first())) {
            return Optional.of("leave.wrong.order");
        }
        if (when.first().isBefore(today.minusDays(30))) {
            return Optional.of("leave.wrong.past");
        }
        if (when.last().isAfter(today.plusDays(LONGEST))) {
            return Optional.of("leave.wrong.far");
        }
        if (when.from() != null && when.until() != null && !when.from().isBefore(when.until())) {
            return Optional.of("leave.wrong.times");
        }
        if (ground.track() == Track.UNDER_SIX && when.weekdays().isEmpty()) {
            return Optional.of("leave.wrong.weekdays");
        }
        if (ground.track() != Track.UNDER_SIX && when.partOfDay() && !when.oneDay()) {
            return Optional.of("leave.wrong.part");
        }
        return Optional.empty();
    }

    /** Whether a day of the week was chosen. */
    public boolean on(DayOfWeek day) {
        return weekday.contains(day.name());
    }

    /** The day that stands in a field, if it is one. */
    public static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
