package nl.schoolplein.portal.schoolyear;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What is special about the days of a period. */
public enum Kind {
    HOLIDAY("sun", "tint-sun"),
    PUBLIC_HOLIDAY("flag", "tint-peach"),
    STUDY_DAY("mortarboard", "tint-sky"),
    FREE_DAY("calendar-x", "tint-plum"),
    /** There is school, although the region's calendar says free. */
    OPEN("door-open", "tint-leaf");

    /** What a school may add. */
    static final List<Kind> OWN = List.of(STUDY_DAY, FREE_DAY, HOLIDAY, OPEN);

    private final String icon;
    private final String tint;

    Kind(String icon, String tint) {
        this.icon = icon;
        this.tint = tint;
    }

    /** As it is written in JSON and keys of texts: {@code study-day}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the word of a kind that a school may add.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    @JsonCreator
    static Kind of(String word) {
        return OWN.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind of day: " + word));
    }

    public String icon() {
        return icon;
    }

    public String tint() {
        return tint;
    }
}
