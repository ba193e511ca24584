package nl.schoolplein.portal.welcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What a school says at the first login, and since when everybody is asked to check their details again. */
@Entity
@Table(name = "welcome_greeting")
public class GreetingRow extends SchoolRow {
    static final int LONGEST = 2000;

    @Column(length = LONGEST)
    private @Nullable String greeting;

    @Column(name = "asked_since", nullable = false)
    private Instant askedSince = Instant.EPOCH;

    String greeting() {
        return greeting == null ? "" : greeting;
    }

    Instant askedSince() {
        return askedSince;
    }

    void says(@Nullable String text) {
        greeting = text;
    }

    void asksSince(Instant now) {
        askedSince = now;
    }
}
