package nl.schoolplein.portal.introduction;

import java.util.Optional;
import nl.schoolplein.portal.switchboard.ModuleState;

/** What the guardians of a group can do with a module. */
enum Access {
    NONE,
    READ,
    ALL;

    /** By the module's state, and by whether it reaches the group at all. */
    static Access of(ModuleState state, boolean reaches) {
        if (!reaches) {
            return NONE;
        }
        return state == ModuleState.READ_ONLY ? READ : ALL;
    }

    /** The key of the text that tells guardians what became of it, if anything did. */
    Optional<String> since(Access before) {
        if (this == before) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case NONE -> "letter.gone";
                    case READ -> before == NONE ? "letter.new-to-read" : "letter.only-read";
                    case ALL -> before == NONE ? "letter.new" : "letter.all-again";
                });
    }
}
