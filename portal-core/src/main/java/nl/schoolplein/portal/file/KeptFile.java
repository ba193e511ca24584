package nl.schoolplein.portal.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** A content that the store keeps for a school, and how many rows of modules hold it. */
@Entity
@Table(name = "stored_file")
public class KeptFile extends SchoolRow {

    @Column(name = "file_hash", nullable = false, updatable = false, length = 64)
    private String hash;

    @Column(name = "file_size", nullable = false, updatable = false)
    private long size;

    @Column(nullable = false)
    private long uses;

    @Column(name = "unused_since")
    private @Nullable Instant unusedSince;

    /** For the persistence provider. */
    protected KeptFile() {}

    /** A content that no row holds yet. */
    KeptFile(String hash, long size, Instant since) {
        this.hash = hash;
        this.size = size;
        this.unusedSince = since;
    }

    String hash() {
        return hash;
    }

    long size() {
        return size;
    }

    long uses() {
        return uses;
    }

    /** Somebody sent the same content again: as long as no row holds it, its time starts anew. */
    void keptAgain(Instant now) {
        if (uses == 0) {
            unusedSince = now;
        }
    }

    void heldBy(long more) {
        uses += more;
        unusedSince = null;
    }
}
