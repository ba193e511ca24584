package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.StoredFile;

/** A document in a folder. */
@Entity
public class Document extends AudienceRow {
    static final int TITLE = 120;

    @Column(nullable = false)
    private UUID folder;

    @Column(nullable = false, length = TITLE)
    private String title;

    @Embedded
    private StoredFile file;

    @Column(nullable = false)
    private Instant added;

    @Column(nullable = false, length = 120)
    private String author;

    /** For the persistence provider. */
    protected Document() {}

    Document(UUID folder, String title, Audience audience, StoredFile file, Instant added, String author) {
        super(audience);
        this.folder = folder;
        this.title = title;
        this.file = file;
        this.added = added;
        this.author = author;
    }

    @Override
    public Optional<String> itemTitle() {
        return Optional.of(title);
    }

    UUID folder() {
        return folder;
    }

    String title() {
        return title;
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
