package nl.schoolplein.overblijven.booking;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.care.Cares;
import org.jspecify.annotations.Nullable;

/** What everything that changes bookings has at hand: pages, jobs and listeners. */
public abstract class Office {
    @Inject
    protected Database database;

    @Inject
    protected Directory directory;

    @Inject
    protected SchoolDays schoolDays;

    @Inject
    protected Settings settings;

    @Inject
    protected Notices notices;

    @Inject
    protected Texts texts;

    @Inject
    protected Clock clock;

    /** Today, by the school's clock. */
    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, as exactly as a database keeps it. */
    protected Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    Deadline deadline() {
        return BookingSettings.deadline(settings, clock.getZone());
    }

    /** What there is between two days. */
    protected CarePlan plan(LocalDate first, LocalDate last) {
        return database.read(Cares.class, cares -> cares.plan(first, last));
    }

    /** What there is from today until as far ahead as one books. */
    CareDays careDays() {
        LocalDate today = today();
        LocalDate horizon = CareDays.horizon(schoolDays, today);
        return new CareDays(plan(today, horizon.isBefore(today) ? today : horizon), schoolDays, horizon);
    }

    Told told(CarePlan plan) {
        return new Told(notices, directory, plan);
    }

    /** Which part of one kind of care is opened: for some children, in a period. */
    record Part(UUID care, Collection<UUID> pupils, LocalDate first, LocalDate last) {
        static Part of(UUID care, UUID pupil, LocalDate day) {
            return new Part(care, List.of(pupil), day, day);
        }
    }

    /**
     * Changes bookings of one kind of care while nobody else can, then moves up who waits, and tells them. What is needed to
     * decide is read before, so that others wait as short as can be.
     */
    <T> T change(CarePlan plan, Part part, BiFunction<Ledger, Bookings, T> how) {
        Deadline deadline = deadline();
        return database.write(Bookings.class, bookings -> {
            if (bookings.hold(part.care()).isEmpty()) {
                throw new NotFoundException();
            }
            Ledger ledger = Ledger.open(bookings, part.care(), plan, part.pupils(), part.first(), part.last());
            T answer = how.apply(ledger, bookings);
            List<Booking> moved = ledger.moveUp(day -> deadline.open(day, clock.instant()));
            moved.forEach(row -> trace(bookings, row, Step.What.MOVED_UP, null));
            told(plan).tell(Told.MOVED_UP, moved);
            return answer;
        });
    }

    /** Writes down what happened to a booking. */
    void trace(Bookings bookings, Booking booking, Step.What what, @Nullable UUID by) {
        bookings.entityManager().persist(new Step(booking.id(), what, by, now()));
    }
}
