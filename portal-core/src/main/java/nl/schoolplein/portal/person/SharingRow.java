package nl.schoolplein.portal.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;

/** What a guardian chose to show to others. */
@Entity
@Table(name = "sharing")
public class SharingRow extends SchoolRow {
    @IdOf(value = IdOf.What.GUARDIAN, needsCare = true, typed = true)
    @Column(nullable = false)
    private UUID guardian;

    @Column(name = "phone_to_parents", nullable = false)
    private boolean phoneToParents;

    @Column(name = "email_to_parents", nullable = false)
    private boolean emailToParents;

    @Column(name = "address_to_parents", nullable = false)
    private boolean addressToParents;

    @Column(name = "phone_to_other", nullable = false)
    private boolean phoneToOther;

    @Column(name = "email_to_other", nullable = false)
    private boolean emailToOther;

    @Column(name = "address_to_other", nullable = false)
    private boolean addressToOther;

    /** For the persistence provider. */
    protected SharingRow() {}

    SharingRow(UUID guardian) {
        this.guardian = guardian;
    }

    /** The same person has another row from now on. */
    void isOf(UUID otherGuardian) {
        guardian = otherGuardian;
    }

    Choice choice() {
        return new Choice(
                new Shared(phoneToParents, emailToParents, addressToParents),
                new Shared(phoneToOther, emailToOther, addressToOther));
    }

    void choose(Choice choice) {
        phoneToParents = choice.toParents().phone();
        emailToParents = choice.toParents().email();
        addressToParents = choice.toParents().address();
        phoneToOther = choice.toOther().phone();
        emailToOther = choice.toOther().email();
        addressToOther = choice.toOther().address();
    }
}
