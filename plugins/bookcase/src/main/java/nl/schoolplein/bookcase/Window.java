package nl.schoolplein.bookcase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import nl.schoolplein.api.Form;
import org.jspecify.annotations.Nullable;

/** The time in which a document is shown, as people type it: in the school's zone. */
final class Window {
    private Window() {}

    static @Nullable Instant at(@Nullable LocalDateTime typed, Clock clock) {
        return typed == null ? null : typed.atZone(clock.getZone()).toInstant();
    }

    /** Refuses a time that is over before it begins. */
    static void check(Form<?> form, @Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null && !until.isAfter(from)) {
            throw form.refuse("until", "document.until.before");
        }
    }
}
