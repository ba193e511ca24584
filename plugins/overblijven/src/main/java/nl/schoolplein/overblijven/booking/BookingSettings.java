package nl.schoolplein.overblijven.booking;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;

/** What each school says about booking. */
public final class BookingSettings {
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    /** How many days before a day it can be changed. */
    public static final Setting<Integer> CHANGE_DAYS = Setting.number("change-days", 1, 0, 2);

    /** Until what time on that day. */
    public static final Setting<LocalTime> CHANGE_TIME = Setting.time("change-time", EVENING);

    /** Whether cancelling for absence is free of charge after the deadline. */
    public static final Setting<String> ABSENT_FREE =
            Setting.choice("absent-free", AbsentFree.UNTIL_CARE.name(), names());

    /** Until what time of the day itself, if the school says so. */
    public static final Setting<LocalTime> ABSENT_FREE_TIME = Setting.time("absent-free-time", LocalTime.of(9, 0));

    private BookingSettings() {}

    /** Until when cancelling for absence is free of charge. */
    enum AbsentFree {
        /** Until the care begins. */
        UNTIL_CARE,
        /** Until a time of that day. */
        UNTIL_TIME,
        /** Until the deadline, as anything else. */
        NEVER
    }

    private static String[] names() {
        return Arrays.stream(AbsentFree.values()).map(Enum::name).toArray(String[]::new);
    }

    static Deadline deadline(Settings settings, ZoneId zone) {
        return new Deadline(settings.get(CHANGE_DAYS), settings.get(CHANGE_TIME), zone);
    }

    /** The first time of that day at which cancelling for absence is paid; midnight if the deadline holds. */
    static LocalTime absentFreeUntil(Settings settings, LocalTime begins) {
        return switch (AbsentFree.valueOf(settings.get(ABSENT_FREE))) {
            case UNTIL_CARE -> begins;
            case UNTIL_TIME -> settings.get(ABSENT_FREE_TIME);
            case NEVER -> LocalTime.MIDNIGHT;
        };
    }
}
