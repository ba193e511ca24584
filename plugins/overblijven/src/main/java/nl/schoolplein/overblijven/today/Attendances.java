package nl.schoolplein.overblijven.today;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.care.Care;
import org.hibernate.annotations.processing.HQL;

/** The queries on the day itself. */
public interface Attendances {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from Attendance where onDay = :day and care in :cares")
    List<Attendance> on(LocalDate day, Collection<UUID> cares);

    @HQL("from Attendance where onDay = :day and care = :care and pupil = :pupil")
    List<Attendance> of(LocalDate day, UUID care, UUID pupil);

    @HQL("from Booking where onDay = :day and care in :cares and state = BOOKED")
    List<Booking> booked(LocalDate day, Collection<UUID> cares);

    @HQL("from DayRules where care in :cares")
    List<DayRules> rules(Collection<UUID> cares);

    @HQL("from Collector where pupil in :pupils and (onDay is null or onDay >= :day) order by name, id")
    List<Collector> collectors(Collection<UUID> pupils, LocalDate day);

    @HQL("from DayNote where pupil in :pupils and onDay = :day order by written")
    List<DayNote> notes(Collection<UUID> pupils, LocalDate day);

    @HQL("from DayNote where pupil = :pupil and guardian = :guardian and onDay = :day")
    List<DayNote> note(UUID pupil, UUID guardian, LocalDate day);

    @HQL("from MedicineGiven where care in :cares and onDay = :day order by given")
    List<MedicineGiven> medicine(LocalDate day, Collection<UUID> cares);

    @HQL("from MedicineGiven where tap = :tap")
    List<MedicineGiven> tapped(UUID tap);

    @HQL("from RoomOf where care in :cares")
    List<RoomOf> rooms(Collection<UUID> cares);

    @HQL("from RoomOf where care = :care and pupil = :pupil")
    List<RoomOf> room(UUID care, UUID pupil);

    @HQL("from Volunteer where pass = :pass")
    List<Volunteer> volunteer(UUID pass);

    @HQL("from Volunteer where care = :care and onDay = :day")
    List<Volunteer> volunteers(UUID care, LocalDate day);

    /** Who was reported absent for a day, and is booked all the same. */
    @HQL("select o.pupil from Offer o where o.onDay = :day")
    List<UUID> reportedAbsent(LocalDate day);

    /** Which guardians booked for some children, the latest first. */
    @HQL("""
            select b.pupil, b.guardian from Booking b where b.pupil in :pupils and b.guardian is not null
            group by b.pupil, b.guardian order by max(b.bookedAt) desc
            """)
    List<Payers.Booker> bookers(Collection<UUID> pupils);

    @HQL("from Collector where pupil = :person or guardian = :person")
    List<Collector> namedAbout(UUID person);

    @HQL("from RoomOf where pupil = :pupil")
    List<RoomOf> roomsOf(UUID pupil);

    @HQL("delete from Collector where onDay < :day")
    int forgetCollectors(LocalDate day);

    @HQL("delete from Volunteer where onDay < :day")
    int forgetVolunteers(LocalDate day);

    @HQL("from Attendance where pupil = :pupil")
    List<Attendance> ever(UUID pupil);

    @HQL("update Attendance set collector = :kept where collector = :gone")
    int collectedBy(UUID gone, UUID kept);

    @HQL("from DayNote where pupil = :person or guardian = :person")
    List<DayNote> notesAbout(UUID person);

    @HQL("update MedicineGiven set pupil = :kept where pupil = :gone")
    int medicineIsOf(UUID gone, UUID kept);

    @HQL(
            "update RoomOf set pupil = :kept where pupil = :gone and care not in (select care from RoomOf where pupil = :kept)")
    int roomIsOf(UUID gone, UUID kept);

    @HQL("delete from RoomOf where pupil = :gone")
    int roomGoes(UUID gone);

    /** Nobody else ticks off at this kind of care until this transaction is over, so that nobody's tap is lost. */
    default void hold(UUID care) {
        entityManager().find(Care.class, care, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is known of a child on a day; a new row if nothing is yet. */
    default Attendance at(LocalDate day, UUID care, UUID pupil, Instant now) {
        return of(day, care, pupil).stream().findFirst().orElseGet(() -> {
            Attendance row = new Attendance(care, pupil, day, now);
            entityManager().persist(row);
            return row;
        });
    }

    /** A medicine that was given. */
    default Optional<MedicineGiven> given(UUID id) {
        return Optional.ofNullable(entityManager().find(MedicineGiven.class, id));
    }

    /** Somebody who was named. */
    default Optional<Collector> collector(UUID id) {
        return Optional.ofNullable(entityManager().find(Collector.class, id));
    }
}
