package nl.schoolplein.absences.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rules hold on which day. */
class RuleBookTest {
    private static final LocalDate BEGIN = LocalDate.parse("2026-12-01");

    private static RuleChange change(LocalDate from, int amount, boolean back, String at) {
        return new RuleChange(
                RuleKey.WEIGHTY_DAYS,
                from,
                back,
                amount,
                "Wij doen {number} dagen.",
                "Beleid",
                "Proef",
                UUID.randomUUID(),
                "Karin",
                Instant.parse(at));
    }

    @Test
    void eachNationalRuleHasItsTextsItsSourceAndItsNumber() {
        for (NationalRules.Version version : NationalRules.versions()) {
            for (LegalRule rule : version.rules().values()) {
                assertFalse(rule.english().isBlank(), rule.key().key());
                assertFalse(rule.source().isBlank(), rule.key().key());
                assertEquals(
                        rule.key().hasNumber(),
                        rule.dutch().contains("{number}"),
                        rule.key().key());
                assertEquals(
                        rule.key().hasNumber(),
                        rule.english().contains("{number}"),
                        rule.key().key());
                assertTrue(rule.number() >= rule.key().least()
                        && rule.number() <= rule.key().most());
            }
        }
    }

    @Test
    void whatTheSchoolChangesHoldsFromItsDayOnAndNotBefore() {
        List<RuleChange> changes = List.of(change(BEGIN, 8, false, "2026-11-23T08:00:00Z"));
        assertEquals(10, RuleBook.on(BEGIN.minusDays(1), changes).number(RuleKey.WEIGHTY_DAYS));
        LegalRule changed = RuleBook.on(BEGIN, changes).rule(RuleKey.WEIGHTY_DAYS);
        assertEquals("Wij doen 8 dagen.", changed.says(Locale.ENGLISH));
        assertEquals("Beleid", changed.source());
        assertTrue(changed.ofSchool());
    }

    @Test
    void theLastOneOfADayCountsAndTheSchoolCanGoBack() {
        List<RuleChange> changes = List.of(
                change(BEGIN, 7, false, "2026-11-23T09:00:00Z"),
                change(BEGIN, 8, false, "2026-11-23T08:00:00Z"),
                change(BEGIN.plusDays(10), 0, true, "2026-11-23T08:00:00Z"));
        assertEquals(7, RuleBook.on(BEGIN, changes).number(RuleKey.WEIGHTY_DAYS));
        assertEquals(10, RuleBook.on(BEGIN.plusDays(10), changes).number(RuleKey.WEIGHTY_DAYS));
        assertEquals(
                "Landelijk 2020-08-01", RuleBook.on(BEGIN.plusDays(10), changes).versions());
    }
}
