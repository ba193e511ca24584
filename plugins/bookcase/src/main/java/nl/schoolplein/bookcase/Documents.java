package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on documents: on those that the viewer sees. */
public interface Documents {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("where added > :since order by added desc, title limit 5")
    List<Document> newest(Instant since);

    /** The document, if the viewer sees it. */
    default Optional<Document> find(UUID document) {
        return Optional.ofNullable(entityManager().find(Document.class, document));
    }
}
