package nl.schoolplein.api.examples;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

@Entity
public class Found extends SchoolRow {
    @About(name = "finder")
    @Column(name = "finder_id")
    private @Nullable UUID finderId;

    @Column(nullable = false, length = 120)
    private String finder;

    protected Found() {} // for the persistence provider

    Found(UUID finderId, String finder) {
        this.finderId = finderId;
        this.finder = finder;
    }

    String finder() {
        return finder;
    }
}
