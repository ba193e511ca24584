package nl.schoolplein.overblijven.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;
import org.jspecify.annotations.Nullable;

/** The weeks of a month, Monday to Friday, and how each day stands for a child. */
public final class MonthGrid {
    private final CareDays days;
    private final Deadline deadline;
    private final Instant now;
    private final LocalDate today;
    private final Map<LocalDate, List<Booking>> bookings;
    private final Map<LocalDate, Map<UUID, List<Tally>>> tallies;

    MonthGrid(CareDays days, Deadline deadline, Instant now, LocalDate today, MonthPage.Read read) {
        this.days = days;
        this.deadline = deadline;
        this.now = now;
        this.today = today;
        this.bookings = read.bookings().stream().collect(Collectors.groupingBy(Booking::onDay));
        this.tallies = read.tallies().stream()
                .collect(Collectors.groupingBy(Tally::onDay, Collectors.groupingBy(Tally::care)));
    }

    /** A week. */
    public record Week(List<Cell> cells) {}

    /**
     * A day.
     *
     * @param inside whether it is of this month; others are empty
     * @param said what else there is to say: the name of a holiday
     */
    public record Cell(
            LocalDate day, boolean inside, boolean isToday, boolean past, Mark mark, List<Stay> stays, String said) {}

    /** Where the child stays, or waits to. */
    public record Stay(String care, String icon, String css, boolean waits) {}

    List<Week> weeks(YearMonth month, Pupil child) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Cell> cells = monday.datesUntil(monday.plusDays(5))
                    .map(day -> cell(day, month, child))
                    .toList();
            if (cells.stream().anyMatch(Cell::inside)) {
                weeks.add(new Week(cells));
            }
        }
        return weeks;
    }

    private Cell cell(LocalDate day, YearMonth month, Pupil child) {
        boolean past = day.isBefore(today);
        if (!YearMonth.from(day).equals(month)) {
            return new Cell(day, false, false, past, Mark.NONE, List.of(), "");
        }
        boolean known = !day.isAfter(days.horizon()) && days.school().knows(day);
        String free = known ? days.noSchool(child.group(), day) : "";
        List<Booking> live = bookings.getOrDefault(day, List.of()).stream()
                .filter(one -> one.state() != BookingState.CANCELLED)
                .toList();
        Mark mark = live.isEmpty() ? mark(day, child, known, free, past) : mark(live);
        return new Cell(day, true, day.equals(today), past, mark, stays(live), free);
    }

    private static Mark mark(List<Booking> live) {
        return live.stream().anyMatch(one -> one.state() == BookingState.BOOKED) ? Mark.BOOKED : Mark.WAITING;
    }

    private Mark mark(LocalDate day, Pupil child, boolean known, String free, boolean past) {
        if (!known) {
            return Mark.UNKNOWN;
        }
        if (!free.isEmpty()) {
            return Mark.FREE;
        }
        List<CareOnDay> held = days.held(child.group(), day);
        if (held.isEmpty()) {
            return days.plan().usually(day).isEmpty() ? Mark.NONE : Mark.CLOSED;
        }
        if (past || !deadline.open(day, now)) {
            return past ? Mark.NONE : Mark.LATE;
        }
        return held.stream().allMatch(one -> full(one, child.group())) ? Mark.FULL : Mark.OPEN;
    }

    private boolean full(CareOnDay on, UUID group) {
        Map<UUID, List<Tally>> ofDay = tallies.getOrDefault(on.day(), new HashMap<>());
        OptionalInt left =
                places(on, ofDay.getOrDefault(on.care().id(), List.of())).left(group);
        return left.isPresent() && left.getAsInt() == 0;
    }

    /** How full a kind of care is. */
    static DayPlaces places(CareOnDay on, @Nullable List<Tally> tallies) {
        DayPlaces places = new DayPlaces(on.terms().places(), on.terms().placesPerGroup());
        (tallies == null ? List.<Tally>of() : tallies).forEach(places::add);
        return places;
    }

    private List<Stay> stays(List<Booking> live) {
        return live.stream()
                .flatMap(one -> days
                        .plan()
                        .care(one.care())
                        .map(care -> new Stay(
                                care.name(),
                                care.tint().icon(),
                                care.tint().css(),
                                one.state() == BookingState.WAITING))
                        .stream())
                .toList();
    }
}
