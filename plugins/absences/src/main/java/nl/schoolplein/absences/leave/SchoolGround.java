package nl.schoolplein.absences.leave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What a school made of a ground of the list, or a ground of its own. What is null is as the portal has it. */
@Entity
public class SchoolGround extends SchoolRow {
    @Column(nullable = false, length = 40)
    private String ground;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Track track;

    private @Nullable String name;
    private @Nullable String about;
    private @Nullable String proof;

    @Column(name = "text_yes")
    private @Nullable String yes;

    @Column(name = "text_no")
    private @Nullable String no;

    @Column(nullable = false)
    private int most;

    @Column(nullable = false)
    private int place;

    private boolean signature;
    private boolean offered;

    /** For the persistence provider. */
    protected SchoolGround() {}

    SchoolGround(Ground like, int place) {
        this.ground = like.key();
        this.place = place;
        this.track = like.track();
        this.most = like.most();
        this.signature = like.signature();
        this.offered = like.offered();
    }

    /** It says this from now on; what is the same as the portal says stays the portal's. */
    void becomes(Ground wanted, Ground portal) {
        name = own(wanted.name(), portal.name());
        about = own(wanted.about(), portal.about());
        proof = own(wanted.proof(), portal.proof());
        yes = own(wanted.yes(), portal.yes());
        no = own(wanted.no(), portal.no());
        track = wanted.track();
        most = wanted.most();
        signature = wanted.signature();
        offered = wanted.offered();
    }

    private static @Nullable String own(String wanted, String portal) {
        return wanted.equals(portal) ? null : wanted;
    }

    /** The ground as the school has it. */
    Ground applied(Ground portal, boolean isOwn) {
        return new Ground(
                ground,
                name == null ? portal.name() : name,
                about == null ? portal.about() : about,
                proof == null ? portal.proof() : proof,
                most,
                track,
                signature,
                offered,
                isOwn,
                yes == null ? portal.yes() : yes,
                no == null ? portal.no() : no);
    }

    String ground() {
        return ground;
    }

    int place() {
        return place;
    }

    void place(int now) {
        place = now;
    }

    void offered(boolean now) {
        offered = now;
    }
}
