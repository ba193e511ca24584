package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on documents. */
public interface Documents {

    /** For everything else. */
    EntityManager entityManager();

    /** How many are in a folder, also what the viewer does not see. */
    @HQL("select count(*) from Document where folder = :folder")
    long in(UUID folder);

    /** The document, if the reach sees it. */
    default Optional<Document> visible(UUID document, UUID[] reach) {
        return entityManager()
                .createQuery(
                        "from Document where id = :document and array_intersects(targets, :reach)",
                        Document.class)
                .setParameter("document", document)
                .setParameter("reach", reach)
                .getResultStream()
                .findFirst();
    }

    /** The newest that the reach sees, at most so many. */
    default List<Document> newest(Instant since, UUID[] reach, int most) {
        return entityManager()
                .createQuery(
                        "from Document where added > :since and array_intersects(targets, :reach)"
                                + " order by added desc, title",
                        Document.class)
                .setParameter("since", since)
                .setParameter("reach", reach)
                .setMaxResults(most)
                .getResultList();
    }
}
