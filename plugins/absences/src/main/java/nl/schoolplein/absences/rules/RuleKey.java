package nl.schoolplein.absences.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Each rule that something is counted or decided by, with the bounds of its number. */
public enum RuleKey {
    /** From which birthday on a child is compulsory. */
    COMPULSORY_AGE(4, 8),
    /** The month in which a child of 29 February has its birthday in other years. */
    LEAP_DAY(2, 3),
    /** Until which birthday a child may stay at home for some hours. */
    UNDER_SIX_AGE(5, 8),
    /** The hours a week that parents only tell of. */
    UNDER_SIX_HOME(0, 20),
    /** The hours a week that the head may add. */
    UNDER_SIX_HEAD(0, 20),
    /** The school days a school year that the head decides about. */
    WEIGHTY_DAYS(0, 60),
    /** The days after the cause within which it may still be asked. */
    WEIGHTY_AFTER(0, 30),
    /** How a part of a day counts. */
    PART_DAY(0, 0),
    /** For whom holiday leave is. */
    HOLIDAY_PROFESSION(0, 0),
    /** The most school days of holiday leave. */
    HOLIDAY_DAYS(0, 60),
    /** How often a school year. */
    HOLIDAY_TIMES(0, 10),
    /** The weeks at the beginning of a school year without holiday leave. */
    HOLIDAY_WEEKS(0, 10),
    /** How many days ahead a feast is told. */
    RELIGION_BEFORE(0, 30),
    /** The weeks within which one may object. */
    OBJECTION_WEEKS(1, 26),
    /** The hours of unauthorised absence that are reported. */
    UNAUTHORISED_HOURS(1, 100),
    /** The weeks over which those are counted. */
    UNAUTHORISED_WEEKS(1, 52);

    private final int least;
    private final int most;

    RuleKey(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The rule with this key, as it stands in the data and in addresses. */
    public static Optional<RuleKey> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** As it stands in the data: {@code "weighty-days"}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has a number; else it is words only. */
    public boolean hasNumber() {
        return most > 0;
    }

    /** The smallest number that makes sense. */
    public int least() {
        return least;
    }

    /** The largest number that makes sense. */
    public int most() {
        return most;
    }
}
