package nl.schoolplein.api.examples;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

public interface Things {
    EntityManager entityManager();

    @HQL("select what, foundAt from FoundThing where foundAt > :since order by foundAt desc")
    List<FoundList.One> since(Instant since);

    @HQL("from Claim where thing = :thing")
    List<Claim> claims(UUID thing);

    default Optional<FoundThing> find(UUID id) {
        return Optional.ofNullable(entityManager().find(FoundThing.class, id));
    }
}
