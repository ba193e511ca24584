package nl.schoolplein.portal.secret;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A master key with which key sets are wrapped: its id, never the key. */
@Entity
@Table(name = "master_key")
public class MasterKeyRow {
    @Id
    @Column(length = 16)
    private String id;

    @Column(nullable = false, updatable = false)
    private Instant since;

    /** For the persistence provider. */
    protected MasterKeyRow() {}

    MasterKeyRow(String id, Instant since) {
        this.id = id;
        this.since = since;
    }

    String id() {
        return id;
    }
}
