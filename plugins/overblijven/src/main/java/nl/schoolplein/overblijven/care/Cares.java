package nl.schoolplein.overblijven.care;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries on kinds of care. */
public interface Cares {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from Care order by name, id")
    List<Care> all();

    @HQL("from Terms order by firstDay")
    List<Terms> terms();

    @HQL("from Terms where care = :care order by firstDay")
    List<Terms> termsOf(UUID care);

    @HQL("from ClosedDays where lastDay >= :first and firstDay <= :last order by firstDay")
    List<ClosedDays> closed(LocalDate first, LocalDate last);

    /** At which kinds of care somebody works. */
    @HQL("select care from CareWorker where member = :member")
    List<UUID> workplaces(UUID member);

    @HQL("from CareWorker where care = :care")
    List<CareWorker> workers(UUID care);

    /** One kind of care. */
    default Optional<Care> find(UUID care) {
        return Optional.ofNullable(entityManager().find(Care.class, care));
    }

    /** One kind of care, and nobody else gives out its places until this transaction is over. */
    default Optional<Care> hold(UUID care) {
        return Optional.ofNullable(entityManager().find(Care.class, care, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All kinds of care with what is known of them in a period: three statements. */
    default CarePlan plan(LocalDate first, LocalDate last) {
        return CarePlan.of(all(), terms(), closed(first, last));
    }
}
