package nl.schoolplein.absences.leave;

import nl.schoolplein.api.ModuleAction;

/** What people do with leave. */
public enum LeaveAction implements ModuleAction {
    /** Ask for leave, withdraw it, and answer to other days. */
    ASK_LEAVE,
    /** Decide about leave, and choose grounds and rules. */
    DECIDE_LEAVE
}
