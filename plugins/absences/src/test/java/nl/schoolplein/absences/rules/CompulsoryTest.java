package nl.schoolplein.absences.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From when on a child is compulsory: the first school day of the month after the one in which it turns five. */
class CompulsoryTest {
    private static final FixedDays DAYS = FixedDays.twoYears();
    private static final RuleBook RULES = RuleBook.national(LocalDate.of(2026, Month.NOVEMBER, 23));

    private static Compulsory born(String day) {
        return Compulsory.of(LocalDate.parse(day), RULES, DAYS);
    }

    private static void from(String born, String compulsory) {
        assertEquals(LocalDate.parse(compulsory), born(born).from(), born);
        assertTrue(born(born).notYet(LocalDate.parse(compulsory).minusDays(1)));
        assertFalse(born(born).notYet(LocalDate.parse(compulsory)));
    }

    @Test
    void onTheFirstSchoolDayOfTheMonthAfterTheFifthBirthday() {
        from("2021-09-15", "2026-10-01");
        from("2021-10-31", "2026-11-02"); // 1 November is a Sunday
    }

    @Test
    void bornOnTheFirstIsAMonthLaterStill() {
        from("2021-11-01", "2026-12-01");
        from("2021-10-31", "2026-11-02");
    }

    @Test
    void aMonthThatBeginsInAHolidayBeginsAtItsFirstSchoolDay() {
        from("2021-12-10", "2027-01-04");
        from("2021-06-30", "2026-07-01");
        from("2021-07-01", "2026-08-31");
        from("2021-07-31", "2026-08-31");
    }

    @Test
    void bornOn29FebruaryTurnsFiveOn1March() {
        assertEquals(LocalDate.of(2029, 3, 1), Compulsory.birthday(LocalDate.of(2024, 2, 29), 5, Month.MARCH));
        assertEquals(LocalDate.of(2029, 2, 28), Compulsory.birthday(LocalDate.of(2024, 2, 29), 5, Month.FEBRUARY));
        assertEquals(LocalDate.of(2028, 2, 29), Compulsory.birthday(LocalDate.of(2024, 2, 29), 4, Month.MARCH));
        assertEquals(LocalDate.of(2030, 3, 1), Compulsory.birthday(LocalDate.of(2024, 2, 29), 6, Month.MARCH));
    }

    @Test
    void whatTheSchoolDoesNotKnowIsSaid() {
        assertNull(Compulsory.of(null, RULES, DAYS).from());
        assertFalse(born("2015-03-03").exact());
        assertFalse(born("2024-06-03").exact());
        assertTrue(born("2024-06-03").notYet(LocalDate.of(2026, Month.NOVEMBER, 23)));
    }

    @Property
    void agreesWithGoingDayByDay(@ForAll @IntRange(min = 0, max = 600) int more) {
        LocalDate born = LocalDate.of(2020, Month.SEPTEMBER, 1).plusDays(more);
        LocalDate day = born;
        int birthdays = 0;
        while (birthdays < 5) { // walks to the fifth birthday
            day = day.plusDays(1);
            if (day.getMonth() == born.getMonth() && day.getDayOfMonth() == born.getDayOfMonth()) {
                birthdays++;
            }
        }
        Month month = day.getMonth();
        while (day.getMonth() == month || !DAYS.isSchoolDay(day)) { // and on to the first school day of the next month
            day = day.plusDays(1);
        }
        assertEquals(day, Compulsory.of(born, RULES, DAYS).from());
    }
}
