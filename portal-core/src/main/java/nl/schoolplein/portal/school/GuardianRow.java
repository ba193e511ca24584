package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** An adult linked to one or more pupils; without an account as long as nobody has joined. */
@Entity
@Table(name = "guardian")
public class GuardianRow extends SchoolRow {
    @Column(nullable = false, length = 120)
    private String name;

    @Column
    private @Nullable UUID account;

    /** For the persistence provider. */
    protected GuardianRow() {}

    /** A guardian, with the account with which they log in if they have one. */
    public GuardianRow(String name, @Nullable UUID account) {
        this.name = name;
        this.account = account;
    }
}
