package nl.schoolplein.absences.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Birthdays on the teacher's page. */
class RollTest {
    private static final LocalDate LEAP = LocalDate.of(2020, 2, 29);

    @Test
    void aChildOfTheLeapDayHasItsBirthdayOnTheFirstOfMarchInOtherYears() {
        assertTrue(Roll.isBirthday(LEAP, LocalDate.of(2027, 3, 1)));
        assertFalse(Roll.isBirthday(LEAP, LocalDate.of(2027, 2, 28)));
        assertTrue(Roll.isBirthday(LEAP, LocalDate.of(2028, 2, 29)));
        assertFalse(Roll.isBirthday(LEAP, LocalDate.of(2028, 3, 1)));
    }

    @Test
    void allOthersHaveItOnTheDay() {
        LocalDate born = LocalDate.of(2020, 3, 1);
        assertTrue(Roll.isBirthday(born, LocalDate.of(2027, 3, 1)));
        assertFalse(Roll.isBirthday(born, LocalDate.of(2028, 2, 29)));
        assertTrue(Roll.isBirthday(LocalDate.of(2020, 2, 28), LocalDate.of(2028, 2, 28)));
    }
}
