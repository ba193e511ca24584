package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Medical details in a module: for who may know them, and each look of the staff is told to the guardians. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MedicalInModulesTest {
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
        write(mila, "{\"allergies\":\"pinda\",\"diet\":\"geen varkensvlees\",\"edition\":0}");
        write(tom, "{\"medicines\":\"puffer\",\"edition\":0}");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static void write(String pupil, String details) {
        Answer saved =
                School.loggedIn(portal, "ouder", "schoolplein-demo").json().post(page(pupil), details);
        assertEquals(200, saved.status(), saved.toString());
    }

    private static String page(String pupil) {
        return "/de-linde/pupils/" + pupil + "/medical";
    }

    private static JsonNode asks(String login, String path) {
        return asks(portal.as(login), path);
    }

    private static JsonNode asks(Visitor visitor, String path) {
        Answer answer = visitor.at("de-linde").json().get("/care-room/" + path);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    /** What stands in the trail about a child because of a module, newest first. */
    private static List<String> trail(String pupil) {
        JsonNode looks = School.loggedIn(portal, "ouder", "schoolplein-demo")
                .json()
                .get(page(pupil))
                .json()
                .get("looks");
        List<String> lines = new ArrayList<>();
        looks.forEach(line -> {
            if (!line.get("detail").asText().isEmpty()) {
                lines.add(line.get("who").asText() + " - " + line.get("detail").asText());
            }
        });
        return lines;
    }

    @Test
    void aGuardianKnowsThoseOfTheOwnChildrenAndIsNotNoted() {
        JsonNode seen = asks("ouder", "look?kinds=ALLERGIES,MEDICINES");
        assertEquals(2, seen.size(), seen.toString());
        assertEquals("pinda", seen.at("/" + mila + "/texts/ALLERGIES").asText());
        assertTrue(seen.at("/" + mila + "/texts/DIET").isMissingNode(), "not asked for");
        assertEquals("puffer", seen.at("/" + tom + "/texts/MEDICINES").asText());
        assertEquals(1, asks("ouder2", "look?kinds=ALLERGIES,MEDICINES").size());
        assertEquals(0, asks("nieuw", "look?kinds=ALLERGIES&of=" + mila).size());
        assertTrue(trail(mila).stream().noneMatch(line -> line.startsWith("Sanne") || line.startsWith("Mark")));
    }

    @Test
    void eachLookOfTheStaffIsNotedOnceInAQuarterOfAnHour() {
        assertEquals(
                "pinda",
                asks("leerkracht", "look?kinds=ALLERGIES")
                        .at("/" + mila + "/texts/ALLERGIES")
                        .asText());
        int looks = trail(mila).size();
        assertEquals("Noor Bakker - Zorgkamer: Allergieën", trail(mila).get(0));
        asks("leerkracht", "look?kinds=ALLERGIES");
        portal.forward(Duration.ofMinutes(14).plusSeconds(59));
        asks("leerkracht", "look?kinds=ALLERGIES");
        assertEquals(looks, trail(mila).size(), "the same look");
        asks("leerkracht", "look?kinds=DIET,ALLERGIES&of=" + mila);
        assertEquals(
                "Noor Bakker - Zorgkamer: Allergieën, Eten en drinken",
                trail(mila).get(0),
                "another one");
        asks("beheer", "look?kinds=ALLERGIES");
        assertEquals("Karin Mulder - Zorgkamer: Allergieën", trail(mila).get(0), "somebody else");
        portal.forward(Duration.ofSeconds(1));
        asks("leerkracht", "look?kinds=ALLERGIES");
        assertEquals(looks + 3, trail(mila).size(), "a quarter of an hour later");
        assertEquals(List.of(), trail(tom), "of whom nothing of that kind is known, and nothing was shown");
        String shown = School.loggedIn(portal, "ouder", "schoolplein-demo")
                .get(page(mila))
                .text();
        assertTrue(shown.contains("Zorgkamer: Allergieën"), "the guardian reads in which module, and what");
    }

    @Test
    void whoIsKnownToHaveSomeIsNoLook() {
        int before = trail(mila).size();
        JsonNode known = asks("leerkracht", "known?kinds=ALLERGIES,DIET");
        assertTrue(known.toString().contains(mila), known.toString());
        assertTrue(known.size() < 15, "of the 28 of her group some have details in the demo: " + known);
        assertEquals("[]", asks("leerkracht", "known?kinds=EMERGENCY").toString());
        assertEquals("[]", asks("nieuw", "known?kinds=ALLERGIES&of=" + mila).toString());
        assertEquals("[]", asks("leerkracht", "known?kinds=MEDICINES&of=" + tom).toString(), "not her group");
        assertEquals(before, trail(mila).size());
        assertEquals(
                page(mila),
                portal.as("ouder")
                        .at("de-linde")
                        .get("/care-room/where?of=" + mila)
                        .text());
    }

    @Test
    void whoLooksOnAsAParentSeesNone() {
        Visitor karin = School.administrator(portal);
        String view = "/de-linde/admin/view";
        String mark = "";
        for (JsonNode one : karin.json().get(view + "?q=mark+jansen").json().get("guardians")) {
            mark = one.get("joined").asBoolean() ? one.get("id").asText() : mark;
        }
        assertEquals(
                303, karin.form(view + "/guardians/" + mark, "reason=vraag").status());
        assertEquals(0, asks(karin, "look?kinds=ALLERGIES").size());
        assertEquals(303, karin.form(view + "/stop").status());
    }

    @Test
    void aVisitorWithAPassSeesWhatTheModuleShows() {
        Answer given = portal.as("beheer").at("de-linde").json().post("/care-room/helpers", "{\"name\":\"Oma Truus\"}");
        assertEquals(200, given.status(), given.toString());
        Visitor truus = portal.anonymous();
        Answer in = truus.json()
                .post(
                        "/de-linde/code",
                        "{\"code\":\"" + given.text().replace("\"", "").strip() + "\"}");
        assertEquals(303, in.status(), in.toString());
        Answer seen = truus.json().get("/de-linde/care-room/today?of=" + mila);
        assertEquals("pinda", seen.json().at("/" + mila + "/texts/ALLERGIES").asText(), seen.toString());
        assertEquals("Oma Truus - Zorgkamer: Allergieën", trail(mila).get(0));
        assertEquals(404, truus.get(page(mila)).status());
        assertFalse(
                truus.json().get("/de-linde/care-room/look?kinds=DIET").status() == 200, "not what the pass is for");
    }

    @Test
    void theStatementsAreAsManyForOneAsForAll() {
        asks("beheer", "look?kinds=ALLERGIES&of=" + mila); // logged in, and all in memory
        long one = statements("look?kinds=OTHER&of=" + mila);
        long all = statements("look?kinds=OTHER");
        assertTrue(all <= one + 1, all + " for all, with those who they are, and " + one + " for one");
    }

    private static long statements(String path) {
        return portal.statementsOf(() -> asks("beheer", path));
    }
}
