package nl.schoolplein.portal.schoolyear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.FreePeriod;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDayCount;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.SchoolYear;
import org.junit.jupiter.api.Test;

/** How school days are counted, at a school in the region Noord unless it says otherwise. */
class SchoolCalendarTest {
    private static final RegionCalendars CALENDARS = RegionCalendars.read();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID EIGHT = UUID.randomUUID();

    private static SchoolDays noord(Period... own) {
        return of(Region.NOORD, own);
    }

    private static SchoolDays of(Region region, Period... own) {
        return new SchoolCalendar(
                List.of(own),
                CALENDARS.of(region, name -> name),
                CALENDARS.from(),
                CALENDARS.until(),
                "weekend",
                Optional.empty());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Period period(String title, Kind kind, String from, String until) {
        return Period.wholeDays(title, kind, day(from), day(until));
    }

    @Test
    void leaveOverTheAutumnHolidayIsTenSchoolDays() {
        SchoolDayCount count = noord().count(day("2026-10-05"), day("2026-10-23"));
        assertEquals(10, count.days());
        assertEquals(9, count.skipped().size());
        assertEquals(
                List.of("weekend", "weekend", "autumn", "autumn", "autumn", "autumn", "autumn", "weekend", "weekend"),
                count.skipped().stream().map(SchoolDayCount.Skipped::reason).toList());
        assertEquals(day("2026-10-10"), count.skipped().get(0).day());
    }

    @Test
    void aRegionHasItsOwnAutumn() {
        assertFalse(noord().isSchoolDay(day("2026-10-12")));
        assertTrue(of(Region.ZUID).isSchoolDay(day("2026-10-12")));
        assertFalse(of(Region.ZUID).isSchoolDay(day("2026-10-19")));
    }

    @Test
    void theTurnOfTheYearIsInTheHoliday() {
        assertEquals(2, noord().count(day("2026-12-18"), day("2027-01-04")).days());
        assertEquals(day("2026-12-17"), noord().plus(day("2027-01-04"), -2), "two days ahead of the first day back");
        assertEquals(day("2027-01-04"), noord().plus(day("2026-12-18"), 1));
        assertEquals(day("2026-12-18"), noord().plus(day("2026-12-18"), 0));
    }

    @Test
    void theClockThatGoesBackInAWeekendCountsNothingTwice() {
        assertEquals(2, noord().count(day("2026-10-23"), day("2026-10-26")).days());
    }

    @Test
    void theFirstSchoolDayOfAMonthMayComeAfterAHoliday() {
        assertEquals(day("2027-05-03"), noord().onOrAfter(day("2027-05-01")));
        assertEquals(day("2027-03-01"), noord().onOrAfter(day("2027-03-01")));
    }

    @Test
    void publicHolidaysAreFree() {
        assertFalse(noord().isSchoolDay(day("2027-03-29")), "Easter Monday");
        assertFalse(noord().isSchoolDay(day("2027-05-06")), "Ascension Day");
        assertTrue(noord().isSchoolDay(day("2027-05-07")), "the Friday after it is for the school to say");
        assertTrue(noord().isSchoolDay(day("2027-03-26")), "and so is Good Friday");
    }

    @Test
    void aStudyDayIsFreeAndNamed() {
        SchoolDays days = noord(period("Samen leren", Kind.STUDY_DAY, "2026-11-18", "2026-11-18"));
        SchoolDayCount count = days.count(day("2026-11-16"), day("2026-11-20"));
        assertEquals(4, count.days());
        assertEquals(List.of(new SchoolDayCount.Skipped(day("2026-11-18"), "Samen leren")), count.skipped());
    }

    @Test
    void aGroupThatIsFreeOnFridaysIsFreeAlone() {
        Period fridays = new Period(
                "Vrijdag vrij",
                Kind.FREE_DAY,
                day("2026-08-01"),
                day("2027-07-31"),
                DayOfWeek.FRIDAY,
                null,
                Set.of(ONE));
        SchoolDays days = noord(fridays);
        assertTrue(days.isSchoolDay(day("2026-11-20")));
        assertFalse(days.ofGroup(ONE).isSchoolDay(day("2026-11-20")));
        assertTrue(days.ofGroup(ONE).isSchoolDay(day("2026-11-19")));
        assertTrue(days.ofGroup(EIGHT).isSchoolDay(day("2026-11-20")));
        assertEquals(
                8, days.ofGroup(ONE).count(day("2026-11-09"), day("2026-11-20")).days());
    }

    @Test
    void aFreeAfternoonIsASchoolDay() {
        Period afternoon = new Period(
                "Vrije middag", Kind.FREE_DAY, day("2026-12-04"), day("2026-12-04"), null, LocalTime.NOON, Set.of());
        assertTrue(noord(afternoon).isSchoolDay(day("2026-12-04")));
        assertEquals(
                Optional.of(LocalTime.NOON),
                noord(afternoon)
                        .free(day("2026-12-01"), day("2026-12-11"))
                        .get(0)
                        .time());
    }

    @Test
    void aSchoolMovesAHoliday() {
        SchoolDays days = noord(
                period("Open", Kind.OPEN, "2027-02-20", "2027-02-28"),
                period("Studiedag", Kind.STUDY_DAY, "2027-02-24", "2027-02-24"),
                period("Carnaval", Kind.HOLIDAY, "2027-02-06", "2027-02-14"));
        assertEquals(
                4, days.count(day("2027-02-20"), day("2027-02-28")).days(), "weekends and the study day stay free");
        assertEquals(0, days.count(day("2027-02-06"), day("2027-02-14")).days());
        assertEquals(
                List.of("Carnaval", "Studiedag"),
                days.free(day("2027-02-01"), day("2027-02-28")).stream()
                        .map(FreePeriod::title)
                        .toList());
    }

    @Test
    void aPublicHolidayInAnOpenWeekStaysFreeUnlessTheSchoolOpensThatVeryDay() {
        Period week = period("Open", Kind.OPEN, "2027-04-24", "2027-05-02");
        assertFalse(noord(week).isSchoolDay(day("2027-04-27")));
        assertEquals(
                List.of("kings-day"),
                noord(week).free(day("2027-04-24"), day("2027-05-02")).stream()
                        .map(FreePeriod::title)
                        .toList());
        Period just = period("Open", Kind.OPEN, "2027-05-05", "2027-05-05");
        assertTrue(noord(just).isSchoolDay(day("2027-05-05")));
    }

    @Test
    void freePeriodsAreInOrderWithoutWhatIsInAHoliday() {
        assertEquals(
                List.of("may", "liberation-day", "ascension-day", "whit-monday"),
                noord().free(day("2027-04-20"), day("2027-05-31")).stream()
                        .map(FreePeriod::title)
                        .toList());
    }

    @Test
    void aSchoolYearHasAFirstAndALastDay() {
        assertEquals(
                new SchoolYear(day("2026-08-01"), day("2027-07-31"), day("2026-08-17"), day("2027-07-09")),
                noord().year(day("2026-11-22")));
        assertEquals(day("2025-08-01"), noord().year(day("2026-07-31")).from());
    }

    @Test
    void everyKnownYearHasAboutAsManySchoolDaysInEveryRegion() {
        for (Region region : Region.values()) {
            SchoolDays days = of(region);
            for (LocalDate start = CALENDARS.from(); days.knows(start); start = start.plusYears(1)) {
                int counted = days.count(start, start.plusYears(1).minusDays(1)).days();
                assertTrue(counted > 190 && counted < 212, region + " " + start + ": " + counted);
            }
        }
    }

    @Test
    void whatIsNotKnownIsSaid() {
        LocalDate beyond = CALENDARS.until().plusDays(1);
        assertFalse(noord().knows(beyond));
        NoCalendarException unknown =
                assertThrows(NoCalendarException.class, () -> noord().count(beyond.minusDays(3), beyond.plusDays(3)));
        assertEquals(beyond, unknown.day());
        assertThrows(NoCalendarException.class, () -> noord().isSchoolDay(
                        CALENDARS.from().minusDays(1)));
        assertThrows(NoCalendarException.class, () -> noord().plus(beyond.minusDays(3), 40));
        assertThrows(NoCalendarException.class, () -> noord().year(beyond));
        assertThrows(NoCalendarException.class, () -> noord().free(beyond.minusDays(3), beyond));
        assertThrows(IllegalArgumentException.class, () -> noord().count(day("2026-11-02"), day("2026-11-01")));
    }
}
