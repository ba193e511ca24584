package nl.schoolplein.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one plugin says another one hears: after the commit, once, whatever happens meanwhile. */
class EventsTest {
    private static final String LINDE = Stage.LINDE;
    private static final String KOMPAS = Stage.KOMPAS;

    @TempDir
    private static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Stage.portal();
    }

    /** Whatever a test that failed left. */
    @AfterEach
    void earsAreAsTheyWere() throws Exception {
        System.clearProperty(Gossip.DEAF);
        if (portal.portal().plugins().module("ears").isEmpty()) {
            portal.portal().plugins().enable("ears");
        }
        state("on");
    }

    @Test
    void itIsHeardAtTheSchoolWhereItWasSaid() {
        say(LINDE, "hello");
        hears(LINDE, "1.0.0:hello");
        say(KOMPAS, "goodbye");
        hears(KOMPAS, "1.0.0:goodbye");
        assertFalse(words(KOMPAS, "ears").contains("1.0.0:hello"));
        assertFalse(words(LINDE, "ears").contains("1.0.0:goodbye"));
    }

    @Test
    void whatIsTakenBackNobodyHears() {
        assertEquals(500, tell(LINDE, "words", "never").status());
        say(LINDE, "after never");
        hears(LINDE, "1.0.0:after never");
        assertFalse(words(LINDE, "mouth").contains("never"));
        assertFalse(words(LINDE, "ears").contains("1.0.0:never"));
        assertEquals(500, tell(LINDE, "outside", "outside").status(), "only while something is written");
    }

    @Test
    void theyComeInTheOrderInWhichTheyWereSaid() {
        List<String> numbers = List.of("one", "two", "three", "four", "five", "six");
        numbers.forEach(number -> say(LINDE, number));
        List<String> heard = hears(LINDE, "1.0.0:six").stream()
                .filter(word -> numbers.contains(word.replace("1.0.0:", "")))
                .toList();
        assertEquals(numbers.stream().map(number -> "1.0.0:" + number).toList(), heard);
    }

    @Test
    void aListenerThatThrowsHoldsUpNobodyAndIsShownToTheOperatorAtLast() {
        System.setProperty(Gossip.DEAF, "secret");
        try {
            say(LINDE, "secret");
            hears(LINDE, "1.0.0:secret");
            for (int tries = 0; tries < 8; tries++) {
                Stage.later(portal, Duration.ofHours(25));
                int before = tries;
                Wait.until(() -> tries("secret"), now -> now > before + 1 || now == 8);
            }
            JsonNode unheard = Wait.until(EventsTest::unheard, events -> events.size() == 1)
                    .get(0);
            assertEquals("mouth/said/1", unheard.get("event").asText());
            assertTrue(unheard.get("said").asText().contains("AssertionError: cannot hear"), unheard.toString());
            assertFalse(words(LINDE, "ears").contains("deaf:secret"), "what it wrote before is taken back each time");
            String page = portal.as("platform").get("/operator/background").text();
            assertTrue(page.contains("mouth/said/1") && !page.contains("secret"), "of no person: " + page);
            String events =
                    "/operator/background/events/" + unheard.get("number").asText();
            System.clearProperty(Gossip.DEAF);
            assertEquals(303, portal.as("platform").form(events + "/again").status());
            hears(LINDE, "deaf:secret");
            assertEquals(0, unheard().size());
            assertEquals(409, portal.as("platform").form(events + "/drop").status(), "it is none any more");
        } finally {
            System.clearProperty(Gossip.DEAF);
        }
    }

    @Test
    void oneThatIsSlowIsGivenUpAndTheOthersHearIt() {
        try (Gossip.Held held = new Gossip.Held()) {
            say(KOMPAS, "wait");
            Wait.until(held::isInside, inside -> inside);
            hears(KOMPAS, "1.0.0:wait");
            Wait.until(() -> tries("wait"), tries -> tries == 1);
        }
        Stage.later(portal, Duration.ofMinutes(2));
        hears(KOMPAS, "deaf:wait");
    }

    @Test
    void aModuleThatIsOffHearsItWhenItIsOnAgain() {
        state("off");
        say(LINDE, "while you were out");
        say(KOMPAS, "here");
        hears(KOMPAS, "1.0.0:here");
        assertEquals(2, waiting("while you were out"));
        state("on");
        assertFalse(words(LINDE, "ears").contains("1.0.0:while you were out"));
        portal.portal().background().look();
        hears(LINDE, "1.0.0:while you were out");
    }

    @Test
    void afterThirtyDaysItIsForgotten() {
        state("off");
        say(LINDE, "too late");
        portal.forward(Duration.ofDays(31));
        state("on");
        say(LINDE, "in time");
        hears(LINDE, "1.0.0:in time");
        assertFalse(words(LINDE, "ears").contains("1.0.0:too late"));
        portal.portal().background().look();
        Wait.until(() -> waiting("too late"), left -> left == 0);
    }

    @Test
    void aPortalThatStopsBetweenCommitAndDeliveryDeliversAtTheNextStart() throws Exception {
        try (Gossip.Held held = new Gossip.Held()) {
            say(LINDE, "wait");
            Wait.until(held::isInside, inside -> inside);
            portal.stop();
        }
        portal.startAgain();
        Stage.later(portal, Duration.ofMinutes(2));
        hears(LINDE, "deaf:wait");
        List<String> heard = hears(LINDE, "1.0.0:wait");
        assertEquals(1, heard.stream().filter("deaf:wait"::equals).count());
        assertEquals(1, heard.stream().filter("1.0.0:wait"::equals).count());
    }

    @Test
    void whatTheOldVersionDidNotHearTheNewOneHears() throws Exception {
        portal.portal().plugins().disable("ears");
        say(LINDE, "between two");
        assertEquals(2, waiting("between two"));
        portal.portal().plugins().install(Gossip.ears("2.0.0").write(folder.resolve("ears-2.0.0.jar")));
        portal.portal().plugins().enable("ears");
        portal.portal().background().look();
        List<String> heard = hears(LINDE, "2.0.0:between two");
        assertFalse(heard.contains("1.0.0:between two"), heard.toString());
        portal.portal().plugins().remove("ears");
        say(LINDE, "back again");
        hears(LINDE, "1.0.0:back again");
    }

    @Test
    void aPluginThatDoesNotKeepToItsNameAndItsSchemaIsRefusedByName() throws Exception {
        refused(
                Gossip.mouth().resource("mouth/events/said-1.schema.json", Gossip.SCHEMA.replace("\"day\", ", "")),
                "required");
        refused(
                Gossip.mouth().resource("mouth/events/said-1.schema.json", Gossip.SCHEMA.replace("date", "date-time")),
                "'day': \"format\" is \"date\" by the record");
        refused(
                new PluginJar("thief")
                        .source("bad.Said", "package bad; public record Said(String word) {}")
                        .plugin("public void register(Registrar module) {"
                                + " module.publishes(EventType.of(\"mouth/said/1\", Said.class)); }"),
                "publishes mouth/said/1, which does not begin with its own id thief/");
        refused(
                new PluginJar("quiet")
                        .source("bad.Said", "package bad; public record Said(String word) {}")
                        .plugin("public void register(Registrar module) {"
                                + " module.publishes(EventType.of(\"quiet/said/1\", Said.class)); }"),
                "without its schema, quiet/events/said-1.schema.json");
        refused(
                new PluginJar("curious")
                        .source("bad.Said", "package bad; public record Said(Object word) {}")
                        .source(
                                "bad.On",
                                "package bad; public class On implements nl.schoolplein.api.Listener<Said> {"
                                        + " public void on(nl.schoolplein.api.Event<Said> event) {} }")
                        .plugin("public void register(Registrar module) {"
                                + " module.listens(EventType.of(\"mouth/said/1\", Said.class), On.class); }"),
                "Said.word is of java.lang.Object, which no event can tell");
    }

    private static void refused(PluginJar jar, String why) throws IOException {
        Path file = jar.attribute("Plugin-Version", "3.0.0").write(folder.resolve("refused.jar"));
        BrokenPluginException refused = assertThrows(
                BrokenPluginException.class, () -> portal.portal().plugins().install(file));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private static void say(String school, String word) {
        Answer answer = tell(school, "words", word);
        assertEquals(200, answer.status(), answer.toString());
    }

    private static Answer tell(String school, String where, String word) {
        return Stage.administrator(portal, school)
                .json()
                .post("/" + school + "/mouth/" + where, "{\"word\":\"" + word + "\"}");
    }

    private static List<String> words(String school, String module) {
        return Stage.words(portal, school, module);
    }

    private static List<String> hears(String school, String word) {
        return Wait.until(() -> words(school, "ears"), words -> words.contains(word));
    }

    private static void state(String state) {
        Stage.state(portal, LINDE, "ears", state);
    }

    private static JsonNode unheard() {
        return portal.as("platform").json().get("/operator/background").json().get("events");
    }

    /** How many listeners have still to hear this. */
    private static int waiting(String word) {
        return rows(word).size();
    }

    /** How often it was told in vain; 0 if it never was. */
    private static int tries(String word) {
        return rows(word).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<Integer> rows(String word) {
        return portal.portal().installation().global().read(session -> session.createNativeQuery(
                        "select tries from portal.event_delivery where payload like :word", Integer.class)
                .setParameter("word", "%\"" + word + "\"%")
                .list());
    }
}
