package nl.schoolplein.overblijven.today;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may collect a child.
 *
 * @param id of the guardian, or of the {@link Collector}
 * @param guardian the guardian's id; null for somebody whom a guardian named
 * @param telephone empty if it is not known, or not for the viewer
 * @param alone whether it is the child itself, who may go home alone
 */
public record MayCollect(UUID id, @Nullable UUID guardian, String name, String telephone, boolean alone) {

    /** The same for a viewer to whom telephone numbers are not told. */
    MayCollect withoutTelephone() {
        return new MayCollect(id, guardian, name, "", alone);
    }
}
