package nl.schoolplein.absences.leave;

import java.time.LocalTime;
import nl.schoolplein.api.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher knows of a child's leave on one day: that it is away, never why.
 *
 * @param from from when on; null for from the beginning of the day
 * @param until until when; null for until its end
 */
public record LeaveDay(@Nullable LocalTime from, @Nullable LocalTime until) {
    /** Whether the child is away the whole day. */
    public boolean wholeDay() {
        return from == null && until == null;
    }

    /** A short word: "Verlof", "Verlof tot 10:00", "Verlof vanaf 13:00", "Verlof 10:00-12:00". */
    public String word(Texts texts) {
        if (from == null && until == null) {
            return texts.get("leave.word");
        }
        if (from == null) {
            return texts.get("leave.word.until", String.valueOf(until));
        }
        return until == null
                ? texts.get("leave.word.from", from.toString())
                : texts.get("leave.word.between", from.toString(), until.toString());
    }
}
