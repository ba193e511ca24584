package nl.schoolplein.portal.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LicenceTest {
    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);

    private static LocalDate inAmsterdam(String instant) {
        return LocalDate.now(Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/Amsterdam")));
    }

    @Test
    void itEndsAtMidnightInTheZoneOfTheSchool() {
        Licence licence = new Licence(LAST);
        assertFalse(licence.endedBy(inAmsterdam("2026-07-31T21:59:59Z")));
        assertTrue(licence.endedBy(inAmsterdam("2026-07-31T22:00:00Z")));
        Licence inWinter = new Licence(LocalDate.of(2026, 12, 31));
        assertFalse(inWinter.endedBy(inAmsterdam("2026-12-31T22:59:59Z")));
        assertTrue(inWinter.endedBy(inAmsterdam("2026-12-31T23:00:00Z")));
    }

    @Test
    void itIsToldThirtyDaysBeforeAndThirtyAfter() {
        Licence licence = new Licence(LAST);
        assertFalse(licence.endsSoon(LAST.minusDays(31)));
        assertTrue(licence.endsSoon(LAST.minusDays(30)));
        assertTrue(licence.endsSoon(LAST));
        assertFalse(licence.endsSoon(LAST.plusDays(1)));
        assertTrue(licence.isNews(LAST.plusDays(30)));
        assertFalse(licence.isNews(LAST.plusDays(31)));
        assertEquals(30, licence.daysLeft(LAST.minusDays(30)));
        assertEquals(0, licence.daysLeft(LAST.plusDays(5)));
    }

    @Test
    void withoutAnEndNothingIsToldAndNothingEnds() {
        assertFalse(Licence.ENDLESS.endedBy(LocalDate.MAX));
        assertFalse(Licence.ENDLESS.isNews(LAST));
    }
}
