package nl.schoolplein.portal.switchboard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the trail keeps of a change besides the change.
 *
 * @param who who made it
 * @param reason why, if somebody said so
 * @param undoes the line that it undoes, if any
 */
record Note(String who, @Nullable String reason, @Nullable UUID undoes) {

    static Note by(String who) {
        return new Note(who, null, null);
    }
}
