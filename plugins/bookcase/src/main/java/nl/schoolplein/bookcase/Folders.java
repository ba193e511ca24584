package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on folders, with what a reach sees in them. */
public interface Folders {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("select coalesce(max(place), 0) from Folder")
    int lastPlace();

    /** All folders of the school; counted is what the reach sees. */
    default List<FolderCard> shelf(Instant since, UUID[] reach) {
        String query = """
                select f.id, f.name, f.look, count(d), count(case when d.added > :since then 1 end), max(d.added)
                from Folder f
                    left join Document d on d.folder = f.id and array_intersects(d.targets, :reach)
                group by f.id, f.name, f.look, f.place
                order by f.place, f.name
                """;
        return entityManager()
                .createQuery(query, FolderCard.class)
                .setParameter("since", since)
                .setParameter("reach", reach)
                .getResultList();
    }

    /** The folder with each document that the reach sees, or with none; nothing if there is no such folder. */
    default List<Placed> open(UUID folder, UUID[] reach) {
        String query = """
                select f, d
                from Folder f
                    left join Document d on d.folder = f.id and array_intersects(d.targets, :reach)
                where f.id = :folder
                order by d.added desc, d.title
                """;
        return entityManager()
                .createQuery(query, Placed.class)
                .setParameter("folder", folder)
                .setParameter("reach", reach)
                .getResultList();
    }

    /** A folder and one document in it. */
    record Placed(Folder folder, @Nullable Document document) {}
}
