package nl.schoolplein.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin has jobs and says how it is: at each school apart, and where the module is not off. */
class JobsTest {
    private static final String LINDE = Stage.LINDE;
    private static final String KOMPAS = Stage.KOMPAS;

    @TempDir
    private static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void clockworkIsThere() throws Exception {
        portal = Stage.portal();
        portal.portal().plugins().install(Clockwork.version("1.0.0").write(folder.resolve("clockwork-1.jar")));
        for (String school : List.of(LINDE, KOMPAS)) {
            assertEquals(
                    200,
                    portal.as("platform")
                            .json()
                            .put("/operator/schools/" + school + "/modules/clockwork", "{\"offered\":true}")
                            .status());
        }
    }

    @AfterAll
    static void clockworkGoes() throws Exception {
        portal.portal().plugins().remove("clockwork");
    }

    @BeforeEach
    void itIsOnAndNothingIsDue() {
        System.clearProperty(Clockwork.BREAKS);
        System.clearProperty(Clockwork.UNWELL);
        List.of(LINDE, KOMPAS).forEach(school -> Stage.state(portal, school, "clockwork", "on"));
        nothingIsDue();
    }

    @Test
    void itIsDoneAtEachSchoolWhereTheModuleIsNotOff() {
        int atLinde = ticks(LINDE);
        int atKompas = ticks(KOMPAS);
        later(Duration.ofMinutes(61));
        heard(LINDE, atLinde + 1);
        heard(KOMPAS, atKompas + 1);
        Stage.state(portal, LINDE, "clockwork", "read-only");
        Stage.state(portal, KOMPAS, "clockwork", "off");
        later(Duration.ofMinutes(61));
        heard(LINDE, atLinde + 2);
        nothingIsDue();
        Stage.state(portal, KOMPAS, "clockwork", "preview");
        heard(KOMPAS, atKompas + 1);
        later(Duration.ofMinutes(61));
        heard(LINDE, atLinde + 3);
        heard(KOMPAS, atKompas + 2);
        assertTrue(words(LINDE).stream().anyMatch(word -> word.endsWith(" of 8")), "it has the whole directory");
    }

    @Test
    void onceANightItIsDoneInTheNightOfTheSchools() {
        ZonedDateTime three = LocalDate.now(portal.clock())
                .plusDays(1)
                .atTime(3, 0)
                .atZone(portal.clock().getZone());
        later(Duration.between(portal.clock().instant(), three.toInstant()).plusSeconds(30));
        Wait.until(() -> words(LINDE), words -> words.contains("night at 3"));
        Wait.until(() -> words(KOMPAS), words -> words.contains("night at 3"));
    }

    @Test
    void whereItFailsItIsTriedAgainAndTheOthersDoNotNotice() {
        int atKompas = ticks(KOMPAS);
        say(LINDE, "broken");
        System.setProperty(Clockwork.BREAKS, "yes");
        later(Duration.ofMinutes(61));
        JsonNode trouble = troubles(1).get(0);
        assertEquals("tick", trouble.get("job").asText());
        assertEquals("De Linde", trouble.get("school").asText());
        assertEquals(
                "StackOverflowError: the spring is gone", trouble.get("said").asText());
        assertTrue(portal.as("platform").get("/operator/background").text().contains("the spring is gone"));
        heard(KOMPAS, atKompas + 1);
        later(Duration.ofSeconds(70));
        Wait.until(() -> troubles(1).get(0).get("tries").asInt(), tries -> tries == 2);
        heard(KOMPAS, atKompas + 1); // it is not their round
        System.clearProperty(Clockwork.BREAKS);
        later(Duration.ofSeconds(130));
        troubles(0);
        assertFalse(portal.as("platform").get("/operator/background").text().contains("the spring is gone"));
    }

    @Test
    void howAModuleIsStandsOnTheOperatorsPageAndTakesNoReadinessAway() throws Exception {
        Wait.until(
                JobsTest::health,
                health -> health.at("/modules/clockwork/status").asText().equals("UP"));
        System.setProperty(Clockwork.UNWELL, "yes");
        later(Duration.ofMinutes(16));
        for (JsonNode trouble : troubles(2)) {
            assertTrue(trouble.get("job").isNull(), trouble.toString());
            assertEquals("the spring is loose", trouble.get("said").asText());
        }
        JsonNode health = Wait.until(
                JobsTest::health, now -> now.at("/modules/clockwork/schools").asInt() == 2);
        assertEquals("UP", health.get("status").asText());
        assertEquals("WRONG", health.at("/modules/clockwork/status").asText());
        assertTrue(portal.as("platform").get("/operator/background").text().contains("Dit meldt de module zelf"));
        System.clearProperty(Clockwork.UNWELL);
        later(Duration.ofMinutes(16));
        troubles(0);
    }

