package nl.schoolplein.portal.medical;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.secret.Secrets;

/**
 * The medical details of two rows about one child on one sheet. Nothing that somebody typed is left out: where both say
 * something else, both stand there, one under the other.
 */
public final class OneSheet {
    private final Secrets secrets;

    /** What is sealed is opened and sealed again with these. */
    public OneSheet(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Two texts about the same are longer together than a detail may be. */
    public static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Details.Kind kind;

        TooLongException(Details.Kind kind) {
            this.kind = kind;
        }

        /** What the texts are about. */
        public Details.Kind kind() {
            return kind;
        }
    }

    /** Whether something is known of a child. */
    public static boolean known(EntityManager in, UUID pupil) {
        return !rows(in).of(pupil).isEmpty();
    }

    /**
     * What is known of the row that goes is known of the one that stays from now on.
     *
     * @return whether that changed anything
     * @throws TooLongException if somebody has to shorten what both say first
     */
    public boolean join(EntityManager in, UUID kept, UUID gone, Instant now, String who) {
        Optional<MedicalRow> other = held(in, gone);
        Optional<MedicalRow> own = held(in, kept);
        other.ifPresent(row -> own.ifPresentOrElse(stays -> both(in, stays, row, now, who), () -> row.isOf(kept)));
        return other.isPresent();
    }

    private void both(EntityManager in, MedicalRow stays, MedicalRow goes, Instant now, String who) {
        UUID school = stays.school();
        Details together = opened(stays).and(opened(goes));
        tooLong(together).ifPresent(kind -> {
            throw new TooLongException(kind);
        });
        stays.change(together, (field, text) -> secrets.seal(school, field, text), now, who);
        in.remove(goes);
    }

    private Details opened(MedicalRow row) {
        return row.opened((field, bytes) -> secrets.open(row.school(), field, bytes));
    }

    private static Optional<Details.Kind> tooLong(Details details) {
        return Arrays.stream(Details.Kind.values())
                .filter(kind -> details.text(kind).length() > Details.LONGEST)
                .findFirst();
    }

    /** Locked, since it may be being sealed with a new key just now. */
    private static Optional<MedicalRow> held(EntityManager in, UUID pupil) {
        List<MedicalRow> found = rows(in).of(pupil);
        found.forEach(row -> in.refresh(row, LockModeType.PESSIMISTIC_WRITE));
        return found.stream().findFirst();
    }

    private static MedicalRows rows(EntityManager in) {
        return Repositories.of(MedicalRows.class, in);
    }
}
