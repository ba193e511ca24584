package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first login of a parent, step by step, and asking all parents again. */
class WelcomeTest {
    private static final String WELCOME = "/de-linde/welcome";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Families.portal();
    }

    @Test
    void aNewParentIsWelcomedStopsAndGoesOn() {
        assertEquals(
                303,
                portal.as("beheer")
                        .form("/de-linde/admin/welcome", "greeting=Welkom op onze school!")
                        .status());
        Visitor parent = Families.loggedIn(portal, "nieuw");
        assertEquals(WELCOME, parent.get("/de-linde/").header("Location"));
        Answer program = parent.json().get("/de-linde/");
        assertEquals(403, program.status(), program.toString());
        assertEquals("application/problem+json", program.type());
        assertEquals(WELCOME, program.json().get("step").asText(), "a program is told where the steps are");
        assertEquals(
                "welcome/contact", parent.json().get(WELCOME).json().get("next").asText());
        assertTrue(parent.get(WELCOME).text().contains("Welkom op onze school!"));
        Answer wrong = parent.form(WELCOME + "/contact", "phone=bel maar", "address=");
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("bel maar"), "what was typed comes back");
        Answer contact = parent.form(WELCOME + "/contact", "phone=06 12345678", "address=Lindelaan 1");
        assertEquals(303, contact.status(), contact.toString());
        assertTrue(contact.header("Location").contains("/medical?step=yes"), contact.header("Location"));
        assertEquals(303, parent.form(WELCOME + "/later").status());
        assertEquals(200, parent.get("/de-linde/").status(), "not asked again at once");
        portal.forward(Duration.ofHours(21));

        parent = Families.loggedIn(portal, "nieuw");
        assertEquals(WELCOME, parent.get("/de-linde/").header("Location"), "the next day");
        JsonNode steps = parent.json().get(WELCOME).json().get("steps");
        assertTrue(steps.at("/0/todo/done").asBoolean(), steps.toString());
        for (JsonNode step : steps) {
            if (!step.at("/todo/child").isNull() && !step.at("/todo/child").isMissingNode()) {
                String medical = "/de-linde/pupils/" + step.at("/todo/child/id").asText() + "/medical";
                assertEquals(
                        WELCOME,
                        parent.form(medical, "diet=geen varkensvlees", "edition=0", "step=true")
                                .header("Location"));
            }
        }
        assertEquals(
                303, parent.form(WELCOME + "/sharing", "phoneToParents=true").status());
        String group = Families.child(parent, "").get("group").asText();
        assertEquals(
                303, parent.form(WELCOME + "/class-parent", "group=" + group).status());
        assertEquals(WELCOME, parent.form(WELCOME + "/password").header("Location"));
        assertEquals(200, parent.get("/de-linde/").status(), "all is done");

        String list = portal.as("beheer").get("/de-linde/class/" + group).text();
        String name =
                parent.json().get("/de-linde/me").json().at("/contact/name").asText();
        assertTrue(list.contains("<li>" + name + "</li>"), "offers to be class parent: " + list);

        assertEquals(
                303,
                portal.as("beheer")
                        .form("/de-linde/admin/welcome/check", "everybody=true")
                        .status());
        assertEquals(WELCOME, parent.get("/de-linde/").header("Location"), "the school asks again");
        Visitor sanne = Families.loggedIn(portal, "ouder");
        assertEquals(WELCOME, sanne.get("/de-linde/").header("Location"), "everybody");
        assertEquals(303, sanne.form(WELCOME + "/later").status());
        assertEquals(200, sanne.get("/de-linde/").status());
        assertEquals(200, sanne.json().get("/de-linde/").status(), "a program gets the desktop");
    }

    /** Sanne has been at De Linde; Het Kompas asks her to check her details. */
    @Test
    void theDesktopOfAllSchoolsSaysWhereAWelcomeWaits() {
        Visitor sanne = Families.loggedIn(portal, "ouder");
        sanne.form(WELCOME + "/later"); // De Linde may have asked as well
        Answer before = sanne.get("/");
        assertFalse(before.text().contains("href=\"/het-kompas/welcome\""), before.text());
        assertEquals(
                303,
                portal.as("beheer-kompas")
                        .form("/het-kompas/admin/welcome/check", "everybody=true")
                        .status());
        Answer home = sanne.with("If-None-Match", before.header("ETag")).get("/");
        assertEquals(200, home.status(), "it is another page now, and no loop");
        assertTrue(home.text().contains("href=\"/het-kompas/welcome\""), home.text());
        assertFalse(home.text().contains("href=\"/de-linde/welcome\""), home.text());
        JsonNode welcomes = sanne.json().get("/").json().get("welcomes");
        assertEquals(1, welcomes.size(), welcomes.toString());
        assertEquals("/het-kompas/welcome", welcomes.at("/0/step").asText());
        assertEquals(200, sanne.get("/de-linde/").status());
        assertEquals("/het-kompas/welcome", sanne.get("/het-kompas/").header("Location"));
        assertEquals(200, sanne.get("/het-kompas/welcome").status());
        assertEquals(303, sanne.form("/het-kompas/welcome/later").status());
        assertFalse(sanne.get("/").text().contains("href=\"/het-kompas/welcome\""));
    }

    @Test
    void whatIsPromisedIsWhatOthersSee() {
        Visitor sanne = Families.loggedIn(portal, "ouder");
        Visitor mark = Families.loggedIn(portal, "ouder2");
        String group = Families.child(mark, "Mila").get("group").asText();
        assertEquals(
                303,
                sanne.form("/de-linde/me/contact", "phone=06 11112222", "address=Geheime weg 7")
                        .status());
        assertEquals(
                303,
                sanne.form("/de-linde/me/sharing", "phoneToParents=true", "addressToParents=true")
                        .status());
        JsonNode promised = sanne.json().get("/de-linde/me").json();
        assertEquals("06 11112222", promised.at("/toParents/phone").asText());
        assertEquals("", promised.at("/toOther/phone").asText());

        String forMark = mark.get("/de-linde/class/" + group).text();
        assertFalse(forMark.contains("06 11112222") || forMark.contains("Geheime weg"), "the other parent: " + forMark);
        assertEquals(
                303, sanne.form("/de-linde/me/sharing", "phoneToOther=true").status());
        forMark = mark.get("/de-linde/class/" + group).text();
        assertTrue(forMark.contains("06 11112222") && !forMark.contains("Geheime weg"), forMark);
        assertTrue(Families.loggedIn(portal, "leerkracht")
                .get("/de-linde/class/" + group)
                .text()
                .contains("Geheime weg 7"));
        assertEquals(
                404,
                Families.loggedIn(portal, "nieuw")
                        .get("/de-linde/class/" + group)
                        .status());
        assertEquals(
                404,
                Families.loggedIn(portal, "leerkracht")
                        .form("/de-linde/me/contact", "phone=0612345678")
                        .status());
    }
}
