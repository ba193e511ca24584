package nl.schoolplein.portal.switchboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For how long a school may use a module that it is offered.
 *
 * @param until the last day, in the school's zone; null if there is no end
 */
record Licence(@Nullable LocalDate until) {
    /** How many days before the end a school's administrators are told. */
    static final int NOTICE = 30;

    /** How long after the end their desktop still tells them; the board always does. */
    private static final int AFTERWARDS = 30;

    static final Licence ENDLESS = new Licence(null);

    /** The last day; only asked where there is one. */
    LocalDate lastDay() {
        return Optional.ofNullable(until).orElseThrow();
    }

    /** Whether its last day has gone by: from then on the module may only be read. */
    boolean endedBy(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** Whether it is time to tell that it ends. */
    boolean endsSoon(LocalDate today) {
        return until != null && !endedBy(today) && !today.isBefore(until.minusDays(NOTICE));
    }

    /** Whether administrators are told on their desktop that it ends or has just ended. */
    boolean isNews(LocalDate today) {
        return until != null && (endsSoon(today) || (endedBy(today) && !today.isAfter(until.plusDays(AFTERWARDS))));
    }

    /** How many days are left after today; 0 on the last day, and when there is no end. */
    long daysLeft(LocalDate today) {
        return until == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, until));
    }
}
