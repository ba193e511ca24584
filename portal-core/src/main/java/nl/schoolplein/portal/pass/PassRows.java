package nl.schoolplein.portal.pass;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on passes. */
public interface PassRows {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from PassRow where module = :module and until > :now order by lower(holder), issuedAt, id")
    List<PassRow> open(String module, Instant now);

    @HQL("from PassRow where hash = :hash and until > :now")
    List<PassRow> withCode(String hash, Instant now);

    @HQL("select p from PassSessionRow s join PassRow p on p.id = s.pass where s.hash = :token and p.until > :now")
    List<PassRow> inWith(String token, Instant now);

    /** Not by the row: a look at the clock is no other edition of a pass. */
    @HQL("update PassRow set usedAt = :now where id = :id and (usedAt is null or usedAt < :before)")
    int used(UUID id, Instant now, Instant before);

    @HQL("delete from PassSessionRow where hash = :token")
    int forget(String token);
}
