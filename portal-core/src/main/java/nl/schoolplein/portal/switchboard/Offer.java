package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** The operator offers a module to a school. */
@Entity
@Table(name = "offer")
@IdClass(Offer.Key.class)
public class Offer {
    @Id
    private UUID school;

    @Id
    private String module;

    /** For the persistence provider. */
    protected Offer() {}

    Offer(UUID school, String module) {
        this.school = school;
        this.module = module;
    }

    String module() {
        return module;
    }

    /** Which module to which school. */
    public record Key(UUID school, String module) {}
}
