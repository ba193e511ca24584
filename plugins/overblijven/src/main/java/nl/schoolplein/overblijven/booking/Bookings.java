package nl.schoolplein.overblijven.booking;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries on bookings. */
public interface Bookings {

    /** For everything else. */
    EntityManager entityManager();

    /** Who comes on a day, to some kinds of care. */
    @HQL("from Booking where onDay = :day and care in :cares and state = BOOKED")
    List<Booking> booked(LocalDate day, Collection<UUID> cares);

    /** Who waits for a place on a day, the first first. */
    @HQL("from Booking where onDay = :day and care in :cares and state = WAITING order by care, turn")
    List<Booking> waiting(LocalDate day, Collection<UUID> cares);

    /** What some children have booked in a period, cancelled ones too. */
    @HQL("from Booking where pupil in :pupils and onDay between :first and :last order by onDay")
    List<Booking> of(Collection<UUID> pupils, LocalDate first, LocalDate last);

    /** What is to be paid for a period: who has a place, and what was cancelled too late. */
    @HQL("from Booking where onDay between :first and :last and (state = BOOKED or charged = true)")
    List<Booking> toPay(LocalDate first, LocalDate last);

    /** One booking. */
    default Optional<Booking> find(UUID booking) {
        return Optional.ofNullable(entityManager().find(Booking.class, booking));
    }
}
