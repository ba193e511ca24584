package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What a module does in the background at each school.
 *
 * @param name as the module calls it
 * @param between from the end of one round until the next; zero if it is done once a day
 * @param at when it is done once a day
 */
public record Chore(String name, Duration between, LocalTime at) {
    /** Asking the module how it is: a chore of every module that has something to say. */
    public static final String HEALTH = "health";

    private static final Duration HEALTH_EVERY = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Again and again. */
    static Chore every(String name, Duration between) {
        if (between.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("the job " + name + " wants to run every " + between.toSeconds()
                    + " s; a minute is the shortest time");
        }
        return new Chore(named(name), between, LocalTime.MIDNIGHT);
    }

    /** Once a day. */
    static Chore daily(String name, LocalTime at) {
        return new Chore(named(name), Duration.ZERO, at);
    }

    /** Asking how the module is. */
    static Chore health() {
        return new Chore(HEALTH, HEALTH_EVERY, LocalTime.MIDNIGHT);
    }

    private static String named(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}") || name.equals(HEALTH)) {
            throw new IllegalArgumentException("a job is called by lower-case letters, digits and hyphens, 40 at most,"
                    + " and not \"" + HEALTH + "\": " + name);
        }
        return name;
    }

    /** Whether it tells how the module is, and is not tried again before its time. */
    public boolean asksHealth() {
        return name.equals(HEALTH);
    }

    /** When it is to be done next, after a moment. */
    public Instant after(Instant now, ZoneId zone) {
        if (!between.isZero()) {
            return now.plus(between);
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = ZonedDateTime.of(local.toLocalDate(), at, zone);
        return (today.isAfter(local)
                        ? today
                        : ZonedDateTime.of(local.toLocalDate().plusDays(1), at, zone))
                .toInstant();
    }
}
