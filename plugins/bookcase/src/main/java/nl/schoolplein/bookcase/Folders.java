package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on folders, with what the viewer sees in them. */
public interface Folders {

    /** For everything else. */
    EntityManager entityManager();

    /** All folders of the school; counted is what the viewer sees. */
    @HQL("""
            select f.id, f.name, f.look, count(d.id), count(case when d.added > :since then 1 end), max(d.added)
            from Folder f left join Document d on d.folder = f.id
            group by f.id, f.name, f.look, f.place
            order by f.place, f.name
            """)
    List<FolderCard> shelf(Instant since);

    /** The folder with each document that the viewer sees, or with none; nothing if there is no such folder. */
    @HQL("""
            select f, d
            from Folder f left join Document d on d.folder = f.id
            where f.id = :folder
            order by d.added desc, d.title
            """)
    List<Placed> open(UUID folder);

    @HQL("select coalesce(max(place), 0) from Folder")
    int lastPlace();

    @HQL("select count(*) from Document where folder = :folder")
    long documentsIn(UUID folder);

    /** The folder, if the school has it. */
    default Optional<Folder> find(UUID folder) {
        return Optional.ofNullable(entityManager().find(Folder.class, folder));
    }

    /** A folder and one document in it. */
    record Placed(Folder folder, @Nullable Document document) {}
}
