package nl.schoolplein.absences.leave;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.absences.rules.RuleChange;
import org.hibernate.annotations.processing.HQL;

/** The queries on requests, checked when the plugin is compiled. */
public interface LeaveRequests {
    /** For everything else. */
    EntityManager entityManager();

    /** One of them. */
    default Optional<LeaveRequest> find(UUID id) {
        return Optional.ofNullable(entityManager().find(LeaveRequest.class, id));
    }

    /** All of some pupils that touch these days or are asked later, as they were asked. */
    @HQL("from LeaveRequest where pupil in :pupils and (lastDay >= :first or otherLast >= :first) order by doneAt, id")
    List<LeaveRequest> since(Collection<UUID> pupils, LocalDate first);

    /** Those of some pupils that somebody sent at once. */
    @HQL("from LeaveRequest where tap = :tap order by id")
    List<LeaveRequest> sentBy(UUID tap);

    /** The last turn of each of some pupils who have one. */
    @HQL("select pupil, max(turn) from LeaveRequest where pupil in :pupils and turn is not null group by pupil")
    List<Turn> turns(Collection<UUID> pupils);

    /** The last turn that a pupil has had. */
    record Turn(UUID pupil, int last) {}

    /** The pupil's first one: whoever holds it is the only one who decides about the pupil's leave. */
    @HQL("from LeaveRequest where pupil = :pupil order by id limit 1")
    List<LeaveRequest> firstOf(UUID pupil);

    /** Those about which somebody has to do something. */
    @HQL("from LeaveRequest where state in (SUBMITTED, IN_TREATMENT, PROPOSED, AT_OFFICER) order by firstDay, doneAt")
    List<LeaveRequest> open();

    /** Those that are over or decided, the newest first. */
    @HQL("""
            from LeaveRequest where state not in (SUBMITTED, IN_TREATMENT, PROPOSED, AT_OFFICER)
            order by decidedAt desc, id limit :most offset :skipped
            """)
    List<LeaveRequest> over(int most, int skipped);

    /** All that touch these days, for a list of the office. */
    @HQL("from LeaveRequest where firstDay <= :last and lastDay >= :first order by firstDay, doneAt, id")
    List<LeaveRequest> during(LocalDate first, LocalDate last);

    /** Those on which somebody is away on one of these days, if it was these days that were given. */
    @HQL("""
            from LeaveRequest where state in (APPROVED, NOTED)
                and coalesce(otherFirst, firstDay) <= :last and coalesce(otherLast, lastDay) >= :first
            order by firstDay, doneAt
            """)
    List<LeaveRequest> granted(LocalDate first, LocalDate last);

    /** What happened to some of them. */
    @HQL("from LeaveStep where request in :requests order by doneAt, id")
    List<LeaveStep> steps(Collection<UUID> requests);

    /** What came with some of them, and the letters. */
    @HQL("from LeaveFile where request in :requests order by doneAt, id")
    List<LeaveFile> files(Collection<UUID> requests);

    /** What was decided since then about some pupils. */
    @HQL("from LeaveRequest where pupil in :pupils and decidedAt >= :since order by decidedAt desc")
    List<LeaveRequest> decidedSince(Collection<UUID> pupils, Instant since);

    /** The school's own choice of grounds. */
    @HQL("from SchoolGround order by place, id")
    List<SchoolGround> grounds();

    /** What the school changed in the rules. */
    @HQL("from RuleChange order by validFrom, changedAt")
    List<RuleChange> ruleChanges();

    /** All of a pupil. */
    @HQL("from LeaveRequest where pupil = :pupil order by doneAt, id")
    List<LeaveRequest> of(UUID pupil);

    @HQL("update LeaveStep set pupil = :kept where pupil = :gone")
    int stepsGoOver(UUID gone, UUID kept);

    @HQL("update LeaveRequest set doneBy = :kept where doneBy = :gone")
    int requestsWereBy(UUID gone, UUID kept);

    @HQL("update LeaveStep set doneBy = :kept where doneBy = :gone")
    int stepsWereBy(UUID gone, UUID kept);

    @HQL("from LeaveFile where pupil = :person or doneBy = :person")
    List<LeaveFile> filesAbout(UUID person);
}
