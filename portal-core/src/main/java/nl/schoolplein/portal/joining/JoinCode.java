package nl.schoolplein.portal.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** At which school a token is; global, since whoever types it has not said yet. */
@Entity
@Table(name = "join_code")
public class JoinCode {
    @Id
    @Column(name = "token_hash", length = 64)
    private String hash;

    @Column(nullable = false)
    private UUID school;

    /** For the persistence provider. */
    protected JoinCode() {}

    JoinCode(String hash, UUID school) {
        this.hash = hash;
        this.school = school;
    }

    UUID school() {
        return school;
    }
}
