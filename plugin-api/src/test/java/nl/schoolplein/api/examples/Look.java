package nl.schoolplein.api.examples;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

@Entity
public class Look extends SchoolRow {
    @Column(nullable = false)
    private UUID thing;

    @Column(nullable = false)
    private UUID person;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected Look() {} // for the persistence provider

    Look(UUID thing, UUID person, Instant seenAt) {
        this.thing = thing;
        this.person = person;
        this.seenAt = seenAt;
    }
}
