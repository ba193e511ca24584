package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pupils whom a module entrusts to a member of staff: known to that one, in that module, and to nobody else. */
class EntrustedTest {
    private static TestPortal portal;
    private static String mila;
    private static String tom;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        CareRoom.jar().write(plugins.resolve("care-room.jar"));
        portal = TestPortal.with(plugins);
        mila = School.found(portal, "pupils", "Mila Jansen");
        tom = School.found(portal, "pupils", "Tom Visser");
        String sanne =
                asks("beheer", "guardians?of=" + tom).at("/" + tom + "/0/id").asText();
        School.send(portal, "/guardians/" + sanne, "name=Sanne Visser", "phone=06 11112222");
        Answer saved = parent().json().post(medical(tom), "{\"medicines\":\"puffer\",\"edition\":0}");
        assertEquals(200, saved.status(), saved.toString());
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static Visitor parent() {
        return School.loggedIn(portal, "ouder", "schoolplein-demo");
    }

    private static String medical(String pupil) {
        return "/de-linde/pupils/" + pupil + "/medical";
    }

    private static JsonNode asks(String login, String path) {
        Answer answer = portal.as(login).at("de-linde").json().get("/care-room/" + path);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    private static void knowsNobody(JsonNode task) {
        for (String what : List.of("pupils", "guardians", "collectors", "contacts", "births", "details", "known")) {
            assertEquals(0, task.get(what).size(), what + ": " + task);
        }
    }

    @Test
    void aTeacherKnowsThemAsCareStaffDoAndNowhereElse() {
        JsonNode task = asks("leerkracht", "task?of=" + tom);
        assertEquals(
                "Tom Visser",
                task.at("/pupils/0/firstName").asText() + " "
                        + task.at("/pupils/0/lastName").asText());
        assertEquals("Sanne Visser", task.at("/guardians/" + tom + "/0/name").asText());
        assertTrue(task.at("/collectors/" + tom + "/0/link").toString().contains("MAY_COLLECT"), "with what they may");
        String sanne = task.at("/guardians/" + tom + "/0/id").asText();
        assertEquals("06 11112222", task.at("/contacts/" + sanne + "/phone").asText());
        assertTrue(task.get("births").has(tom));
        assertEquals("puffer", task.at("/details/" + tom + "/texts/MEDICINES").asText());
        assertEquals(tom, task.at("/known/0").asText());
        assertEquals(asks("beheer", "task?of=" + tom), task, "as who knows all pupils");
        assertEquals(
                0, asks("leerkracht", "look?kinds=MEDICINES&of=" + tom).size(), "it was entrusted for one request");
        assertEquals(0, asks("leerkracht", "guardians?of=" + tom).size());
        for (String page : List.of("/medical", "/portrait")) {
            portal.as("leerkracht").get("/de-linde/pupils/" + tom + page).isNotThere();
        }
    }

    @Test
    void whoLookedAtTheirDetailsIsNoted() {
        asks("leerkracht", "task?of=" + tom);
        List<String> lines = new ArrayList<>();
        parent().json()
                .get(medical(tom))
                .json()
                .get("looks")
                .forEach(line -> lines.add(
                        line.get("who").asText() + " - " + line.get("detail").asText()));
        assertTrue(lines.contains("Noor Bakker - Zorgkamer: Medicijnen"), lines.toString());
    }

    @Test
    void toGuardiansAndVisitorsNobodyIsEntrusted() {
        knowsNobody(asks("nieuw", "task?of=" + mila + "," + tom));
        JsonNode father = asks("ouder2", "task?of=" + mila + "," + tom);
        assertTrue(father.get("births").has(mila), "the own child");
        assertFalse(father.toString().contains(tom), "and not the other's with somebody else");
        String code = portal.as("beheer")
                .at("de-linde")
                .json()
                .post("/care-room/helpers", "{\"name\":\"Truus\"}")
                .text()
                .replace("\"", "")
                .strip();
        Visitor truus = portal.anonymous();
        assertEquals(303, truus.form("/de-linde/code", "code=" + code).status());
        JsonNode helps = truus.json().get("/de-linde/care-room/help?of=" + tom).json();
        assertEquals("Tom", helps.at("/pupils/0/firstName").asText());
        assertEquals("Sanne Visser", helps.at("/collectors/" + tom + "/0/name").asText());
        assertEquals(0, helps.get("contacts").size(), helps.toString());
        assertEquals(0, helps.get("births").size(), helps.toString());
    }

    @Test
    void theStatementsAreAsManyForOneAsForAll() {
        String all = "";
        for (JsonNode id : asks("beheer", "known?kinds=MEDICINES,ALLERGIES,DIET")) {
            all += "," + id.asText();
        }
        assertTrue(all.length() > 5 * tom.length(), "some have details in the demo");
        asks("leerkracht", "task?of=" + tom + all); // each look is noted now, and not again
        long one = statements("task?of=" + tom);
        assertEquals(one, statements("task?of=" + tom + all));
    }

    private static long statements(String path) {
        return portal.statementsOf(() -> asks("leerkracht", path));
    }
}
