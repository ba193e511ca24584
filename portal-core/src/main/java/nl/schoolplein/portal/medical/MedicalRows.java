package nl.schoolplein.portal.medical;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on medical details. */
public interface MedicalRows {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from MedicalRow where pupil = :pupil")
    List<MedicalRow> of(UUID pupil);

    @HQL("from MedicalRow where pupil in :pupils")
    List<MedicalRow> ofAll(Collection<UUID> pupils);
}
