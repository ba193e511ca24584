package nl.schoolplein.portal.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a placement or a teaching lasts: until this day, which is not part of it; null while it goes on. */
public record Until(@Nullable LocalDate day) {

    /** It goes on. */
    public static final Until OPEN = new Until(null);
}
