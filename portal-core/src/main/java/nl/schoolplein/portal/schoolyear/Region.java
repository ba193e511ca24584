package nl.schoolplein.portal.schoolyear;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One of the three parts of the country whose holidays are spread. */
public enum Region {
    NOORD,
    MIDDEN,
    ZUID;

    /** As it is written in JSON, in the calendars and in keys of texts: {@code noord}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    @JsonCreator
    static Region of(String word) {
        for (Region region : values()) {
            if (region.word().equals(word)) {
                return region;
            }
        }
        throw new IllegalArgumentException("not a region: " + word);
    }
}
