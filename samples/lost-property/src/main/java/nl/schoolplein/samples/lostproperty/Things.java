package nl.schoolplein.samples.lostproperty;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries, checked when the plugin is compiled. The portal adds the school to each. */
public interface Things {

    /** For everything else. */
    EntityManager entityManager();

    /** What lies there, the newest first. */
    @HQL(
            "from FoundThing where found >= :since and collected is null order by found desc, id limit :most offset :skipped")
    List<FoundThing> since(Instant since, int most, int skipped);

    /** What is over: it has lain there too long, or was collected. A hundred at a time. */
    @HQL("from FoundThing where found < :found or collected < :collected order by found limit 100")
    List<FoundThing> over(Instant found, Instant collected);

    /** What was claimed for a pupil, or by a guardian. */
    @HQL("from FoundThing where pupil = :person or guardian = :person")
    List<FoundThing> claimedBy(UUID person);

    /** The thing, if the school has it. */
    default Optional<FoundThing> find(UUID id) {
        return Optional.ofNullable(entityManager().find(FoundThing.class, id));
    }
}
