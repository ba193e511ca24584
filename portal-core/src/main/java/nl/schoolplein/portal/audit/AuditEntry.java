package nl.schoolplein.portal.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * A line for the audit log. It never holds what was looked at or changed, only that it was.
 *
 * @param account whose login it was; empty if nobody was logged in
 * @param who the person's name as it is now
 * @param about the pupil, guardian or member of staff whom it is about, or their login
 * @param whom their name as it is now; empty if it is about nobody
 * @param detail a few words more, such as a network address, the name of a list; empty if there is nothing to add
 */
public record AuditEntry(
        AuditKind kind, Optional<UUID> account, String who, Optional<UUID> about, String whom, String detail) {

    /** Something that was done by nobody in particular, about nobody. */
    public static AuditEntry of(AuditKind kind) {
        return new AuditEntry(kind, Optional.empty(), "", Optional.empty(), "", "");
    }

    /** Done by somebody who is logged in. */
    public AuditEntry by(UUID person, String name) {
        return new AuditEntry(kind, Optional.of(person), name, about, whom, detail);
    }

    /** Done by somebody of whom only a name is known, such as a command of the operator. */
    public AuditEntry by(String name) {
        return new AuditEntry(kind, Optional.empty(), name, about, whom, detail);
    }

    /** About a pupil, a guardian or a member of staff. */
    public AuditEntry about(UUID person, String name) {
        return new AuditEntry(kind, account, who, Optional.of(person), name, detail);
    }

    /** With a few words more; never what was looked at. */
    public AuditEntry saying(String more) {
        return new AuditEntry(kind, account, who, about, whom, more);
    }
}
