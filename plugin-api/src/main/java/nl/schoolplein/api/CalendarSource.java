package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What of a module stands in the calendar. The class may have the same {@code @Inject} fields as a resource.
 *
 * <p>The portal shows the coming days on the desktop and on a page of its own, and every module can read all entries by
 * {@link Calendar}. Modules are asked side by side against a deadline; one that is slow or throws is named, and the others'
 * entries are there. A module that is off is not asked at all.
 *
 * <pre>{@code
 * public final class GivenAway implements CalendarSource {
 *     @Inject
 *     Database database;
 *
 *     @Override
 *     public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer) {
 *         return database.read(Things.class, things -> things.goneBetween(first, last)).stream()
 *                 .map(thing -> CalendarEntry.on(thing.until(), CalendarEntry.Kind.DEADLINE, thing.what(), "")
 *                         .forWhom(thing.audience()))
 *                 .toList();
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface CalendarSource {

    /**
     * The entries that the viewer may see and that touch these days, in any order.
     *
     * <p>The answer is kept for ten minutes, until the day is over, or until something is written to the module's tables of
     * this school, whichever comes first. Of what is far outside the days nothing is shown.
     *
     * @param first the first day, in the school's zone
     * @param last the last day, included
     * @param viewer who looks, as within the module
     */
    List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer);
}
