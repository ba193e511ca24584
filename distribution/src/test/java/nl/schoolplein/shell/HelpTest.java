package nl.schoolplein.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Help before and after logging in, the language of a first visit, and a device that forgets. */
class HelpTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(Modules.BOOKCASE);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @Test
    void isThereBeforeLoggingIn() {
        Answer help = portal.anonymous().get("/help");
        assertEquals(200, help.status());
        assertTrue(help.text().contains("Ik ben mijn wachtwoord kwijt"));
        assertTrue(help.text().contains("Vraag het aan de school van je kind."));
        assertTrue(portal.anonymous().get("/login").text().contains("href=\"/help\""));
    }

    @Test
    void endsAtTheRightContact() {
        assertTrue(portal.as("ouder").get("/de-linde/help").text().contains("Karin Mulder"));
        String staff = portal.as("leerkracht").get("/de-linde/help").text();
        assertTrue(staff.contains("wie het portaal voor jullie beheert"));
        assertTrue(staff.contains("Ik wil iets uitzetten voor mijn groep"));
        assertFalse(portal.as("ouder").get("/de-linde/help").text().contains("Ik wil iets uitzetten voor mijn groep"));
    }

    @Test
    void aDeviceForgets() {
        Visitor parent = portal.anonymous();
        parent.json().post("/login", "{\"username\":\"ouder\",\"password\":\"schoolplein-demo\"}");
        assertEquals(200, parent.get("/de-linde/").status());
        Answer gone = parent.form("/help/forget");
        assertEquals("/login?forgotten", gone.header("Location"));
        assertEquals("\"cache\", \"cookies\", \"storage\"", gone.header("Clear-Site-Data"));
        assertEquals(303, parent.get("/de-linde/").status(), "and is logged out");
        assertTrue(parent.get("/login?forgotten").text().contains("Dit apparaat is het portaal vergeten."));
    }

    @Test
    void aFirstVisitSpeaksTheLanguageOfTheBrowser() {
        for (String[] asked : new String[][] {
            {"en-GB,en;q=0.8,nl;q=0.5", "en"},
            {"nl", "nl"},
            {"fr,de;q=0.7", "nl"},
            {"de, en;q=0.3", "en"},
            {"??,;q", "nl"}
        }) {
            Answer login = portal.anonymous().with("Accept-Language", asked[0]).get("/login");
            assertTrue(login.text().contains("<html lang=\"" + asked[1] + "\" dir=\"ltr\""), asked[0]);
        }
        Visitor chose = portal.anonymous().with("Accept-Language", "en");
        chose.get("/login?language=nl");
        assertTrue(chose.get("/login").text().contains("<html lang=\"nl\""), "what was chosen goes before");
        assertTrue(portal.as("ouder")
                .with("Accept-Language", "en")
                .get("/de-linde/")
                .text()
                .contains("<html lang=\"nl\""));
    }
}
