package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries for searching, and for what has to be done before. */
public interface Findings {

    /** For everything else. */
    EntityManager entityManager();

    /**
     * Documents that have all whole words, and one that begins with the last letters or has its stem. The last three
     * parameters are a {@link Sight}.
     *
     * @param count how many whole words there are
     * @param start the last letters, with a percent sign after them
     * @param person who is looking
     */
    @HQL("""
            select d, f.name, t.content, o.number
            from Document d
                join Folder f on f.id = d.folder
                left join DocumentText t on t.document = d.id
                left join Opened o on o.document = d.id and o.person = :person
            where d.id in (
                select w.document from DocumentWord w
                where w.word in :whole or w.word = :stem or w.word like :start
                group by w.document
                having count(distinct case when w.word in :whole then w.word end) = :count
                    and max(case when w.word = :stem or w.word like :start then 1 else 0 end) = 1)
                and
            """ + Sight.CONDITION + """
            order by d.newsAt desc, d.title
            limit :most
            """)
    List<Found> found(
            Collection<String> whole,
            String stem,
            String start,
            long count,
            int most,
            UUID person,
            Instant now,
            boolean all,
            Collection<UUID> own);

    /** Documents whose newest version has not been read yet. */
    @HQL("""
            select d from Document d left join DocumentText t on t.document = d.id
            where t.id is null or t.number <> d.number
            order by d.newsAt desc
            limit :most
            """)
    List<Document> unread(int most);

    /** How many documents whose newest version is older than this have not been read. */
    @HQL("""
            select count(d) from Document d left join DocumentText t on t.document = d.id
            where (t.id is null or t.number <> d.number) and coalesce(d.renewed, d.added) < :since
            """)
    long unreadSince(Instant since);

    /**
     * A document that was found, with the folder in which it is.
     *
     * @param opened the version that the viewer opened while it was new
     */
    record Found(
            Document document,
            String folder,
            @Nullable String text,
            @Nullable Integer opened) {}
}
