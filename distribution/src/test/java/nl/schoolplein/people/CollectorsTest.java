package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may collect a child: also who may not see its items, and told to each as far as they may know. */
class CollectorsTest {
    private static TestPortal portal;
    private static Families families;
    private static String child;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        CareRoom.jar().write(plugins.resolve("care-room.jar"));
        portal = TestPortal.with(plugins);
        families = Families.at(portal);
        child = families.child().toString();
        carries(Who.MAY_NOT_SEE, "rights=AUTHORITY", "rights=MAY_COLLECT");
        carries(Who.HIDDEN, "rights=MAY_SEE", "rights=MAY_COLLECT", "hidden=true");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static void carries(Who who, String... rights) {
        School.send(portal, "/links/" + School.link(portal, child, who.person()), rights);
    }

    /** The names of who may collect the child, with what the viewer knows of their links. */
    private static Map<String, Integer> collectors(Visitor visitor, String what) {
        Answer answer = visitor.at("de-linde").json().get("/care-room/" + what + "?of=" + child);
        assertEquals(200, answer.status(), answer.toString());
        Map<String, Integer> names = new TreeMap<>();
        for (JsonNode one : answer.json().path(child)) {
            names.put(one.get("name").asText(), one.get("link").size());
        }
        return names;
    }

    private static Map<String, Integer> collectors(Who who) {
        return collectors(families.as(who), "collectors");
    }

    @Test
    void whoMayCollectAndNotSeeIsAmongThem() {
        Map<String, Integer> known = collectors(Who.TEACHER);
        assertEquals(2, known.get(Who.MAY_NOT_SEE.person()), known.toString());
        assertTrue(known.containsKey(Who.MOTHER.person()) && known.containsKey(Who.FOSTER_CARER.person()));
        assertTrue(known.containsKey(Who.HIDDEN.person()), "hidden from the other parents, not from school");
        assertFalse(known.containsKey(Who.WITHOUT_AUTHORITY.person()), "may look, and not collect");
        assertFalse(known.containsKey(Who.ENDED_YESTERDAY.person()));
        assertFalse(known.containsKey(Who.STARTS_TOMORROW.person()));
        assertEquals(known, collectors(portal.as("beheer"), "collectors"));
        assertFalse(collectors(families.as(Who.TEACHER), "guardians").containsKey(Who.MAY_NOT_SEE.person()));
    }

    private static int rights(Map<String, Integer> known, Who who) {
        return known.getOrDefault(who.person(), 0);
    }

    @Test
    void aGuardianLearnsNamesAndNotWhoIsHidden() {
        Map<String, Integer> known = collectors(Who.MOTHER);
        assertTrue(rights(known, Who.MOTHER) > 1, "the own rights");
        assertEquals(0, known.get(Who.FATHER.person()), "the name alone");
        assertEquals(0, known.get(Who.MAY_NOT_SEE.person()));
        assertFalse(known.containsKey(Who.HIDDEN.person()));
        assertTrue(rights(collectors(Who.HIDDEN), Who.HIDDEN) > 1);
    }

    @Test
    void othersLearnNothing() {
        families.as(Who.MAY_NOT_SEE)
                .at("de-linde")
                .get("/care-room/collectors?of=" + child)
                .isNotThere();
        assertEquals(Map.of(), collectors(Who.CLASSMATE));
        assertEquals(Map.of(), collectors(Who.OTHER_TEACHER));
        assertEquals(Map.of(), collectors(portal.as("leerkracht"), "collectors"));
        assertEquals(Map.of(), collectors(portal.as("ouder"), "collectors"));
    }
}
