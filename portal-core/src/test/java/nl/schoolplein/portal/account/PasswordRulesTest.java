package nl.schoolplein.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which passwords will do, and how addresses are typed. */
class PasswordRulesTest {
    private static final List<String> NAMES = List.of("svisser", "Sanne Visser", "sanne.visser@voorbeeld.nl");

    @Test
    void longAndOnesOwn() {
        assertEquals(Optional.empty(), PasswordRules.complaint("paard fiets regenboog", NAMES));
        assertEquals(Optional.of("password.short"), PasswordRules.complaint("kort", NAMES));
        for (String common :
                List.of("password123", "Password123", "Welkom2026!", "!!wachtwoord99", "qwertyuiop", "aaaaaaaaaaaa")) {
            assertEquals(Optional.of("password.common"), PasswordRules.complaint(common, NAMES), common);
        }
        assertEquals(Optional.of("password.own"), PasswordRules.complaint("SanneVisser1", NAMES));
    }

    @Test
    void hashesOfOtherCostsAreStillRightAndMadeAnew() {
        String now = PasswordHash.of("paard fiets regenboog");
        assertTrue(PasswordHash.matches("paard fiets regenboog", now));
        assertFalse(PasswordHash.matches("paard fiets", now));
        assertFalse(PasswordHash.isOutdated(now));
        assertTrue(PasswordHash.isOutdated(now.replace("t=2", "t=1")));
        assertFalse(PasswordHash.matches("paard fiets regenboog", now.replace("t=2", "t=1")));
    }

    @Test
    void whatWasProbablyMeant() {
        assertEquals(Optional.of("a@ziggo.nl"), EmailTyping.likely("a@ziggo.n"));
        assertEquals(Optional.of("a@gmail.com"), EmailTyping.likely("a@gmial.con"));
        assertEquals(Optional.of("a@kpn.nl"), EmailTyping.likely("a@kpn,nl"));
        assertEquals(Optional.empty(), EmailTyping.likely("a@school.example"));
        assertEquals(Optional.empty(), EmailTyping.likely("svisser"));
        assertEquals("a@b.nl", EmailTyping.trimmed(" a@ b.nl "));
        assertFalse(EmailTyping.isAddress("a@b@c"));
    }
}
