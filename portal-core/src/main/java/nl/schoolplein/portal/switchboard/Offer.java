package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operator offers a module to a school. */
@Entity
@Table(name = "offer")
@IdClass(Offer.Key.class)
public class Offer {
    @Id
    private UUID school;

    @Id
    private String module;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    /** For the persistence provider. */
    protected Offer() {}

    Offer(UUID school, String module) {
        this.school = school;
        this.module = module;
    }

    String module() {
        return module;
    }

    Licence licence() {
        return new Licence(until);
    }

    void until(@Nullable LocalDate lastDay) {
        this.until = lastDay;
    }

    /** Which module to which school. */
    public record Key(UUID school, String module) {}
}
