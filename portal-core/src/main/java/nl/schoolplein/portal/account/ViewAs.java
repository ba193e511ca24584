package nl.schoolplein.portal.account;

import java.time.Instant;
import java.util.UUID;

/**
 * As whom a session looks at a school.
 *
 * @param school the school, at which the account has to be an administrator as long as it lasts
 * @param guardian the guardian as whom it looks
 * @param view the line of the log that says so
 * @param until when it is over, if nobody ends it before
 */
public record ViewAs(UUID school, UUID guardian, UUID view, Instant until) {}
