package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.List;

/**
 * The entries of all modules that are open to the viewer, and the holidays and free days of the school. Injected; read
 * only.
 *
 * <pre>{@code
 * Calendar.Shown weekOf(LocalDate monday) {
 *     return calendar.between(monday, monday.plusDays(6));
 * }
 * }</pre>
 *
 * <p>A module gives entries of its own by a {@link CalendarSource}. While nobody looks, as in a job, there is nobody whose
 * calendar it would be, and it is empty.
 *
 * @since 1.0
 */
public interface Calendar {

    /**
     * What touches these days, by time; of one day, whole days first.
     *
     * @param first the first day, in the school's zone
     * @param last the last day, included; at most 400 days after the first
     * @throws IllegalArgumentException if it is before the first, or further away
     * @throws IllegalStateException if a {@link CalendarSource} asks: it is asked itself at that moment
     */
    Shown between(LocalDate first, LocalDate last);

    /**
     * What stands in the calendar of a viewer.
     *
     * @param entries by time
     * @param missing the names of the modules whose entries could not be had now; say so
     * @since 1.0
     */
    record Shown(List<Listed> entries, List<String> missing) {
        /** Keeps the lists as they are now. */
        public Shown {
            entries = List.copyOf(entries);
            missing = List.copyOf(missing);
        }
    }

    /**
     * An entry with where it comes from.
     *
     * @param entry what is in the calendar
     * @param module the id of its module, or {@code portal} for the school's holidays and free days
     * @param href its whole address, with the child that a guardian chose
     * @since 1.0
     */
    record Listed(CalendarEntry entry, String module, String href) {}
}
