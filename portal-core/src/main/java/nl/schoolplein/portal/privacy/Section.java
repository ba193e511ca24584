package nl.schoolplein.portal.privacy;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.plugin.Copied;

/**
 * What is kept of one kind about one person.
 *
 * @param module the module's id; {@code portal} for the portal itself
 * @param kind the kind's name
 * @param trouble what went wrong, if the module could not say
 */
record Section(String module, String kind, Member member, List<Copied> things, Optional<String> trouble) {
    static final String PORTAL = "portal";

    /** Whether there is nothing to say. */
    boolean empty() {
        return things.isEmpty() && trouble.isEmpty();
    }
}
