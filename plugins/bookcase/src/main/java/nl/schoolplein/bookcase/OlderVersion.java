package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;

/** A version of a document that was replaced. Only who may change the document sees it. */
@Entity
@Table(name = "older_version")
public class OlderVersion extends SchoolRow {
    @Column(nullable = false)
    private UUID document;

    @Column(nullable = false)
    private int number;

    @Embedded
    private StoredFile file;

    @Column(nullable = false)
    private Instant added;

    @Column(nullable = false, length = 120)
    private String author;

    @About(name = "author")
    @Column(name = "author_id")
    private @Nullable UUID authorId;

    /** For the persistence provider. */
    protected OlderVersion() {}

    OlderVersion(UUID document, int number, StoredFile file, Instant added, Author by) {
        this.document = document;
        this.number = number;
        this.file = file;
        this.added = added;
        this.author = by.name();
        this.authorId = by.id();
    }

    int number() {
        return number;
    }

    StoredFile file() {
        return file;
    }

    Instant added() {
        return added;
    }

    String author() {
        return author;
    }
}
