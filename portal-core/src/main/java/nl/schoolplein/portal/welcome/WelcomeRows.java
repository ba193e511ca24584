package nl.schoolplein.portal.welcome;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on the first login. */
public interface WelcomeRows {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from WelcomeStepRow where guardian = :guardian")
    List<WelcomeStepRow> steps(UUID guardian);

    @HQL("from GreetingRow")
    List<GreetingRow> greeting();
}
