package nl.schoolplein.portal.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A pupil, and who of its guardians has joined.
 *
 * @param letter until when a letter for it works; nothing without one
 */
public record Family(
        UUID pupil,
        String firstName,
        String name,
        UUID group,
        String groupName,
        List<Parent> guardians,
        Optional<Instant> letter) {

    /**
     * A guardian.
     *
     * @param bounced whether the receiving server said that there is nobody at the address
     * @param invited when a mail that still works was sent
     */
    public record Parent(
            UUID id, String name, Optional<String> email, boolean joined, boolean bounced, Optional<Instant> invited) {
        /** Whether a mail can bring somebody in who has not joined. */
        boolean mailable() {
            return !joined && email.isPresent() && !bounced;
        }
    }

    /** Whether nobody of the family has joined. */
    public boolean missing() {
        return guardians.stream().noneMatch(Parent::joined);
    }

    /** Whether nobody has joined, and no mail reaches anybody. */
    public boolean needsPaper() {
        return missing() && guardians.stream().noneMatch(Parent::mailable);
    }
}
