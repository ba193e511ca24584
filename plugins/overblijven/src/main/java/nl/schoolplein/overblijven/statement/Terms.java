package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** How a kind of care is paid: by the month or by strip cards, and what counts. A kind without one is paid by the month. */
@Entity
public class Terms extends SchoolRow {
    static final int USUAL_STRIPS = 10;

    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private boolean byStrips;

    @Column(nullable = false)
    private int stripsPerCard = USUAL_STRIPS;

    @Column(nullable = false)
    private int cardCents;

    @Column(nullable = false)
    private boolean noShowCounts = true;

    @Column(nullable = false)
    private boolean lateCounts = true;

    /** For the persistence provider. */
    protected Terms() {}

    Terms(UUID care) {
        this.care = care;
    }

    UUID care() {
        return care;
    }

    boolean byStrips() {
        return byStrips;
    }

    int stripsPerCard() {
        return stripsPerCard;
    }

    int cardCents() {
        return cardCents;
    }

    Rates rates() {
        return new Rates(byStrips, noShowCounts, lateCounts);
    }

    /** The kind is paid by cards of so many strips. */
    void byStrips(int perCard, int cents) {
        byStrips = true;
        stripsPerCard = perCard;
        cardCents = cents;
    }

    /** The kind is paid by the month. */
    void byMonth() {
        byStrips = false;
    }

    void charges(boolean noShow, boolean late) {
        noShowCounts = noShow;
        lateCounts = late;
    }
}
