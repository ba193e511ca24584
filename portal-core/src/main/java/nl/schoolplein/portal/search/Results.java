package nl.schoolplein.portal.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.schoolplein.portal.page.Seen;

/**
 * What was found.
 *
 * @param asked what was typed
 * @param tooShort whether that is too little to look for
 * @param found what each module found, the best first, and those that could not be asked
 * @param count how many lines there are
 * @param more whether there is more than these
 * @param complete whether everybody answered and looked through everything
 * @param of the name of the module if only one was searched; else empty
 * @param action where the form is sent
 */
public record Results(
        String asked,
        boolean tooShort,
        List<Seen> found,
        @JsonIgnore int count,
        boolean more,
        boolean complete,
        @JsonIgnore String of,
        @JsonIgnore String action) {

    static Results none(String asked, String action) {
        return new Results(asked, !asked.isEmpty(), List.of(), 0, false, true, "", action);
    }
}
