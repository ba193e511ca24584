package nl.schoolplein.absences.office;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.register.Mark;
import nl.schoolplein.absences.register.Presence;
import org.jspecify.annotations.Nullable;

/**
 * What one pupil missed: half days ill, on leave and without a valid reason, when it was late, and the minutes of lesson missed
 * without a valid reason on each day, lateness among them.
 */
public record Count(int ill, int leave, int absent, List<Seen> cameLate, SortedMap<LocalDate, Integer> minutes) {
    /** A copy of the list. */
    public Count {
        cameLate = List.copyOf(cameLate);
    }

    /** Somebody is away in these days, or from and until these times. */
    public record Away(
            LocalDate first,
            LocalDate last,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {
        boolean covers(LocalDate day, LocalTime at) {
            return !day.isBefore(first) && !day.isAfter(last) && Presence.isAway(from, until, at);
        }
    }

    /** What was seen in a half of a day. */
    public record Seen(
            LocalDate day,
            Part part,
            Mark.State state,
            @Nullable LocalTime arrived) {}

    /**
     * Counts. Only days with a mark, a report or leave are looked at.
     *
     * @param schoolDays the days with school until today
     * @param ill when the pupil was ill
     * @param excused when the pupil was on leave, or at the doctor's
     */
    public static Count of(
            SchoolHours hours,
            NavigableSet<LocalDate> schoolDays,
            Collection<Seen> seen,
            Collection<Away> ill,
            Collection<Away> excused) {
        Map<LocalDate, Map<Part, Seen>> byDay = new HashMap<>();
        seen.forEach(one -> byDay.computeIfAbsent(one.day(), day -> new EnumMap<>(Part.class))
                .put(one.part(), one));
        NavigableSet<LocalDate> days = new TreeSet<>(byDay.keySet());
        for (Collection<Away> away : List.of(ill, excused)) {
            away.stream()
                    .filter(one -> !one.last().isBefore(one.first()))
                    .forEach(one -> days.addAll(schoolDays.subSet(one.first(), true, one.last(), true)));
        }
        days.retainAll(schoolDays);
        Map<Presence, Integer> counts = new EnumMap<>(Presence.class);
        SortedMap<LocalDate, Integer> minutes = new TreeMap<>();
        List<Seen> late = new ArrayList<>();
        for (LocalDate day : days) {
            Map<Part, Seen> halves = byDay.getOrDefault(day, Map.of());
            for (Part part : parts(hours, day)) {
                LocalTime begin = hours.beginOf(part);
                Seen there = half(halves, part);
                boolean away = excused.stream().anyMatch(one -> one.covers(day, begin));
                Presence presence = Presence.of(
                        there == null ? null : there.state(),
                        ill.stream().anyMatch(one -> one.covers(day, begin)),
                        away);
                counts.merge(presence, 1, Integer::sum);
                if (presence == Presence.LATE && there != null) {
                    late.add(there);
                }
                int missed = missed(hours, day, part, presence, there, away);
                if (missed > 0) {
                    minutes.merge(day, missed, Integer::sum);
                }
            }
        }
        return new Count(
                counts.getOrDefault(Presence.ILL, 0),
                counts.getOrDefault(Presence.LEAVE, 0),
                counts.getOrDefault(Presence.ABSENT, 0),
                late,
                minutes);
    }

    private static List<Part> parts(SchoolHours hours, LocalDate day) {
        return Arrays.stream(Part.values()).filter(part -> hours.has(day, part)).toList();
    }

    /** Who was missing in the morning is missing until somebody says otherwise. */
    private static @Nullable Seen half(Map<Part, Seen> halves, Part part) {
        Seen own = halves.get(part);
        Seen morning = halves.get(Part.MORNING);
        return own == null && morning != null && morning.state() == Mark.State.ABSENT ? morning : own;
    }

    private static int missed(
            SchoolHours hours, LocalDate day, Part part, Presence presence, @Nullable Seen there, boolean excused) {
        long whole = hours.length(day, part).toMinutes();
        if (presence == Presence.ABSENT) {
            return (int) whole;
        }
        if (presence != Presence.LATE || excused || there == null || there.arrived() == null) {
            return 0;
        }
        long late = Duration.between(hours.beginOf(part), there.arrived()).toMinutes();
        return (int) Math.max(0, Math.min(late, whole));
    }

    /** How often it was late. */
    public int late() {
        return cameLate.size();
    }

    /** How much lesson was missed without a valid reason, in minutes. */
    public int total() {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of two counts, for a group. */
    public Count plus(Count other) {
        SortedMap<LocalDate, Integer> both = new TreeMap<>(minutes);
        other.minutes.forEach((day, missed) -> both.merge(day, missed, Integer::sum));
        List<Seen> late = new ArrayList<>(cameLate);
        late.addAll(other.cameLate);
        return new Count(ill + other.ill, leave + other.leave, absent + other.absent, late, both);
    }

    /** Nothing was missed. */
    public static final Count NOTHING = new Count(0, 0, 0, List.of(), new TreeMap<>());
}
