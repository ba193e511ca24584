package nl.schoolplein.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A code on paper, for who lost the phone: it works once, and is gone then. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    @Id
    @Column(length = 64)
    private String hash;

    @Column(nullable = false)
    private UUID account;

    /** For the persistence provider. */
    protected RecoveryCode() {}

    RecoveryCode(String hash, UUID account) {
        this.hash = hash;
        this.account = account;
    }
}
