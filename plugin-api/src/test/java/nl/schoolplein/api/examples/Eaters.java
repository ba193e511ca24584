package nl.schoolplein.api.examples;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

public interface Eaters {
    EntityManager entityManager();

    @HQL("from Eater order by pupil")
    List<Eater> all();

    @HQL("from Eater where pupil = :pupil")
    List<Eater> about(UUID pupil);

    default Optional<Eater> of(UUID pupil) {
        return about(pupil).stream().findFirst();
    }
}
