package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Pupil;

/** Keeps the bookings of a kind of care as its days say: whatever changed those, and every night. */
public final class Upkeep {
    private final Office office;

    /** For a page, a job or a listener. */
    public Upkeep(Office office) {
        this.office = office;
    }

    /** A child, and how many of its bookings go. */
    public record Affected(String child, long days) {}

    /** Whose bookings go if there is care on these days only. */
    public List<Affected> affected(UUID care, LocalDate first, LocalDate last, Predicate<LocalDate> held) {
        Map<UUID, Long> days =
                office.database.read(Bookings.class, bookings -> bookings.live(care, first, last)).stream()
                        .filter(row -> !held.test(row.onDay()))
                        .collect(Collectors.groupingBy(Booking::pupil, Collectors.counting()));
        if (days.isEmpty()) {
            return List.of();
        }
        return office.directory.pupils(Audience.pupils(days.keySet())).stream()
                .map(pupil -> new Affected(pupil.name(), days.getOrDefault(pupil.id(), 0L)))
                .toList();
    }

    /** What came of {@link #settle}: how many bookings went, and how many were made. */
    public record Settled(int cancelled, int booked) {}

    /**
     * Cancels what is booked on days without care and tells it, books the days of patterns that have nothing yet, and moves up
     * who waits. Doing it again changes nothing.
     */
    public Settled settle(UUID care) {
        CareDays days = office.careDays();
        LocalDate today = office.today();
        if (days.horizon().isBefore(today)) {
            return new Settled(0, 0);
        }
        Set<UUID> weekly = office.database.read(Bookings.class, bookings -> bookings.patternsAt(care, today).stream()
                .map(Pattern::pupil)
                .collect(Collectors.toSet()));
        Map<UUID, Pupil> pupils =
                weekly.isEmpty() ? Map.of() : Told.byId(office.directory.pupils(Audience.pupils(weekly)));
        Office.Part part = new Office.Part(care, pupils.keySet(), today, days.horizon());
        return office.change(days.plan(), part, (ledger, bookings) -> {
            List<Booking> gone = withoutCare(bookings.live(care, today, days.horizon()), days);
            gone.forEach(row -> {
                ledger.cancel(row, Why.CLOSED, false);
                office.notices.takeBack(row.id());
                office.trace(bookings, row, Step.What.NO_CARE, null);
            });
            office.told(days.plan()).tell(Told.NO_CARE, gone);
            ledger.wider(today.datesUntil(days.horizon().plusDays(1)).toList());
            // Again: somebody may have changed a pattern while this waited for its turn.
            return new Settled(gone.size(), plan(bookings.patternsAt(care, today), pupils, days, ledger, bookings));
        });
    }

    private int plan(List<Pattern> patterns, Map<UUID, Pupil> pupils, CareDays days, Ledger ledger, Bookings bookings) {
        LocalDate from = office.deadline().firstOpen(office.clock.instant());
        Weekly weekly = new Weekly(office, days);
        int booked = 0;
        List<Booking> waits = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Pupil pupil = pupils.get(pattern.pupil());
            if (pupil != null) {
                Weekly.Outcome made = weekly.plan(pattern, pupil.group(), from, ledger);
                booked += made.booked();
                made.waiting().stream()
                        .flatMap(day -> ledger.row(pupil.id(), day).stream())
                        .forEach(waits::add);
            }
        }
        bookings.entityManager().flush();
        office.told(days.plan()).tell(Told.WAITS, waits);
        return booked;
    }

    private static List<Booking> withoutCare(List<Booking> live, CareDays days) {
        return live.stream()
                .filter(row -> !days.held(row.care(), row.pupilGroup(), row.onDay()))
                .toList();
    }

    /** All that a child has from a day on goes, at every kind of care: it has left. */
    void leaves(UUID pupil, LocalDate from) {
        CareDays days = office.careDays();
        List<UUID> cares = office.database.read(Bookings.class, bookings -> Stream.concat(
                        bookings.ahead(pupil, from).stream().map(Booking::care),
                        bookings.patterns(List.of(pupil)).stream().map(Pattern::care))
                .distinct()
                .sorted()
                .toList());
        for (UUID care : cares) {
            LocalDate last = days.horizon().isBefore(from) ? from : days.horizon();
            office.change(days.plan(), new Office.Part(care, List.of(pupil), from, last), (ledger, bookings) -> {
                bookings.ahead(pupil, from).stream()
                        .filter(row -> row.care().equals(care))
                        .forEach(row -> {
                            ledger.cancel(row, Why.LEFT, false);
                            office.notices.takeBack(row.id());
                        });
                bookings.patternsAt(care, List.of(pupil)).forEach(one -> Weekly.end(one, from, bookings));
                return care;
            });
        }
    }

    /** A child is in another group from a day on: it takes a place of that one. */
    void moves(UUID pupil, UUID group, LocalDate from) {
        CareDays days = office.careDays();
        List<UUID> cares = office.database.read(Bookings.class, bookings -> bookings.ahead(pupil, from).stream()
                .map(Booking::care)
                .distinct()
                .sorted()
                .toList());
        for (UUID care : cares) {
            LocalDate last = days.horizon().isBefore(from) ? from : days.horizon();
            office.change(days.plan(), new Office.Part(care, List.of(pupil), from, last), (ledger, bookings) -> {
                bookings.ahead(pupil, from).stream()
                        .filter(row -> row.care().equals(care))
                        .forEach(row -> ledger.groupIs(row, group));
                return care;
            });
        }
    }
}
