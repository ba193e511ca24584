package nl.schoolplein.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Letters and mails: every name, in the language of the family. */
class LettersTest {
    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        families = Families.shared();
        portal = families.portal();
    }

    @Test
    void everyNameIsPrintedAndWhoIsWrittenOtherwiseIsKnownBefore() throws Exception {
        String group = families.group("Groep 1");
        families.added(group, "محمد", "الإدريسي", "Ouder Een", "een@example.org");
        families.added(group, "Ирина", "Щербакова", "Ouder Twee", "twee@example.org");
        families.added(group, "Ελένη", "Παπά", "Ouder Drie", "drie@example.org");
        families.added(group, "王伟", "Jansen", "Ouder Vier", "vier@example.org");
        families.added(group, "ሰላም", "ኣስመላሽ", "Ouder Vijf", "vijf@example.org");
        JsonNode respelt = families.admin()
                .get(Families.JOINING + "/groups/" + group)
                .json()
                .get("respelt");
        assertEquals(Set.of("王伟 Jansen", "ሰላም ኣስመላሽ"), Set.copyOf(respelt.findValuesAsText("name")));
        assertEquals(Set.of("Wáng Wěi Jansen", "Salām Āsǝmalāš"), Set.copyOf(respelt.findValuesAsText("printed")));
        String page =
                portal.as("beheer").get(Families.JOINING + "/groups/" + group).text();
        assertTrue(page.contains("Wáng Wěi Jansen"), "the page says so before anything is printed");

        String text = families.letters("/groups/" + group + "/letters", "whom=MISSING", "language=nl");
        for (String name :
                List.of("محمد الإدريسي", "Ирина Щербакова", "Ελένη Παπά", "Wáng Wěi Jansen", "Salām Āsǝmalāš")) {
            assertTrue(text.contains(name), name + " is missing in " + text);
        }
        assertFalse(text.contains("?") && !text.contains("Lukt het niet?"), text);
    }

    @Test
    void aFamilyIsWrittenToInItsLanguage() throws Exception {
        String group = families.group("Groep 2");
        List<String> ids = families.added(group, "Amy", "Smith", "Helen Smith", "helen@example.org");
        String letter = "/pupils/" + ids.get(0) + "/letter";
        assertTrue(families.letters(letter, "language=").contains("Maak je account"), "nobody knows better");
        String guardian = Families.PEOPLE + "/guardians/" + ids.get(1);
        families.sent(guardian, "name=Helen Smith", "email=helen@example.org", "language=en");
        assertTrue(portal.as("beheer").get(guardian).text().contains("<option value=\"en\" lang=\"en\" selected>"));
        assertTrue(families.letters(letter, "language=").contains("Make your account"));
        assertTrue(families.letters(letter, "language=nl").contains("Maak je account"), "the school may choose");
        invite(group, "{}");
        assertEquals("Make your account for Amy", subject("helen@example.org"));
        invite(group, "{\"language\":\"nl\"}");
        assertEquals("Maak je account voor Amy", subject("helen@example.org"));

        invite(group, "{\"language\":\"nl\",\"remember\":true}");
        assertTrue(families.letters(letter, "language=").contains("Maak je account"), "it was remembered");
    }

    private static void invite(String group, String json) {
        Answer sent = families.admin().post(Families.JOINING + "/groups/" + group + "/mails", json);
        assertEquals(200, sent.status(), sent.toString());
    }

    private static String subject(String address) {
        return families.mails(address).get(0).get("subject").asText();
    }
}
