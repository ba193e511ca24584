package nl.schoolplein.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Gives passes of this module to people without an account: a volunteer at the lunch break, a helper at the door. Injected; for
 * the school that the request is for.
 *
 * <p>Whoever enters the code at {@code /{school}/code} is a {@link Viewer} with {@link Capacity#VISITOR}, who may do what the
 * methods with that action do, and nothing else: every other page of the portal and of the module is not there. The action
 * needs a rule with {@link Rule#pass}, and a page ({@code GET}) without parameters in its path, on which the visitor begins.
 *
 * <pre>{@code
 * @POST
 * @Path("helpers")
 * @Allow("HELPERS")
 * public Done help(Form<Helper> form) {
 *     Pass pass = passes.issue(form.value().name(), Action.TODAY, clock.instant().plus(Duration.ofHours(2)));
 *     return Done.at("helpers", pass).saying(texts.get("helper.added", pass.holder(), pass.code()));
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface Passes {

    /**
     * Makes a pass. Only a member of staff who may do this does.
     *
     * @param holder the name of whoever gets it, 80 characters at most
     * @param until from when on it works no longer
     * @throws jakarta.ws.rs.ForbiddenException if the viewer is not of the staff, or may not do it
     * @throws IllegalArgumentException if the action is not for passes, the name is empty or too long, or it would be over
     *     already
     */
    Pass issue(String holder, ModuleAction action, Instant until);

    /** The passes of this module that work now, by holder; none for whoever is not of the staff. */
    List<Pass> open();

    /** Ends a pass before its time: whoever is in with it is out at the next request. Nothing happens if there is none. */
    void revoke(UUID id);
}
