package nl.schoolplein.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party's plugin comes, is replaced and goes, while the portal serves and while it does not. */
class PluginCommandsTest {
    private static final String STARTS = "public void register(Registrar module) { module.resources(Pages.class); }";
    private static final String FAILS =
            "public void register(Registrar module) { throw new IllegalStateException(\"out of chalk\"); }";

    @TempDir
    private Path folder;

    private TestPortal portal;
    private String config;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(Files.createDirectory(folder.resolve("own")));
        config = portal.configuration().toString();
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private Path jar(String version, String answer, String body) throws IOException {
        return new PluginJar("chalk")
                .attribute("Plugin-Version", version)
                .plugin(body)
                .source(
                        "bad.Pages",
                        "package bad; import jakarta.ws.rs.*; @Path(\"/\") public class Pages {"
                                + " @GET public String say() { return \"" + answer + "\"; } }")
                .write(folder.resolve("chalk-" + version + ".jar"));
    }

    private Ran plugin(String verb, String what) {
        return Ran.command("plugin", verb, what, "--config", config, "--json");
    }

    private void switchOn() {
        portal.as("platform").json().put("/operator/schools/de-linde/modules/chalk", "{\"offered\":true}");
        portal.as("beheer")
                .json()
                .put("/de-linde/admin/modules/chalk", "{\"state\":\"on\",\"groups\":[],\"reason\":\"test\"}");
    }

    private String answer() {
        return portal.as("ouder").get("/de-linde/chalk/").text();
    }

    private int status() {
        return portal.as("ouder").get("/de-linde/chalk/").status();
    }

    @Test
    void itWorksAtOnceIsReplacedAndGoes() throws Exception {
        plugin("install", jar("1.0.0", "one", STARTS).toString()).exits(0);
        switchOn();
        assertEquals("one", answer());
        Ran again = plugin("install", jar("2.0.0", "two", STARTS).toString()).exits(0);
        assertEquals("1.0.0", again.json().get("replaced").asText());
        assertEquals("two", answer());
        plugin("remove", "chalk").exits(0);
        assertEquals(404, status());
        portal.restart();
        assertEquals(404, status());
        plugin("remove", "chalk").exits(7);
    }

    @Test
    void theOldVersionComesBackWhenTheNewOneDoesNotStart() throws Exception {
        plugin("install", jar("1.0.0", "one", STARTS).toString()).exits(0);
        switchOn();
        Ran refused = plugin("install", jar("2.0.0", "two", FAILS).toString()).exits(7);
        assertTrue(refused.json().get("error").asText().contains("out of chalk"), refused.toString());
        assertEquals("one", answer());
        portal.restart();
        assertEquals("one", answer());
        try (Stream<Path> left = Files.list(portal.data().resolve("plugins"))) {
            assertEquals(
                    List.of("chalk.jar"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void whatIsNoPluginForThisPortalIsRefusedBeforeAnythingIsTouched() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
        plugin("install", text.toString()).exits(7);
        Path future = new PluginJar("future")
                .attribute("Plugin-Requires", ">=9.0.0 & <10.0.0")
                .write(folder.resolve("future.jar"));
        Ran refused = plugin("install", future.toString()).exits(7);
        assertTrue(refused.json().get("error").asText().contains("needs plugin-api >=9.0.0"), refused.toString());
        plugin("install", folder.resolve("nothing.jar").toString()).exits(2);
        assertEquals(
                "[]",
                Ran.command("plugin", "list", "--config", config, "--json")
                        .out()
                        .strip());
    }

    @Test
    void whereNobodyServesTheNextStartFindsIt() throws Exception {
        portal.stop();
        plugin("install", jar("1.0.0", "one", STARTS).toString()).exits(0);
        portal.startAgain();
        switchOn();
        assertEquals("one", answer());
        portal.stop();
        plugin("install", jar("1.1.0", "more", STARTS).toString()).exits(0);
        portal.startAgain();
        assertEquals("more", answer());
    }

    @Test
    void anInstallingThatWasKilledLeavesTheVersionOfBefore() throws Exception {
        plugin("install", jar("1.0.0", "one", STARTS).toString()).exits(0);
        switchOn();
        portal.stop();
        Path plugins = portal.data().resolve("plugins");
        Files.move(plugins.resolve("chalk.jar"), plugins.resolve("chalk.jar.before"));
        Files.copy(jar("2.0.0", "two", STARTS), plugins.resolve("chalk.jar"));
        portal.startAgain();
        assertEquals("one", answer());
    }

    @Test
    void aNewerOneOfTheInstallationGoesBeforeAnAddedOne() throws Exception {
        plugin("install", jar("1.0.0", "added", STARTS).toString()).exits(0);
        switchOn();
        portal.stop();
        Files.copy(jar("3.0.0", "own", STARTS), folder.resolve("own").resolve("chalk.jar"));
        portal.startAgain();
        assertEquals("own", answer());
        Ran refused = plugin("install", jar("2.0.0", "two", STARTS).toString()).exits(7);
        assertTrue(refused.json().get("error").asText().contains("version 3.0.0"), refused.toString());
        Ran replaced =
                plugin("install", jar("4.0.0", "four", STARTS).toString()).exits(0);
        assertEquals("3.0.0", replaced.json().get("replaced").asText());
        assertEquals("four", answer());
        assertEquals(
                "3.0.0", plugin("remove", "chalk").exits(0).json().get("back").asText());
        assertEquals("own", answer());
    }
}
