package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.processing.HQL;

/** Queries on documents: on those that the viewer sees. */
public interface Documents {

    /** For everything else. */
    EntityManager entityManager();

    /** What readers see newly and this one has not opened; what is still to come is news to nobody. */
    @HQL("""
            from Document d
            where d.newsAt > :since and d.newsAt <= :now and (d.shownUntil is null or d.shownUntil > :now)
                and not exists (from Opened o
                    where o.document = d.id and o.person = :person and o.number >= d.number)
            order by d.newsAt desc, d.title
            limit 5
            """)
    List<Document> newest(Instant since, Instant now, UUID person);

    /** When the next document gets its time, or loses it. */
    @HQL("""
            select min(case when d.shownFrom > :now then d.shownFrom else d.shownUntil end)
            from Document d where d.shownFrom > :now or d.shownUntil > :now
            """)
    List<Instant> nextChange(Instant now);

    /** The documents that ask guardians to agree, and are shown. */
    @HQL("""
            from Document d
            where d.askedSince > 0 and (d.shownFrom is null or d.shownFrom <= :now)
                and (d.shownUntil is null or d.shownUntil > :now)
                and not exists (from Agreement a
                    where a.document = d.id and a.guardian = :guardian and a.number >= d.askedSince)
            order by d.newsAt desc, d.title
            limit 20
            """)
    List<Document> unanswered(UUID guardian, Instant now);

    /** The documents that ask guardians to agree, and are shown until some time that is near. */
    @HQL("""
            from Document d
            where d.askedSince > 0 and (d.shownFrom is null or d.shownFrom <= :now)
                and d.shownUntil > :now and d.shownUntil <= :until
            order by d.shownUntil, d.title
            limit 100
            """)
    List<Document> asking(Instant now, Instant until);

    /** The newest of those that readers do not see at this moment. */
    @HQL("from Document d where d.shownFrom > :now or d.shownUntil <= :now order by d.newsAt desc limit 1000")
    List<Document> outsideTheirTime(Instant now);

    @HQL("from Document d where d.id in :ids order by d.title")
    List<Document> these(Collection<UUID> ids);

    @HQL("from OlderVersion where document = :document order by number desc")
    List<OlderVersion> olderVersions(UUID document);

    @HQL("from OlderVersion where document in :documents")
    List<OlderVersion> olderVersionsOf(Collection<UUID> documents);

    @HQL("from OlderVersion where document = :document and number = :number")
    List<OlderVersion> olderVersion(UUID document, int number);

    @HQL("from Agreement where document = :document")
    List<Agreement> agreements(UUID document);

    @HQL("from Agreement where document in :documents")
    List<Agreement> agreementsTo(Collection<UUID> documents);

    @HQL("from Agreement where document in :documents and guardian = :guardian")
    List<Agreement> agreementsOf(Collection<UUID> documents, UUID guardian);

    @HQL("delete from Agreement where document in :documents")
    int removeAgreements(Collection<UUID> documents);

    /** What somebody has opened since then. */
    @HQL("from Opened where person = :person and at > :since")
    List<Opened> opened(UUID person, Instant since);

    @HQL("from Opened where person = :person and document = :document")
    List<Opened> openedBy(UUID person, UUID document);

    /** Forgets what somebody opened so long ago that it is new to nobody any more. */
    @HQL("delete from Opened where person = :person and at <= :since")
    int forgetOpened(UUID person, Instant since);

    @HQL("delete from Opened where document in :documents")
    int removeOpened(Collection<UUID> documents);

    /** Where both agreed with a version one agreement is enough. */
    @HQL("""
            delete from Agreement a where a.guardian = :gone and exists (select 1 from Agreement b
                where b.guardian = :kept and b.document = a.document and b.number = a.number)
            """)
    int forgetAgreedTwice(UUID gone, UUID kept);

    @HQL("update Agreement set guardian = :kept where guardian = :gone")
    int agreementsGoOver(UUID gone, UUID kept);

    @HQL("""
            delete from Opened o where o.person = :gone and exists (select 1 from Opened p
                where p.person = :kept and p.document = o.document)
            """)
    int forgetOpenedTwice(UUID gone, UUID kept);

    @HQL("update Opened set person = :kept where person = :gone")
    int openedGoesOver(UUID gone, UUID kept);

    @HQL("""
            select d.title, a.number, a.given from Agreement a join Document d on d.id = a.document
            where a.guardian = :person order by a.given
            """)
    List<Mentioned> agreedBy(UUID person);

    @HQL("""
            select d.title, o.number, o.at from Opened o join Document d on d.id = o.document
            where o.person = :person order by o.at
            """)
    List<Mentioned> openedOf(UUID person);

    @HQL("""
            select d.title, d.number, coalesce(d.renewed, d.added) from Document d where d.authorId = :person
            order by d.added
            """)
    List<Mentioned> newestBy(UUID person);

    @HQL("""
            select d.title, v.number, v.added from OlderVersion v join Document d on d.id = v.document
            where v.authorId = :person order by v.added
            """)
    List<Mentioned> olderBy(UUID person);

    @HQL("delete from DocumentWord where document in :documents")
    int removeWords(Collection<UUID> documents);

    @HQL("delete from DocumentText where document in :documents")
    int removeTexts(Collection<UUID> documents);

    /** All versions that somebody added. */
    default List<Mentioned> addedBy(UUID person) {
        return Stream.concat(newestBy(person).stream(), olderBy(person).stream())
                .toList();
    }

    /** A version of a document, and when something was done with it. */
    record Mentioned(String title, int number, Instant at) {}

    /** The document, if it is for the viewer at some time. */
    default Optional<Document> find(UUID document) {
        return Optional.ofNullable(entityManager().find(Document.class, document));
    }

    /** Takes documents away, with all that belongs to them. */
    default void remove(Collection<Document> documents) {
        List<UUID> ids = documents.stream().map(Document::id).toList();
        if (!ids.isEmpty()) {
            removeAgreements(ids);
            removeOpened(ids);
            removeWords(ids);
            removeTexts(ids);
            olderVersionsOf(ids).forEach(entityManager()::remove);
            documents.forEach(entityManager()::remove);
        }
    }
}
