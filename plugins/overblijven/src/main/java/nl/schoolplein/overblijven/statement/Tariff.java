package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** What a strip card of a kind of care is, and what is charged though the child was not there. Most kinds have the usual one. */
@Entity
public class Tariff extends SchoolRow {
    static final int USUAL_STRIPS = 10;

    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private int stripsPerCard = USUAL_STRIPS;

    @Column(nullable = false)
    private int cardCents;

    @Column(nullable = false)
    private boolean noShowCounts = true;

    @Column(nullable = false)
    private boolean lateCounts = true;

    /** For the persistence provider. */
    protected Tariff() {}

    Tariff(UUID care) {
        this.care = care;
    }

    UUID care() {
        return care;
    }

    int stripsPerCard() {
        return stripsPerCard;
    }

    int cardCents() {
        return cardCents;
    }

    boolean noShowCounts() {
        return noShowCounts;
    }

    boolean lateCounts() {
        return lateCounts;
    }

    void cardIs(int strips, int cents) {
        stripsPerCard = strips;
        cardCents = cents;
    }

    void charges(boolean noShow, boolean late) {
        noShowCounts = noShow;
        lateCounts = late;
    }
}
