package nl.schoolplein.absences.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sixteen hours of lesson or practice missed without a valid reason within four consecutive lesson weeks: Leerplichtwet 1969,
 * article 21a. A lesson week is a week with a school day in it; holidays are skipped.
 */
public final class SixteenHours {
    static final int MINUTES = 16 * 60;
    static final int WEEKS = 4;

    private SixteenHours() {}

    /**
     * Four lesson weeks in which it is reached.
     *
     * @param firstWeek the Monday of the first of them
     * @param reachedOn the day on which it was reached
     * @param minutes how much was missed in all of the four weeks
     */
    public record Reached(LocalDate firstWeek, LocalDate reachedOn, int minutes) {}

    /** Each time it is reached, by the first four weeks that show it; the next time begins with the week after. */
    public static List<Reached> in(SortedSet<LocalDate> schoolDays, SortedMap<LocalDate, Integer> minutes) {
        List<LocalDate> weeks = new ArrayList<>(
                new TreeSet<>(schoolDays.stream().map(SixteenHours::monday).toList()));
        List<Reached> found = new ArrayList<>();
        for (int first = 0; first < weeks.size(); first++) {
            int last = Math.min(first + WEEKS, weeks.size()) - 1;
            SortedMap<LocalDate, Integer> within =
                    minutes.subMap(weeks.get(first), weeks.get(last).plusDays(7));
            int sum = 0;
            LocalDate reached = null;
            for (var day : within.entrySet()) {
                sum += day.getValue();
                if (sum >= MINUTES && reached == null) {
                    reached = day.getKey();
                }
            }
            if (reached != null) {
                found.add(new Reached(weeks.get(first), reached, sum));
                first = weeks.indexOf(monday(reached));
            }
        }
        return found;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How much was missed in the last four lesson weeks. */
    public static int lately(SortedSet<LocalDate> schoolDays, SortedMap<LocalDate, Integer> minutes) {
        List<LocalDate> weeks = new ArrayList<>(
                new TreeSet<>(schoolDays.stream().map(SixteenHours::monday).toList()));
        return weeks.isEmpty()
                ? 0
                : minutes.tailMap(weeks.get(Math.max(0, weeks.size() - WEEKS))).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
