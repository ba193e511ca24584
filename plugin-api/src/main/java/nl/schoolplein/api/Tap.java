package nl.schoolplein.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button of a form that may arrive later, and more than once; see {@link View#later}. What the method does
 * has to be the same however often it comes, and in whatever order: write down the state that was tapped with {@link #at}, and
 * let the later tap win; what is added gets {@link #id} for its own.
 *
 * <pre>{@code
 * Tap tap = Tap.of(form.value().tap(), form.value().tapped(), clock);
 * return database.write(Eaters.class, eaters -> {
 *     Eater eater = eaters.of(pupil).orElseThrow(NotFoundException::new);
 *     if (tap.isAfter(eater.tapped())) {
 *         eater.becomes(form.value().here(), tap.at());
 *     }
 *     return Done.at("today", form.value());
 * });
 * }</pre>
 *
 * @param id the same whenever it is sent again
 * @param at when it was tapped, by the device's own clock, to the millisecond; never later than it arrived
 * @since 1.0
 */
public record Tap(UUID id, Instant at) {

    /**
     * The tap that came with a form; one of now if a program sent none.
     *
     * @param tap the form's field of that name
     * @param tapped the form's field of that name
     */
    public static Tap of(@Nullable UUID tap, @Nullable Instant tapped, Clock clock) {
        Instant now = clock.instant();
        Instant at = tapped == null || tapped.isAfter(now) ? now : tapped;
        return new Tap(tap == null ? UUID.randomUUID() : tap, at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether it came after the one that made what is there; the same one, sent again, did not. */
    public boolean isAfter(@Nullable Instant known) {
        return known == null || at.isAfter(known);
    }
}
