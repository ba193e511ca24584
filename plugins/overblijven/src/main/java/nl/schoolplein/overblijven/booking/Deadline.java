package nl.schoolplein.overblijven.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Until when guardians book and cancel care for a day: before a time of the day, some days before it, by the school's
 * clock.
 *
 * <p>Where the clock goes back and shows earlier times again, those count; where it goes forward over that time, the moment at
 * which it does. So nobody is refused whose clock shows an earlier time.
 *
 * @param daysBefore how many days before
 * @param time the first time of that day that is too late
 */
record Deadline(int daysBefore, LocalTime time, ZoneId zone) {

    /** The first moment that is too late for a day: from then on the clock of that day does not show an earlier time. */
    Instant of(LocalDate day) {
        LocalDateTime wanted = day.minusDays(daysBefore).atTime(time);
        ZoneOffsetTransition jump = zone.getRules().getTransition(wanted);
        if (jump == null) {
            return wanted.atZone(zone).toInstant();
        }
        if (jump.isGap()) {
            return jump.getInstant();
        }
        boolean back = wanted.isAfter(jump.getDateTimeAfter());
        return wanted.toInstant(back ? jump.getOffsetAfter() : jump.getOffsetBefore());
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
