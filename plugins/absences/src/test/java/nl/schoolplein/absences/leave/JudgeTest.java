package nl.schoolplein.absences.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schoolplein.absences.leave.Verdict.Who;
import nl.schoolplein.absences.rules.Compulsory;
import nl.schoolplein.absences.rules.FixedDays;
import nl.schoolplein.absences.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Who decides, at the boundary of each rule. */
class JudgeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final FixedDays DAYS = FixedDays.twoYears();
    private static final Instant LONG_AGO = Instant.parse("2025-08-05T08:00:00Z");
    private static final LocalDate OLD = LocalDate.parse("2018-03-03");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Tally.Other before(String first, String last) {
        return new Tally.Other(day(first), day(last), true);
    }

    private static Verdict judge(Track track, When when, LocalDate born, Instant asked, Tally.Other... others) {
        RuleBook rules = RuleBook.national(when.first());
        return new Judge(rules, DAYS, ZONE, Locale.ROOT)
                .judge(new Judge.Case(
                        "Mila",
                        track,
                        0,
                        when,
                        Compulsory.of(born, rules, DAYS),
                        asked,
                        List.of(others),
                        Duration.ofHours(5)));
    }

    private static Who who(Track track, String first, String last, Tally.Other... others) {
        return judge(track, When.days(day(first), day(last)), OLD, LONG_AGO, others)
                .who();
    }

    private static boolean says(Verdict verdict, String key) {
        return verdict.lines().stream().anyMatch(line -> line.key().equals(key));
    }

    @Test
    void theTenthDayIsTheHeadsAndTheEleventhTheOfficers() {
        assertEquals(Who.HEAD, who(Track.WEIGHTY, "2026-11-02", "2026-11-13"), "ten");
        assertEquals(Who.OFFICER, who(Track.WEIGHTY, "2026-11-02", "2026-11-16"), "eleven");
        assertEquals(Who.HEAD, who(Track.WEIGHTY, "2026-10-12", "2026-10-30"), "ten, around a holiday");
    }

    @Test
    void allRequestsOfTheSchoolYearCountTogether() {
        assertEquals(
                Who.HEAD, who(Track.WEIGHTY, "2026-11-23", "2026-11-23", before("2026-09-07", "2026-09-17")), "9 + 1");
        assertEquals(
                Who.OFFICER,
                who(Track.WEIGHTY, "2026-11-23", "2026-11-24", before("2026-09-07", "2026-09-17")),
                "9 + 2");
        assertEquals(
                Who.HEAD,
                who(Track.WEIGHTY, "2026-11-23", "2026-11-24", before("2026-07-01", "2026-07-16")),
                "those of the year before do not count");
    }

    @Test
    void whatIsAskedWithinTwoDaysIsInTime() {
        When monday = When.days(day("2026-11-23"), day("2026-11-23"));
        Instant end = Instant.parse("2026-11-25T23:00:00Z");
        assertTrue(says(judge(Track.WEIGHTY, monday, OLD, end.minusSeconds(1)), "leave.line.after"));
        assertTrue(says(judge(Track.WEIGHTY, monday, OLD, end), "leave.line.after-late"));
        Instant begin = Instant.parse("2026-11-22T23:00:00Z");
        assertTrue(says(judge(Track.WEIGHTY, monday, OLD, begin.minusSeconds(1)), "leave.line.beforehand"));
        assertTrue(says(judge(Track.WEIGHTY, monday, OLD, begin), "leave.line.after"));
    }

    @Test
    void holidayLeaveIsOnceTenDaysAtMostAndNotInTheFirstTwoWeeks() {
        assertEquals(Who.HEAD, who(Track.HOLIDAY, "2026-11-02", "2026-11-13"), "ten days");
        assertEquals(Who.MAY_NOT, who(Track.HOLIDAY, "2026-11-02", "2026-11-16"), "eleven days");
        assertEquals(
                Who.MAY_NOT,
                who(Track.HOLIDAY, "2026-11-02", "2026-11-02", before("2027-02-01", "2027-02-01")),
                "twice");
        assertEquals(Who.MAY_NOT, who(Track.HOLIDAY, "2026-09-11", "2026-09-11"), "Friday of the second week");
        assertEquals(Who.HEAD, who(Track.HOLIDAY, "2026-09-14", "2026-09-14"), "Monday of the third");
    }

    @Test
    void aFeastIsToldTwoDaysAhead() {
        When wednesday = When.days(day("2026-11-25"), day("2026-11-25"));
        Instant end = Instant.parse("2026-11-23T23:00:00Z");
        assertEquals(
                Who.NOBODY,
                judge(Track.RELIGION, wednesday, OLD, end.minusSeconds(1)).who());
        assertEquals(Who.HEAD, judge(Track.RELIGION, wednesday, OLD, end).who());
    }

    @Test
    void whoIsNotCompulsoryYetOnlyTells() {
        LocalDate born = day("2021-10-15"); // compulsory on Monday 2 November
        When before = When.days(day("2026-10-26"), day("2026-10-30"));
        assertEquals(
                Who.NOT_COMPULSORY, judge(Track.WEIGHTY, before, born, LONG_AGO).who());
        Verdict over = judge(Track.WEIGHTY, When.days(day("2026-10-30"), day("2026-11-02")), born, LONG_AGO);
        assertEquals(Who.HEAD, over.who());
        assertEquals(1, over.tally().days(), "Monday alone");
        assertEquals(1, over.tally().notYet());
    }

    @Test
    void fiveHoursAreToldTheNextFiveAreTheHeadsAndMoreAreNobodys() {
        LocalDate born = day("2021-05-10");
        When fridays = new When(day("2026-11-06"), day("2027-05-07"), null, null, Set.of(DayOfWeek.FRIDAY));
        assertEquals(Who.NOBODY, weekly(fridays, born, 300));
        assertEquals(Who.HEAD, weekly(fridays, born, 301));
        assertEquals(Who.HEAD, weekly(fridays, born, 600));
        assertEquals(Who.MAY_NOT, weekly(fridays, born, 601));
        assertEquals(Who.NOBODY, weekly(fridays.during(day("2026-11-06"), day("2027-05-09")), born, 300));
        assertEquals(Who.MAY_NOT, weekly(fridays.during(day("2026-11-06"), day("2027-05-10")), born, 300), "six");
    }

    private static Who weekly(When when, LocalDate born, int minutes) {
        RuleBook rules = RuleBook.national(when.first());
        return new Judge(rules, DAYS, ZONE, Locale.ROOT)
                .judge(new Judge.Case(
                        "Mila",
                        Track.UNDER_SIX,
                        0,
                        when,
                        Compulsory.of(born, rules, DAYS),
                        LONG_AGO,
                        List.of(),
                        Duration.ofMinutes(minutes)))
                .who();
    }

    @Test
    void aYearThatNobodyKnowsIsNotDecided() {
        Verdict verdict = judge(Track.WEIGHTY, When.days(day("2027-07-16"), day("2027-09-03")), OLD, LONG_AGO);
        assertEquals(Who.UNKNOWN, verdict.who());
        assertTrue(says(verdict, "leave.line.unknown"));
    }
}
