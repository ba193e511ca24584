package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * Weekly patterns, and the bookings that come of them. The days of a pattern are booked ahead, as far as the school's
 * calendar is known and a year at most: at once when a pattern is made, and every night for the days that came nearer
 * ({@link PlanAhead}). A day that has a booking already, or was cancelled by somebody, is left alone: that is how
 * exceptions are kept.
 */
final class Weekly {
    private final Office office;
    private final CareDays days;

    Weekly(Office office, CareDays days) {
        this.office = office;
        this.days = days;
    }

    /**
     * What a pattern is to be from a day on.
     *
     * @param weekdays none: the child does not come weekly any more
     */
    record Wanted(
            UUID care,
            Weekdays weekdays,
            LocalDate first,
            @Nullable LocalDate last,
            UUID guardian) {}

    /** How many days got a place, on which days the child waits, and how many days went. */
    record Outcome(int booked, List<LocalDate> waiting, int cancelled) {}

    /** Puts a pattern in the place of what there was from its first day on, which must be open. */
    Outcome become(Wanted wanted, Pupil pupil) {
        LocalDate from = wanted.first();
        LocalDate last = days.horizon().isBefore(from) ? from : days.horizon();
        Office.Part part = new Office.Part(wanted.care(), List.of(pupil.id()), from, last);
        return office.change(days.plan(), part, (ledger, bookings) -> {
            List<Pattern> before = bookings.patternsAt(wanted.care(), List.of(pupil.id()));
            Pattern now = make(wanted, pupil, bookings);
            int cancelled = 0;
            for (LocalDate day : from.datesUntil(last.plusDays(1)).toList()) {
                Optional<Booking> row = ledger.row(pupil.id(), day).filter(Weekly::ofPattern);
                if (row.isPresent() && (now == null || !now.has(day))) {
                    ledger.cancel(row.get(), Why.PATTERN, false);
                    cancelled++;
                } else if (row.isPresent() && now != null) {
                    row.get().isOf(now.id());
                }
            }
            before.forEach(pattern -> end(pattern, from, bookings));
            Outcome planned = now == null ? new Outcome(0, List.of(), 0) : plan(now, pupil.group(), from, ledger);
            return new Outcome(planned.booked(), planned.waiting(), cancelled);
        });
    }

    private static boolean ofPattern(Booking row) {
        return row.source() == Source.WEEKLY && row.state() != BookingState.CANCELLED;
    }

    private @Nullable Pattern make(Wanted wanted, Pupil pupil, Bookings bookings) {
        if (wanted.weekdays().none()) {
            return null;
        }
        Pattern pattern = new Pattern(
                wanted.care(),
                pupil.id(),
                wanted.guardian(),
                wanted.weekdays(),
                new Pattern.Period(wanted.first(), wanted.last()),
                office.now());
        bookings.entityManager().persist(pattern);
        return pattern;
    }

    static void end(Pattern pattern, LocalDate from, Bookings bookings) {
        if (!pattern.firstDay().isBefore(from)) {
            bookings.entityManager().remove(pattern);
        } else if (pattern.lastDay() == null || !pattern.lastDay().isBefore(from)) {
            pattern.endsBefore(from);
        }
    }

    /** Books the days of a pattern that have nothing yet, or lost it because there was no care or another pattern. */
    Outcome plan(Pattern pattern, UUID group, LocalDate from, Ledger ledger) {
        int booked = 0;
        List<LocalDate> waiting = new ArrayList<>();
        for (LocalDate day : days.days(pattern, group, from).toList()) {
            Optional<Booking> row = ledger.row(pattern.pupil(), day);
            if (row.isPresent() && !row.get().openToPattern()) {
                continue;
            }
            CareOnDay on = days.plan().held(pattern.care(), day).orElseThrow();
            Booking made = ledger.book(new Wish(
                    pattern.pupil(),
                    group,
                    day,
                    pattern.guardian(),
                    Source.WEEKLY,
                    on.terms().cents(),
                    pattern.id(),
                    office.now()));
            if (made.state() == BookingState.BOOKED) {
                booked++;
            } else {
                waiting.add(day);
            }
        }
        return new Outcome(booked, waiting, 0);
    }
}
