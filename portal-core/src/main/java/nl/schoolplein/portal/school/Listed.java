package nl.schoolplein.portal.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of somebody or something that a school administration lists, and that can leave and come back.
 *
 * @param <S> the state's own type
 */
public interface Listed<S> {

    /** What people call it. */
    String title();

    /** The first day on which it is not there any more, or null. */
    @Nullable
    LocalDate leftOn();

    /** The same, gone from a day on. */
    S leaving(LocalDate day);

    /** Whether it is gone on a day. */
    default boolean goneOn(LocalDate day) {
        LocalDate left = leftOn();
        return left != null && !left.isAfter(day);
    }
}
