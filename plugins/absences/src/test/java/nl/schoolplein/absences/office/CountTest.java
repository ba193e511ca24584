package nl.schoolplein.absences.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.register.Mark.State;
import nl.schoolplein.absences.register.Presence;
import org.junit.jupiter.api.Test;

/** Half days and hours, against counting every half of every day; and sixteen hours to the minute. */
class CountTest {
    static final SchoolHours HOURS = new SchoolHours(
            LocalTime.of(8, 30),
            LocalTime.of(12, 0),
            LocalTime.of(12, 30),
            LocalTime.of(14, 0),
            LocalTime.of(12, 30),
            LocalTime.of(14, 0));
    private static final LocalDate MONDAY = LocalDate.of(2028, 2, 21);

    private static NavigableSet<LocalDate> weekdays(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 400)
    void countsAsIfEachHalfDayWereLookedAt(@ForAll long seed) {
        Random random = new Random(seed);
        NavigableSet<LocalDate> school = weekdays(MONDAY, 5 + random.nextInt(80));
        school.removeIf(day -> random.nextInt(6) == 0);
        List<Count.Seen> seen = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            for (Part part : Part.values()) {
                if (random.nextInt(5) == 0) {
                    State state = List.of(State.values()).get(random.nextInt(3));
                    LocalTime arrived =
                            state == State.LATE ? LocalTime.of(8 + random.nextInt(7), random.nextInt(60)) : null;
                    seen.add(new Count.Seen(MONDAY.plusDays(day), part, state, arrived));
                }
            }
        }
        List<Count.Away> ill = away(random, false);
        List<Count.Away> excused = away(random, true);
        assertEquals(slowly(school, seen, ill, excused), Count.of(HOURS, school, seen, ill, excused));
    }

    @Test
    void anIllnessOverTheLeapDayCountsThatDay() {
        NavigableSet<LocalDate> school = weekdays(MONDAY, 14);
        assertEquals(5, illFrom(school, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)), "Wednesday is short");
        assertEquals(4, illFrom(school, LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29)));
        NavigableSet<LocalDate> other = weekdays(LocalDate.of(2027, 2, 22), 14);
        assertEquals(4, illFrom(other, LocalDate.of(2027, 2, 26), LocalDate.of(2027, 3, 1)), "over a weekend");
    }

    private static int illFrom(NavigableSet<LocalDate> school, LocalDate first, LocalDate last) {
        return Count.of(HOURS, school, List.of(), List.of(new Count.Away(first, last, null, null)), List.of())
                .ill();
    }

    private static List<Count.Away> away(Random random, boolean times) {
        List<Count.Away> away = new ArrayList<>();
        for (int one = random.nextInt(4); one > 0; one--) {
            LocalDate first = MONDAY.plusDays(random.nextInt(90) - 5);
            LocalTime from = times && random.nextBoolean() ? LocalTime.of(8 + random.nextInt(5), 0) : null;
            LocalTime until = times && random.nextBoolean() ? LocalTime.of(13 + random.nextInt(2), 0) : null;
            away.add(new Count.Away(first, first.plusDays(random.nextInt(6)), from, until));
        }
        return away;
    }

    /** Every half of every day, one after the other. */
    private static Count slowly(
            NavigableSet<LocalDate> school, List<Count.Seen> seen, List<Count.Away> ill, List<Count.Away> excused) {
        int[] counts = new int[3];
        List<Count.Seen> late = new ArrayList<>();
        Map<LocalDate, Integer> minutes = new HashMap<>();
        for (LocalDate day = MONDAY.minusDays(10); day.isBefore(MONDAY.plusDays(120)); day = day.plusDays(1)) {
            if (!school.contains(day)) {
                continue;
            }
            State carried = null;
            for (Part part : Part.values()) {
                LocalTime begin = part == Part.MORNING ? LocalTime.of(8, 30) : LocalTime.of(12, 30);
                boolean wednesday = day.getDayOfWeek() == DayOfWeek.WEDNESDAY;
                if (wednesday && part == Part.AFTERNOON) {
                    continue;
                }
                LocalTime end = part == Part.AFTERNOON
                        ? LocalTime.of(14, 0)
                        : wednesday ? LocalTime.of(12, 30) : LocalTime.of(12, 0);
                State state = carried;
                LocalTime arrived = null;
                for (Count.Seen one : seen) {
                    if (one.day().equals(day) && one.part() == part) {
                        state = one.state();
                        arrived = one.arrived();
                    }
                }
                carried = state == State.ABSENT && part == Part.MORNING ? State.ABSENT : null;
                boolean isIll = covered(ill, day, begin);
                boolean isExcused = covered(excused, day, begin);
                long missed = 0;
                if (state == State.LATE) {
                    late.add(new Count.Seen(day, part, state, arrived));
                    missed = isExcused || arrived == null
                            ? 0
                            : Math.min(
                                    Duration.between(begin, arrived).toMinutes(),
                                    Duration.between(begin, end).toMinutes());
                } else if (state != State.PRESENT && isIll) {
                    counts[0]++;
                } else if (state != State.PRESENT && isExcused) {
                    counts[1]++;
                } else if (state == State.ABSENT) {
                    counts[2]++;
                    missed = Duration.between(begin, end).toMinutes();
                }
                if (missed > 0) {
                    minutes.merge(day, (int) missed, Integer::sum);
                }
            }
        }
        return new Count(counts[0], counts[1], counts[2], late, new TreeMap<>(minutes));
    }

    private static boolean covered(List<Count.Away> all, LocalDate day, LocalTime time) {
        for (Count.Away one : all) {
            boolean between = !day.isBefore(one.first()) && !day.isAfter(one.last());
            LocalTime until = one.until();
            LocalTime from = one.from();
            if (between
                    && (from == null || from.compareTo(time) <= 0)
                    && (until == null || until.compareTo(time) > 0)) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = 400)
    void findsSixteenHoursAsAllFourWeeksTogetherWould(@ForAll long seed) {
        Random random = new Random(seed);
        NavigableSet<LocalDate> school = weekdays(MONDAY, 140);
        LocalDate holiday = MONDAY.plusWeeks(random.nextInt(10));
        school.removeIf(day -> !day.isBefore(holiday) && day.isBefore(holiday.plusWeeks(2)));
        TreeMap<LocalDate, Integer> minutes = new TreeMap<>();
        school.stream().filter(day -> random.nextInt(3) == 0).forEach(day -> minutes.put(day, random.nextInt(200)));
        List<LocalDate> weeks = school.stream()
                .map(day -> day.with(DayOfWeek.MONDAY))
                .distinct()
                .toList();
        LocalDate earliest = null;
        for (LocalDate day : minutes.keySet()) {
            int week = weeks.indexOf(day.with(DayOfWeek.MONDAY));
            for (int first = Math.max(0, week - 3); first <= week; first++) {
                int sum = 0;
                for (var one : minutes.entrySet()) {
                    int at = weeks.indexOf(one.getKey().with(DayOfWeek.MONDAY));
                    sum += at >= first && at <= first + 3 && !one.getKey().isAfter(day) ? one.getValue() : 0;
                }
                if (sum >= 960 && earliest == null) {
                    earliest = day;
                }
            }
        }
        List<SixteenHours.Reached> found = SixteenHours.in(school, minutes);
        assertEquals(earliest, found.isEmpty() ? null : found.get(0).reachedOn());
    }

    @Test
    void fifteenHoursAndFiftyNineMinutesAreNotSixteen() {
        NavigableSet<LocalDate> school = weekdays(MONDAY, 28);
        TreeMap<LocalDate, Integer> minutes = new TreeMap<>(Map.of(MONDAY, 959));
        assertEquals(List.of(), SixteenHours.in(school, minutes));
        minutes.put(MONDAY.plusDays(25), 1);
        assertEquals(
                List.of(new SixteenHours.Reached(MONDAY, MONDAY.plusDays(25), 960)), SixteenHours.in(school, minutes));
    }

    @Test
    void aFifthWeekIsTooLateAndAHolidayBetweenIsNot() {
        NavigableSet<LocalDate> school = weekdays(MONDAY, 35);
        TreeMap<LocalDate, Integer> minutes = new TreeMap<>(Map.of(MONDAY, 500, MONDAY.plusDays(28), 460));
        assertEquals(List.of(), SixteenHours.in(school, minutes));
        school.removeIf(day -> !day.isBefore(MONDAY.plusDays(7)) && day.isBefore(MONDAY.plusDays(14)));
        assertEquals(960, SixteenHours.in(school, minutes).get(0).minutes());
    }

    @Test
    void theLeapDayIsADayAsAnyOther() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        Count count = Count.of(
                HOURS,
                weekdays(MONDAY, 14),
                List.of(new Count.Seen(leap, Part.MORNING, State.ABSENT, null)),
                List.of(),
                List.of());
        assertEquals(2, count.absent(), "the afternoon too, until somebody says otherwise");
        assertEquals(300, count.total());
    }

    @Test
    void whatTheTeacherSawGoesBeforeWhatWasSaid() {
        assertEquals(Presence.PRESENT, Presence.of(State.PRESENT, true, false));
        assertEquals(Presence.ILL, Presence.of(State.ABSENT, true, true));
        assertEquals(Presence.LEAVE, Presence.of(null, false, true));
        assertEquals(Presence.ABSENT, Presence.of(State.ABSENT, false, false));
    }
}
