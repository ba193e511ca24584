package nl.schoolplein.absences;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import org.jspecify.annotations.Nullable;

/**
 * From when until when there is lesson on an ordinary day, as the school has set it. A day that ends before the afternoon
 * begins has a morning only.
 *
 * @param begin when the day begins
 * @param noon when the morning's lessons end
 * @param afternoon when the afternoon's lessons begin
 * @param end when the day ends
 * @param endOnWednesday when Wednesday ends
 * @param endOnFriday when Friday ends
 */
public record SchoolHours(
        LocalTime begin,
        LocalTime noon,
        LocalTime afternoon,
        LocalTime end,
        LocalTime endOnWednesday,
        LocalTime endOnFriday) {
    private static final Setting<LocalTime> BEGIN = Setting.time("hours-begin", LocalTime.of(8, 30));
    private static final Setting<LocalTime> NOON = Setting.time("hours-noon", LocalTime.of(12, 0));
    private static final Setting<LocalTime> AFTERNOON = Setting.time("hours-afternoon", LocalTime.of(12, 30));
    private static final Setting<LocalTime> END = Setting.time("hours-end", LocalTime.of(14, 0));
    private static final Setting<LocalTime> WEDNESDAY = Setting.time("hours-end-wednesday", LocalTime.of(12, 30));
    private static final Setting<LocalTime> FRIDAY = Setting.time("hours-end-friday", LocalTime.of(14, 0));

    /** A half of a school day. */
    public enum Part {
        /** Until noon. */
        MORNING,
        /** After it; some days have none. */
        AFTERNOON
    }

    static Registrar declare(Registrar module) {
        return module.setting(BEGIN)
                .setting(NOON)
                .setting(AFTERNOON)
                .setting(END)
                .setting(WEDNESDAY)
                .setting(FRIDAY);
    }

    /** Those of the school of the request. */
    public static SchoolHours of(Settings settings) {
        return new SchoolHours(
                settings.get(BEGIN),
                settings.get(NOON),
                settings.get(AFTERNOON),
                settings.get(END),
                settings.get(WEDNESDAY),
                settings.get(FRIDAY));
    }

    /** When the day is over. */
    public LocalTime endOf(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case WEDNESDAY -> endOnWednesday;
            case FRIDAY -> endOnFriday;
            default -> end;
        };
    }

    /** Whether there is lesson in that part of such a day. */
    public boolean has(LocalDate day, Part part) {
        return part == Part.MORNING || endOf(day).isAfter(afternoon);
    }

    /** The part that was asked for, or else the one that it is at this time; the morning if the day has no other. */
    public Part partOf(LocalDate day, @Nullable Part asked, LocalTime time) {
        Part part = asked != null ? asked : time.isBefore(noon) ? Part.MORNING : Part.AFTERNOON;
        return has(day, part) ? part : Part.MORNING;
    }

    /** When a part of a day begins. */
    public LocalTime beginOf(Part part) {
        return part == Part.MORNING ? begin : afternoon;
    }

    /** When a part of a day ends. */
    public LocalTime endOf(LocalDate day, Part part) {
        return part == Part.MORNING && has(day, Part.AFTERNOON) ? noon : endOf(day);
    }

    /** How much lesson there is in it: nothing on a Saturday or Sunday. */
    public Duration length(LocalDate day, Part part) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        Duration length = Duration.between(beginOf(part), endOf(day, part));
        return weekend || !has(day, part) || length.isNegative() ? Duration.ZERO : length;
    }
}
