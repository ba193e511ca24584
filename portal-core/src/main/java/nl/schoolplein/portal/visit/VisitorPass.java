package nl.schoolplein.portal.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * With what somebody without an account is in.
 *
 * @param id the pass's id, which is the person's id to modules
 * @param holder the person's name
 * @param module the one module that it is for
 * @param action the one action of that module
 * @param until when it is over
 */
public record VisitorPass(UUID id, UUID school, String holder, String module, String action, Instant until) {}
