package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A portal that serves and that nobody gave an address: all goes well but what would lead people to it. */
class AddressTest {
    private static final String MISSING = "Het portaal heeft nog geen adres";

    private static TestPortal demo;
    private static Portal portal;

    @BeforeAll
    static void start() throws Exception {
        demo = TestPortal.with(Doors.PLUGINS);
        demo.stop();
        portal = Portal.start(new Options(
                demo.data(),
                demo.database(),
                Doors.PLUGINS,
                Options.Web.local(0, 0),
                false,
                demo.clock(),
                Options.Limits.USUAL,
                Optional.empty()));
    }

    @AfterAll
    static void stop() throws Exception {
        portal.stop();
        demo.close();
    }

    private static Visitor visitor() {
        return new Visitor(path -> URI.create("http://localhost:" + portal.port() + path));
    }

    private static Visitor as(String username) {
        Visitor visitor = visitor();
        visitor.form("/login", "username=" + username, "password=" + Demo.PASSWORD);
        visitor.form("/login/code/later");
        return visitor;
    }

    @Test
    void nobodyIsInvitedAndTheAdministratorReadsWhy() {
        long before = invitations();
        Visitor administrator = as("beheer");
        String group = administrator
                .json()
                .get("/de-linde/modules")
                .json()
                .at("/groups/0/id")
                .asText();
        String joining = "/de-linde/admin/joining/groups/" + group;
        for (Answer refused : new Answer[] {
            administrator.form(joining + "/letters", "whom=ALL"),
            administrator.form(joining + "/token"),
            administrator.form(joining + "/mails"),
            administrator.get("/de-linde/admin/leaflet")
        }) {
            assertEquals(503, refused.status(), refused.toString());
            assertTrue(refused.text().contains(MISSING), refused.toString());
            assertFalse(refused.text().contains("localhost"), refused.toString());
        }
        Answer program = administrator.json().post(joining + "/mails", "{}");
        assertEquals(MISSING, program.json().get("title").asText());
        assertEquals(before, invitations(), "nothing was sent");
    }

    private static long invitations() {
        return portal.installation().outbox().newest(1000).stream()
                .filter(kept -> kept.line().kind().equals("invitation"))
                .count();
    }

    @Test
    void whoLostThePasswordIsToldAtOnce() {
        Answer asked = visitor().form("/login/lost-password", "who=ouder");
        assertEquals(503, asked.status());
        assertTrue(asked.text().contains(MISSING) && asked.text().contains("ouder"), asked.text());
    }

    @Test
    void whoCanLogInDoesEverythingElse() {
        assertEquals(200, as("leerkracht").get("/de-linde/").status());
        Visitor owner = as("leerkracht");
        assertEquals(
                303,
                owner.form("/me/password", "password=drie-kleine-kleutertjes").status());
        assertEquals(200, owner.get("/me").status());
    }

    @Test
    void theOperatorIsAskedToNameOne() {
        assertTrue(as("platform").get("/operator/").text().contains("schoolplein.address"));
    }
}
