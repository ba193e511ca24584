package nl.schoolplein.api.examples;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.StoredFile;

@Entity
public class FoundThing extends AudienceRow {
    @Column(nullable = false, length = 80)
    private String what;

    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    @Column(name = "kept_until", nullable = false)
    private LocalDate until;

    @Embedded
    private StoredFile photo;

    protected FoundThing() {} // for the persistence provider

    FoundThing(Audience audience, String what, Instant foundAt, LocalDate until, StoredFile photo) {
        super(audience);
        this.what = what;
        this.foundAt = foundAt;
        this.until = until;
        this.photo = photo;
    }

    @Override
    public Optional<String> itemTitle() {
        return Optional.of(what);
    }

    String what() {
        return what;
    }

    Instant foundAt() {
        return foundAt;
    }

    LocalDate until() {
        return until;
    }

    StoredFile photo() {
        return photo;
    }
}
