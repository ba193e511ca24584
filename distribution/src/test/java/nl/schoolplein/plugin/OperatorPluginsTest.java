package nl.schoolplein.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The operator's page about plugins. */
@Timeout(120)
class OperatorPluginsTest {
    @TempDir
    private Path folder;

    private TestPortal portal;
    private Board board;
    private Visitor operator;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(Files.createDirectory(folder.resolve("own")));
        board = new Board(portal);
        operator = portal.as("platform");
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private Answer handIn(Path jar) throws IOException {
        return operator.upload("/operator/jars", Map.of(), "jar", "chalk.jar", Files.readAllBytes(jar));
    }

    private String handedIn(Path jar) throws IOException {
        Answer answer = handIn(jar);
        assertEquals(303, answer.status(), answer.toString());
        return answer.header("Location");
    }

    @Test
    void aJarIsLookedAtFirstAndThenInstalledOnce() throws Exception {
        String first = handedIn(Chalk.version("1.0.0").in(folder));
        assertTrue(operator.get(first).text().contains("chalk 1.0.0 installeren"));
        assertEquals(303, operator.form(first, "replaces=-").status());
        assertEquals(409, operator.form(first, "replaces=-").status(), "pressed twice");
        board.switchOn();
        assertEquals("1.0.0", board.version());
        String second = handedIn(Chalk.version("2.0.0").in(folder));
        String late = handedIn(folder.resolve("chalk-2.0.0.jar"));
        assertTrue(operator.get(second).text().contains("chalk: van 1.0.0 naar 2.0.0"));
        assertEquals(303, operator.form(second, "replaces=1.0.0").status());
        assertEquals("2.0.0", board.version());
        assertEquals(409, operator.form(late, "replaces=1.0.0").status(), "somebody else was first");
        assertTrue(operator.get(late).text().contains("is er al"));
        assertEquals(303, operator.form(late + "/discard").status());
        assertEquals(404, operator.get(late).status());
        nothingWaits();
    }

    @Test
    void aVersionThatDoesNotStartIsSaidSoAndTheOldOneGoesOn() throws Exception {
        board.install(Chalk.version("1.0.0").in(folder)).exits(0);
        board.switchOn();
        String jar = handedIn(Chalk.version("2.0.0")
                .registering("throw new IllegalStateException(\"out of chalk\");")
                .in(folder));
        Answer refused = operator.form(jar, "replaces=1.0.0");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("out of chalk"), refused.text());
        assertEquals("1.0.0", board.version());
    }

    @Test
    void whatIsNoPluginForThisPortalLeavesNothing() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
        refused(text, "geen jar");
        refused(new PluginJar("x").attribute("Plugin-Id", "../../etc").write(folder.resolve("a.jar")), "Plugin-Id");
        refused(new PluginJar("admin").write(folder.resolve("b.jar")), "van het portaal zelf");
        refused(
                new PluginJar("future")
                        .attribute("Plugin-Requires", ">=9.0.0 & <10.0.0")
                        .write(folder.resolve("c.jar")),
                "Dit portaal heeft 1.0.0");
        refused(
                new PluginJar("endless").attribute("Plugin-Requires", ">=1.0.0").write(folder.resolve("d.jar")),
                "niet tot welke versie");
        refused(
                new PluginJar("bundles")
                        .source("nl.schoolplein.api.Stolen", "package nl.schoolplein.api; public class Stolen {}")
                        .write(folder.resolve("d.jar")),
                "nl.schoolplein.api.Stolen");
        assertEquals(422, operator.form("/operator/jars").status());
        nothingWaits();
    }

    private void refused(Path jar, String because) throws IOException {
        Answer answer = handIn(jar);
        assertEquals(422, answer.status(), answer.toString());
        assertTrue(answer.text().contains(because), answer.text());
    }

    private void nothingWaits() throws IOException {
        try (Stream<Path> left = Files.list(portal.data().resolve("jars"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void twoOperatorsAtOnceDoNotUndoEachOther() throws Exception {
        board.install(Chalk.version("1.0.0").in(folder)).exits(0);
        board.switchOn();
        String seen = "seen=1.0.0 running";
        assertEquals(303, operator.form("/operator/plugins/chalk/disable", seen).status());
        assertEquals(409, operator.form("/operator/plugins/chalk/disable", seen).status());
        assertEquals("404", board.version());
        String school = portal.as("beheer").get("/de-linde/admin/modules").text();
        assertTrue(school.contains("Krijt 1.0.0") && school.contains("uit dienst genomen"), "the school is told");
        assertEquals(409, operator.form("/operator/plugins/chalk/remove", seen).status());
        assertEquals(
                303,
                operator.form("/operator/plugins/chalk/enable", "seen=1.0.0 disabled")
                        .status());
        assertEquals("1.0.0", board.version());
        assertEquals(
                404, operator.form("/operator/plugins/nothing-x/disable", seen).status());
    }

    @Test
    void removingWithDataWantsToBeSure() throws Exception {
        board.install(Chalk.version("1.0.0").in(folder)).exits(0);
        board.switchOn();
        board.write("kept");
        String remove = "/operator/plugins/chalk/remove";
        assertTrue(operator.get(remove).text().contains("word: 1"));
        Answer unsure = operator.form(remove, "withData=true", "typed=krijt", "seen=1.0.0 running");
        assertEquals(422, unsure.status());
        assertTrue(unsure.text().contains("value=\"krijt\""), "what was typed is there");
        assertEquals("kept", board.words());
        assertEquals(303, operator.form(remove, "seen=1.0.0 running").status());
        assertEquals(404, operator.get(remove).status());
        board.install(folder.resolve("chalk-1.0.0.jar")).exits(0);
        assertEquals("kept", board.words());
        assertEquals(
                303,
                operator.form(remove, "withData=true", "typed=chalk", "seen=1.0.0 running")
                        .status());
        assertFalse(operator.get("/operator/plugins").text().contains("id=\"p-chalk\""));
        board.install(folder.resolve("chalk-1.0.0.jar")).exits(0);
        board.switchOn();
        assertEquals("", board.words());
    }
}
