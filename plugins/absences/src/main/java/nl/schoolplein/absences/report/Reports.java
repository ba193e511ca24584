package nl.schoolplein.absences.report;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries on reports, checked when the plugin is compiled. */
public interface Reports {
    /** For everything else. */
    EntityManager entityManager();

    /** One of them. */
    default Optional<Report> find(UUID id) {
        return Optional.ofNullable(entityManager().find(Report.class, id));
    }

    /** These. */
    @HQL("from Report where id in :ids order by doneAt, id")
    List<Report> these(Collection<UUID> ids);

    /** Those of some pupils that touch these days. */
    @HQL("""
            from Report where pupil in :pupils and not withdrawn
                and firstDay <= :last and (lastDay is null or lastDay >= :first)
            order by firstDay, doneAt
            """)
    List<Report> touching(Collection<UUID> pupils, LocalDate first, LocalDate last);

    /** Those of some pupils that are not over on this day: today's, and those to come. */
    @HQL("""
            from Report where pupil in :pupils and not withdrawn and (lastDay is null or lastDay >= :day)
            order by firstDay, doneAt
            """)
    List<Report> notOver(Collection<UUID> pupils, LocalDate day);

    /** All of them, also those that were withdrawn, that touch these days. */
    @HQL("""
            from Report where pupil = :pupil and firstDay <= :last and (lastDay is null or lastDay >= :first)
            order by firstDay desc, doneAt desc
            """)
    List<Report> history(UUID pupil, LocalDate first, LocalDate last);

    /** Ill without an end, of whom nobody said yet that they still are on this day. */
    @HQL("from Report where not withdrawn and lastDay is null and firstDay < :day and stillOn < :day order by id")
    List<Report> toAsk(LocalDate day);

    /** What was done with some of them, in this order. */
    @HQL("from ReportStep where report in :reports order by doneAt, id")
    List<ReportStep> steps(Collection<UUID> reports);

    /** Those of a pupil that are over make place for the next. */
    @HQL("update Report set place = null where pupil in :pupils and place is not null and lastDay < :day")
    int makePlace(Collection<UUID> pupils, LocalDate day);

    /** All of a pupil. */
    @HQL("from Report where pupil = :pupil")
    List<Report> of(UUID pupil);

    @HQL("update ReportStep set pupil = :kept where pupil = :gone")
    int stepsGoOver(UUID gone, UUID kept);

    @HQL("update Report set doneBy = :kept where doneBy = :gone")
    int reporterIsNow(UUID gone, UUID kept);

    @HQL("update ReportStep set doneBy = :kept where doneBy = :gone")
    int stepsByNow(UUID gone, UUID kept);
}
