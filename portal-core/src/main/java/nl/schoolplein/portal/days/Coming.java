package nl.schoolplein.portal.days;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.portal.page.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The coming days of a visitor, at one school or over several.
 *
 * @param first today
 * @param last the last day that was looked at
 * @param days those on which there is something
 * @param missing the modules whose entries could not be had now
 * @param more how many entries there are besides these
 * @param until until when it stays the same, if nothing is written
 */
public record Coming(
        LocalDate first,
        LocalDate last,
        List<Day> days,
        List<String> missing,
        int more,
        @JsonIgnore Instant until) {

    /** A day, with what begins on it or is going on when the list begins. */
    public record Day(LocalDate day, List<Seen> entries) {}

    /**
     * An entry.
     *
     * @param school the slug of its school
     * @param schoolName its school, where several are looked at; else empty
     * @param module the id of its module, or {@code portal} for the free days of the school
     * @param moduleTitle what the module is called there; empty for the school's own
     * @param day where it stands in the list
     * @param until the last day, included
     * @param start when it begins; nothing for whole days
     * @param end when it is over; nothing for whole days
     */
    public record Entry(
            String school,
            @JsonIgnore String schoolName,
            String module,
            @JsonIgnore String moduleTitle,
            String title,
            String about,
            CalendarEntry.Kind kind,
            LocalDate day,
            LocalDate until,
            @Nullable Instant start,
            @Nullable Instant end,
            Audience audience,
            String href) {

        /** The icon of its kind. */
        public String icon() {
            return switch (kind) {
                case FREE -> "sun";
                case EVENT -> "calendar-event";
                case APPOINTMENT -> "person-check";
                case DEADLINE -> "hourglass-split";
            };
        }

        /** The style class of its kind's soft colour. */
        public String tint() {
            return switch (kind) {
                case FREE -> "tint-sun";
                case EVENT -> "tint-sky";
                case APPOINTMENT -> "tint-plum";
                case DEADLINE -> "tint-rose";
            };
        }
    }
}
