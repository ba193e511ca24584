package nl.schoolplein.absences.office;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries of the office, checked when the plugin is compiled. */
public interface Calls {
    /** For everything else. */
    EntityManager entityManager();

    /** The calls of a day. */
    @HQL("from PhoneCall where pupil in :pupils and onDay = :day order by doneAt desc, id")
    List<PhoneCall> on(Collection<UUID> pupils, LocalDate day);

    /** The calls about a pupil. */
    @HQL("from PhoneCall where pupil = :pupil and onDay >= :first order by doneAt desc, id")
    List<PhoneCall> about(UUID pupil, LocalDate first);

    /** The warnings about some pupils since a day. */
    @HQL("from Warning where pupil in :pupils and reachedOn >= :first order by reachedOn desc, id")
    List<Warning> warnings(Collection<UUID> pupils, LocalDate first);

    /** One of these. */
    default Optional<Warning> warning(UUID id) {
        return Optional.ofNullable(entityManager().find(Warning.class, id));
    }

    @HQL("update PhoneCall set pupil = :kept where pupil = :gone")
    int callsGoOver(UUID gone, UUID kept);

    @HQL("""
            update Warning one set one.pupil = :kept where one.pupil = :gone and not exists
                (select 1 from Warning other where other.pupil = :kept and other.firstWeek = one.firstWeek)
            """)
    int warningsGoOver(UUID gone, UUID kept);

    @HQL("delete from Warning where pupil = :gone")
    int warningsGo(UUID gone);
}
