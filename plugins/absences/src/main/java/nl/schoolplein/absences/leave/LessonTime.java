package nl.schoolplein.absences.leave;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.schoolplein.absences.SchoolHours;
import org.jspecify.annotations.Nullable;

/** How much lesson there is in a part of a day. */
final class LessonTime {
    private LessonTime() {}

    /** From some time until some time, or from the beginning, or until the end; the break is no lesson. */
    static Duration of(SchoolHours hours, LocalDate day, @Nullable LocalTime from, @Nullable LocalTime until) {
        Duration sum = Duration.ZERO;
        for (SchoolHours.Part part : SchoolHours.Part.values()) {
            if (!hours.length(day, part).isZero()) {
                LocalTime begin = later(hours.beginOf(part), from);
                LocalTime end = earlier(hours.endOf(day, part), until);
                sum = sum.plus(begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO);
            }
        }
        return sum;
    }

    private static LocalTime later(LocalTime one, @Nullable LocalTime other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static LocalTime earlier(LocalTime one, @Nullable LocalTime other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
