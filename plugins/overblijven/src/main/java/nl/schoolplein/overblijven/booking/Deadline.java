package nl.schoolplein.overblijven.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * Until when guardians book and cancel care for a day: before a time of the day, some days before it, by the school's
 * clock.
 *
 * <p>Where the clock goes back and shows that time twice, the second one counts; where it goes forward over that time, the
 * moment at which it does. So nobody is refused whose clock has not shown the time yet.
 *
 * @param daysBefore how many days before
 * @param time the first time of that day that is too late
 */
record Deadline(int daysBefore, LocalTime time, ZoneId zone) {

    /** The first moment that is too late for a day. */
    Instant of(LocalDate day) {
        ZonedDateTime wanted = day.minusDays(daysBefore).atTime(time).atZone(zone);
        ZoneOffsetTransition jump =
                zone.getRules().getTransition(day.minusDays(daysBefore).atTime(time));
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : wanted.withLaterOffsetAtOverlap().toInstant();
    }

    /** Whether guardians may still change a day. */
    boolean open(LocalDate day, Instant now) {
        return now.isBefore(of(day));
    }

    /** The first day that may still be changed. */
    LocalDate firstOpen(Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate().plusDays(daysBefore);
        return open(day, now) ? day : day.plusDays(1);
    }
}
