package nl.schoolplein.overblijven.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.overblijven.care.Care;
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

    /** Who waits for a place at one kind of care on some days, the first first. */
    @HQL("from Booking where care = :care and onDay in :days and state = WAITING order by onDay, turn")
    List<Booking> queue(UUID care, Collection<LocalDate> days);

    /** What some children have booked in a period, cancelled ones too. */
    @HQL("from Booking where pupil in :pupils and onDay between :first and :last order by onDay, id")
    List<Booking> of(Collection<UUID> pupils, LocalDate first, LocalDate last);

    /** The same at one kind of care. */
    @HQL("from Booking where care = :care and pupil in :pupils and onDay between :first and :last")
    List<Booking> at(UUID care, Collection<UUID> pupils, LocalDate first, LocalDate last);

    /** Who comes or waits at one kind of care in a period. */
    @HQL(
            "from Booking where care = :care and onDay between :first and :last and state <> CANCELLED order by onDay, turn")
    List<Booking> live(UUID care, LocalDate first, LocalDate last);

    /** All of one kind of care on a day, cancelled ones too. */
    @HQL("from Booking where care = :care and onDay = :day order by turn")
    List<Booking> onDay(UUID care, LocalDate day);

    /** Who comes or waits, anywhere, from a day on. */
    @HQL("from Booking where pupil = :pupil and onDay >= :first and state <> CANCELLED order by onDay")
    List<Booking> ahead(UUID pupil, LocalDate first);

    /** How full a kind of care is in a period. */
    @HQL("""
            select care, onDay, pupilGroup, state, count(*), max(turn) from Booking
            where care = :care and onDay between :first and :last and state <> CANCELLED
            group by care, onDay, pupilGroup, state
            """)
    List<Tally> tallies(UUID care, LocalDate first, LocalDate last);

    /** How full all kinds of care are in a period. */
    @HQL("""
            select care, onDay, pupilGroup, state, count(*), max(turn) from Booking
            where onDay between :first and :last and state <> CANCELLED
            group by care, onDay, pupilGroup, state
            """)
    List<Tally> allTallies(LocalDate first, LocalDate last);

    /** What is to be paid for a period: who has a place, and what was cancelled too late. */
    @HQL("from Booking where onDay between :first and :last and (state = BOOKED or charged = true)")
    List<Booking> toPay(LocalDate first, LocalDate last);

    @HQL("from Pattern where pupil in :pupils order by firstDay, id")
    List<Pattern> patterns(Collection<UUID> pupils);

    @HQL("from Pattern where care = :care and (lastDay is null or lastDay >= :today) order by id")
    List<Pattern> patternsAt(UUID care, LocalDate today);

    @HQL("from Pattern where care = :care and pupil in :pupils")
    List<Pattern> patternsAt(UUID care, Collection<UUID> pupils);

    @HQL("from Offer where pupil in :pupils and onDay >= :today order by onDay, id")
    List<Offer> offers(Collection<UUID> pupils, LocalDate today);

    @HQL("from Offer where pupil = :pupil and onDay >= :first")
    List<Offer> offersFrom(UUID pupil, LocalDate first);

    @HQL("from Offer where booking = :booking")
    List<Offer> offersOf(UUID booking);

    @HQL("from Step where booking in :bookings order by takenAt, id")
    List<Step> steps(Collection<UUID> bookings);

    /** All that a child ever had, cancelled ones too. */
    @HQL("from Booking where pupil = :pupil")
    List<Booking> ever(UUID pupil);

    /** All that some children ever had at one kind of care, cancelled ones too. */
    @HQL("from Booking where care = :care and pupil in :pupils order by onDay, id")
    List<Booking> ever(UUID care, Collection<UUID> pupils);

    @HQL("from Offer where booking in :bookings")
    List<Offer> offersOf(Collection<UUID> bookings);

    @HQL("update Booking set guardian = :kept where guardian = :gone")
    int guardianIsNow(UUID gone, UUID kept);

    @HQL("update Pattern set guardian = :kept where guardian = :gone")
    int patternsGuardianIsNow(UUID gone, UUID kept);

    @HQL("update Offer set pupil = :kept where pupil = :gone")
    int offersPupilIsNow(UUID gone, UUID kept);

    @HQL("update Step set person = :kept where person = :gone")
    int stepsPersonIsNow(UUID gone, UUID kept);

    /** One booking. */
    default Optional<Booking> find(UUID booking) {
        return Optional.ofNullable(entityManager().find(Booking.class, booking));
    }

    /** Nobody else gives out places of this kind of care until this transaction is over. */
    default Optional<Care> hold(UUID care) {
        return Optional.ofNullable(entityManager().find(Care.class, care, LockModeType.PESSIMISTIC_WRITE));
    }
}
