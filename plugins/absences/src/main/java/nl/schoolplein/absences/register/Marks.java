package nl.schoolplein.absences.register;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.absences.SchoolHours.Part;
import org.hibernate.annotations.processing.HQL;

/** The queries on the register, checked when the plugin is compiled. */
public interface Marks {
    /** For everything else. */
    EntityManager entityManager();

    /** What was seen of some pupils on a day. */
    @HQL("from Mark where pupil in :pupils and onDay = :day")
    List<Mark> on(Collection<UUID> pupils, LocalDate day);

    /** What was seen of some pupils on these days. */
    @HQL("from Mark where pupil in :pupils and onDay >= :first and onDay <= :last order by onDay, part desc")
    List<Mark> between(Collection<UUID> pupils, LocalDate first, LocalDate last);

    /** Who was not there, or late, since a day. */
    @HQL("select distinct pupil from Mark where onDay >= :first and state <> PRESENT")
    List<UUID> missedSince(LocalDate first);

    /** What was seen of one pupil in one half of a day. */
    @HQL("from Mark where pupil = :pupil and onDay = :day and part = :part")
    List<Mark> one(UUID pupil, LocalDate day, Part part);

    /** Which lists of a day were gone through. */
    @HQL("from ListDone where onDay = :day")
    List<ListDone> done(LocalDate day);

    /** What was changed in the register of a pupil, the newest first. */
    @HQL("from MarkStep where pupil = :pupil and onDay >= :first order by doneAt desc, id limit 200")
    List<MarkStep> steps(UUID pupil, LocalDate first);

    /** What guardians told of some pupils for a day. */
    @HQL("from DayNote where pupil in :pupils and onDay = :day order by doneAt")
    List<DayNote> notes(Collection<UUID> pupils, LocalDate day);

    /** The same from a day on. */
    @HQL("from DayNote where pupil in :pupils and onDay >= :day order by onDay, doneAt")
    List<DayNote> notesFrom(Collection<UUID> pupils, LocalDate day);

    /** One of these. */
    default Optional<DayNote> note(UUID id) {
        return Optional.ofNullable(entityManager().find(DayNote.class, id));
    }

    @HQL("""
            update Mark one set one.pupil = :kept where one.pupil = :gone and not exists
                (select 1 from Mark other where other.pupil = :kept and other.onDay = one.onDay and other.part = one.part)
            """)
    int marksGoOver(UUID gone, UUID kept);

    @HQL("delete from Mark where pupil = :gone")
    int marksGo(UUID gone);

    @HQL("update MarkStep set pupil = :kept where pupil = :gone")
    int stepsGoOver(UUID gone, UUID kept);

    @HQL("update DayNote set pupil = :kept where pupil = :gone")
    int notesGoOver(UUID gone, UUID kept);

    @HQL("update DayNote set doneBy = :kept where doneBy = :gone")
    int notesByNow(UUID gone, UUID kept);
}
