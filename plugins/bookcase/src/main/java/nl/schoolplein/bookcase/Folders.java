package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Queries on folders, with what the viewer sees in them. */
public interface Folders {

    /** For everything else. */
    EntityManager entityManager();

    /**
     * All folders of the school; counted is what the viewer sees, and as new what the viewer has not opened. The last three
     * parameters are a {@link Sight}.
     */
    @HQL("""
            select f.id, f.name, f.look, count(d.id),
                count(case when d.newsAt > :since and d.newsAt <= :now and o.id is null then 1 end),
                max(case when d.newsAt <= :now then d.newsAt end)
            from Folder f left join Document d on d.folder = f.id and
            """ + Sight.CONDITION + """
            left join Opened o on o.document = d.id and o.person = :person and o.number >= d.number
            group by f.id, f.name, f.look, f.place
            order by f.place, f.name
            """)
    List<FolderCard> shelf(Instant since, UUID person, Instant now, boolean all, Collection<UUID> own);

    /** The folder, and how many documents the viewer sees in it; nothing if there is no such folder. */
    @HQL("""
            select f.id, f.name, f.look, count(d.id)
            from Folder f left join Document d on d.folder = f.id and
            """ + Sight.CONDITION + """
            where f.id = :folder
            group by f.id, f.name, f.look
            """)
    List<Counted> counted(UUID folder, Instant now, boolean all, Collection<UUID> own);

    /** Some of the documents that the viewer sees in a folder, newest first. */
    @HQL("from Document d where d.folder = :folder and " + Sight.CONDITION
            + " order by d.newsAt desc, d.title, d.id limit :most offset :skipped")
    List<Document> in(UUID folder, int most, int skipped, Instant now, boolean all, Collection<UUID> own);

    @HQL("from Folder order by place, name")
    List<Folder> all();

    @HQL("select coalesce(max(place), 0) from Folder")
    int lastPlace();

    @HQL("select count(*) from Document where folder = :folder")
    long documentsIn(UUID folder);

    /** The folder, if the school has it. */
    default Optional<Folder> find(UUID folder) {
        return Optional.ofNullable(entityManager().find(Folder.class, folder));
    }

    /** A folder with the number of documents in it. */
    record Counted(UUID id, String name, Look look, long documents) {}
}
