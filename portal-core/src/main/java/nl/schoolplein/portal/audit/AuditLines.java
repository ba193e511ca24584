package nl.schoolplein.portal.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on the audit log. Lines are only read here: there is no query that changes one. */
public interface AuditLines {
    /** Lines of some kinds in a time, with the words in the name of who it was or whom it was about. */
    String SOUGHT = """
            where r.noted.kind in :kinds and r.noted.at >= :from and r.noted.at < :until
                and (lower(r.noted.who) like :words escape '!' or lower(r.noted.whom) like :words escape '!')
            """;

    String LINE = "select r.noted.at, r.noted.kind, r.noted.who, r.noted.whom, r.noted.detail from ";

    String NEWEST_FIRST = " order by r.noted.at desc, r.id desc limit :most offset :before";

    /** For everything else. */
    EntityManager entityManager();

    @HQL(LINE + "AuditRow r " + SOUGHT + NEWEST_FIRST)
    List<AuditLine> ofSchool(
            Collection<AuditKind> kinds, Instant from, Instant until, String words, int most, int before);

    @HQL("select count(r.id) from AuditRow r " + SOUGHT)
    long countOfSchool(Collection<AuditKind> kinds, Instant from, Instant until, String words);

    @HQL(LINE + "PortalAuditRow r " + SOUGHT + NEWEST_FIRST)
    List<AuditLine> ofPortal(
            Collection<AuditKind> kinds, Instant from, Instant until, String words, int most, int before);

    @HQL("select count(r.id) from PortalAuditRow r " + SOUGHT)
    long countOfPortal(Collection<AuditKind> kinds, Instant from, Instant until, String words);

    /** About whom somebody is in a line like this since a moment. */
    @HQL("""
            select distinct r.noted.about from AuditRow r
            where r.noted.kind = :kind and r.noted.account = :by and r.noted.detail = :detail and r.noted.at > :since
                and r.noted.about in :about
            """)
    List<UUID> lately(AuditKind kind, UUID by, String detail, Instant since, Collection<UUID> about);

    @HQL(LINE + "AuditRow r where r.noted.about = :about and r.noted.kind in :kinds"
            + " order by r.noted.at desc, r.id desc limit :most")
    List<AuditLine> about(UUID about, Collection<AuditKind> kinds, int most);
}
