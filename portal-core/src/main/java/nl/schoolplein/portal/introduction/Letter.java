package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The letters of one date to the parents, in one language.
 *
 * @param language {@code nl} or {@code en}
 * @param date the date in words
 * @param opening what stands before the changes; paragraphs are parted by an empty line
 * @param closing what stands after them
 * @param version of what the school wrote itself; 0 if that is nothing yet
 * @param sheets one letter for all groups for which the same changes
 */
public record Letter(
        String language,
        String date,
        String opening,
        String closing,
        int version,
        @JsonIgnore boolean own,
        List<Sheet> sheets) {

    /** The letter to the parents of some groups. */
    public record Sheet(String heading, List<Change> changes) {}

    /** What changes: the module, what it is for, and what becomes of it. */
    public record Change(String title, String explanation, String what) {}
}
