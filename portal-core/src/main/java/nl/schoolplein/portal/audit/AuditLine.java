package nl.schoolplein.portal.audit;

import java.time.Instant;

/**
 * A line of the audit log as it is read.
 *
 * @param who who it was; empty if nobody was logged in
 * @param whom whom it was about; empty if it was about nobody
 * @param detail a few words more; empty if there are none
 */
public record AuditLine(Instant at, AuditKind kind, String who, String whom, String detail) {}
