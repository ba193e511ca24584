package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a school does with a module. */
public enum ModuleState {
    /** Nobody has it. */
    OFF,
    /** Staff only. */
    PREVIEW,
    /** Staff, and the guardians of the groups that are named. */
    PILOT,
    /** Everyone may look, nobody may change anything. */
    READ_ONLY,
    /** Everyone has it. */
    ON;

    /** As it is written in addresses, JSON and keys of texts: {@code read-only}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException if it is none of the five
     */
    @JsonCreator
    public static ModuleState of(String word) {
        for (ModuleState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("not a state: " + word);
    }
}
