package nl.schoolplein.portal.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Words;

/**
 * What one module found at one school.
 *
 * @param school the slug of the school
 * @param schoolName the school, where several are searched; else empty
 * @param module the id of the module, or {@code people} for the people of the school
 * @param title what the module is called there
 * @param hits the best first
 * @param more whether there is more
 * @param all where all of it is shown; empty if there is no such page
 * @param complete whether everything was looked through
 * @param trouble whether the module could not be asked now
 */
public record Found(
        String school,
        @JsonIgnore String schoolName,
        String module,
        String title,
        @JsonIgnore String icon,
        @JsonIgnore String tint,
        List<Line> hits,
        boolean more,
        String all,
        boolean complete,
        boolean trouble) {

    /** The same of a module that could not be asked. */
    Found asTrouble() {
        return new Found(school, schoolName, module, title, icon, tint, List.of(), false, "", true, true);
    }

    /** The id of its heading in the page. */
    public String id() {
        return "found-" + school + "-" + module;
    }

    /**
     * A line of it.
     *
     * @param inTitle where the title has one of the words
     */
    public record Line(
            String title,
            @JsonIgnore Optional<Words.Snippet> inTitle,
            String about,
            Optional<Words.Snippet> excerpt,
            Optional<Instant> date,
            Audience audience,
            String href) {}
}
