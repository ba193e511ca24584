package nl.schoolplein.portal.people;

import java.util.UUID;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.visit.Visit;

/** Whose hand changes something: an administrator at a school. */
record Hand(UUID school, UUID account, String name) {

    /** Who asks now. */
    static Hand current() {
        Visit visit = Visit.current();
        return new Hand(
                visit.atSchool().id(), visit.signedIn().account(), visit.by().name());
    }

    /** A line for the audit log about a person. */
    AuditEntry did(AuditKind kind, UUID about, String whom, String detail) {
        return AuditEntry.of(kind).by(account, name).about(about, whom).saying(detail);
    }
}