    @Test
    void aVersionThatIsReplacedDoesNothingMoreAndOneThatIsRemovedLeavesNothingPlanned() throws Exception {
        portal.portal().plugins().install(Clockwork.version("2.0.0").write(folder.resolve("clockwork-2.jar")));
        int before = ticks(LINDE);
        later(Duration.ofMinutes(61));
        List<String> ticks = heard(LINDE, before + 1);
        assertEquals("tick 2.0.0 of 8", ticks.get(before));
        portal.portal().plugins().disable("clockwork");
        assertEquals(Set.of("clockwork/tick", "clockwork/night", "clockwork/health"), planned());
        later(Duration.ofMinutes(61));
        nothingIsDue();
        portal.portal().plugins().enable("clockwork");
        heard(LINDE, before + 1); // it was not done by the version that is closed
        later(Duration.ofMinutes(6));
        heard(LINDE, before + 2);
        portal.portal().plugins().remove("clockwork");
        assertEquals(Set.of(), planned());
        portal.portal().plugins().install(folder.resolve("clockwork-1.jar"));
    }

    @Test
    void nobodyIsLookingInTheBackground() throws Exception {
        Path jar = new PluginJar("voyeur")
                .source(
                        "bad.Peep",
                        "package bad; public class Peep implements nl.schoolplein.api.Job {"
                                + " @jakarta.inject.Inject nl.schoolplein.api.Viewer viewer; public void run() {} }")
                .plugin("public void register(Registrar module) {"
                        + " module.job(\"peep\", java.time.Duration.ofHours(1), Peep.class); }")
                .write(folder.resolve("voyeur.jar"));
        BrokenPluginException refused = assertThrows(
                BrokenPluginException.class, () -> portal.portal().plugins().install(jar));
        assertTrue(String.valueOf(refused.getMessage()).contains("has a Viewer in Peep"), refused.getMessage());
    }

    private static Set<String> planned() {
        return Set.copyOf(portal.portal().installation().global().read(session -> session.createNativeQuery(
                        "select task_instance from portal.module_job where task_instance like 'clockwork/%'",
                        String.class)
                .list()));
    }

    /** Waits until all jobs that are due have been done. */
    private static void nothingIsDue() {
        portal.portal().background().look();
        Wait.until(
                () -> portal.portal().installation().global().read(session -> session.createNativeQuery(
                                "select task_instance from portal.module_job where task_name in ('round', 'again')"
                                        + " and (picked = true or execution_time <= :now)",
                                String.class)
                        .setParameter("now", portal.clock().instant())
                        .list()),
                List::isEmpty);
    }

    private static void later(Duration time) {
        Stage.later(portal, time);
    }

    private static int ticks(String school) {
        return allTicks(school).size();
    }

    private static List<String> heard(String school, int times) {
        return Wait.until(() -> allTicks(school), ticks -> ticks.size() == times);
    }

    private static List<String> allTicks(String school) {
        return words(school).stream().filter(word -> word.startsWith("tick")).toList();
    }

    private static List<JsonNode> troubles(int many) {
        return Wait.until(
                () -> StreamSupport.stream(
                                portal.as("platform")
                                        .json()
                                        .get("/operator/background")
                                        .json()
                                        .get("troubles")
                                        .spliterator(),
                                false)
                        .filter(one -> one.get("module").asText().equals("clockwork"))
                        .toList(),
                found -> found.size() == many);
    }

    private static JsonNode health() {
        try (InputStream answer = portal.management("/health/ready").toURL().openStream()) {
            return new ObjectMapper().readTree(answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> words(String school) {
        return Stage.words(portal, school, "clockwork");
    }

    private static void say(String school, String word) {
        assertEquals(
                200,
                Stage.administrator(portal, school)
                        .json()
                        .post("/" + school + "/clockwork/words", "{\"word\":\"" + word + "\"}")
                        .status());
    }
}
