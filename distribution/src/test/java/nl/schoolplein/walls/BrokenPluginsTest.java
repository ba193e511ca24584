package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that are broken in every way: each is named and left off, and the others serve. */
class BrokenPluginsTest {
    private static final String RESOURCE = """
            package bad;
            import jakarta.ws.rs.*;
            @Path("/")
            public class Pages {
                @GET public String hello() { return "hello"; }
                @GET @Path("slow") public String slow() throws Exception { Thread.sleep(700); return "done"; }
                @GET @Path("hangs") public String hangs() throws Exception { Thread.sleep(60_000); return "late"; }
                @GET @Path("throws") public String fails() { throw new StackOverflowError(); }
                @GET @Path("exits") public Object leaks() { return new Object(); }
            }
            """;
    private static final String REGISTERS = "public void register(Registrar module) { module.resources(Pages.class); }";

    @TempDir
    static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        try (Stream<Path> good = Files.list(Shared.PLUGINS)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        write(plugins, "a-good", new PluginJar("a-good").plugin(REGISTERS).source("bad.Pages", RESOURCE));
        write(plugins, "b-again", new PluginJar("a-good").plugin(REGISTERS).source("bad.Pages", RESOURCE));
        byte[] whole = Files.readAllBytes(plugins.resolve("a-good.jar"));
        Files.write(plugins.resolve("truncated.jar"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(plugins.resolve("text.jar"), "this is no jar");
        write(plugins, "no-id", new PluginJar("x").attribute("Plugin-Id", "Not An Id"));
        write(plugins, "reserved", new PluginJar("admin").plugin("public void register(Registrar module) {}"));
        write(
                plugins,
                "too-new",
                new PluginJar("too-new")
                        .attribute("Plugin-Requires", ">=9.0.0 & <10.0.0")
                        .plugin(REGISTERS)
                        .source("bad.Pages", RESOURCE));
        write(plugins, "no-class", new PluginJar("no-class"));
        write(
                plugins,
                "bundles",
                new PluginJar("bundles")
                        .plugin("public void register(Registrar module) {}")
                        .source("nl.schoolplein.api.Stolen", "package nl.schoolplein.api; public class Stolen {}"));
        write(
                plugins,
                "constructor",
                new PluginJar("constructor")
                        .plugin(
                                "public Plugin() { throw new IllegalStateException(\"no constructor today\"); } public void register(Registrar m) {}"));
        write(
                plugins,
                "overflow",
                new PluginJar("overflow").plugin("public void register(Registrar m) { register(m); }"));
        write(
                plugins,
                "linkage",
                new PluginJar("linkage")
                        .plugin("public void register(Registrar m) { throw new NoClassDefFoundError(\"gone\"); }"));
        write(
                plugins,
                "migration",
                new PluginJar("migration")
                        .plugin("public void register(Registrar m) { m.entity(Thing.class); }")
                        .source(
                                "bad.Thing",
                                "package bad; @jakarta.persistence.Entity public class Thing extends nl.schoolplein.api.SchoolRow {}")
                        .resource(
                                "migration/changelog.xml",
                                "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\">"
                                        + "<changeSet id=\"1\" author=\"x\"><sql>create table nonsense (</sql></changeSet></databaseChangeLog>"));
        write(
                plugins,
                "unguarded",
                new PluginJar("unguarded")
                        .plugin(REGISTERS)
                        .source(
                                "bad.Pages",
                                "package bad; import jakarta.ws.rs.*; @Path(\"/\") public class Pages { @POST public String write() { return \"\"; } }"));
        write(
                plugins,
                "slow-tile",
                new PluginJar("slow-tile")
                        .plugin("public void register(Registrar m) { m.tile(Slow.class); }")
                        .source(
                                "bad.Slow",
                                "package bad; import nl.schoolplein.api.*; import java.util.*; public class Slow implements Tile {"
                                        + " public Optional<TileContent> content(Viewer viewer) { try { Thread.sleep(60_000); } catch (InterruptedException e) {} return Optional.empty(); } }"));
        write(
                plugins,
                "broken-tile",
                new PluginJar("broken-tile")
                        .plugin("public void register(Registrar m) { m.tile(Broken.class); }")
                        .source(
                                "bad.Broken",
                                "package bad; import nl.schoolplein.api.*; import java.util.*; public class Broken implements Tile {"
                                        + " public Optional<TileContent> content(Viewer viewer) { throw new AssertionError(\"broken\"); } }"));
        portal = TestPortal.with(plugins);
    }

    private static void write(Path plugins, String name, PluginJar jar) throws IOException {
        jar.write(plugins.resolve(name + ".jar"));
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @Test
    void eachIsNamedWithItsReasonAndLeftOff() {
        Map<String, String> reasons = new TreeMap<>();
        JsonNode platform = portal.as("platform").json().get("/operator").json();
        platform.get("failures")
                .forEach(failure -> reasons.put(
                        failure.get("plugin").asText(), failure.get("reason").asText()));
        expect(reasons, "b-again.jar", "has the id of a plugin that is already there");
        expect(reasons, "truncated.jar", "cannot be read as a jar");
        expect(reasons, "text.jar", "cannot be read as a jar");
        expect(reasons, "no-id.jar", "Plugin-Id: Not An Id");
        expect(reasons, "reserved.jar", "one of the portal's own");
        expect(reasons, "too-new.jar", "needs plugin-api >=9.0.0");
        expect(reasons, "no-class.jar", "bad.Plugin");
        expect(reasons, "bundles.jar", "bundles nl.schoolplein.api.Stolen");
        expect(reasons, "constructor.jar", "no constructor today");
        expect(reasons, "overflow.jar", "StackOverflowError");
        expect(reasons, "linkage.jar", "NoClassDefFoundError");
        expect(reasons, "migration.jar", "migration/changelog.xml could not be applied");
        expect(reasons, "unguarded.jar", "has no @Allow");
        assertEquals(13, reasons.size(), reasons.toString());
        String page = portal.as("platform").get("/operator").text();
        assertTrue(page.contains("no constructor today"), "people read it too");
    }

    private static void expect(Map<String, String> reasons, String file, String reason) {
        String said = reasons.entrySet().stream()
                .filter(failure -> failure.getKey().contains(file))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not named in " + reasons.keySet()));
        assertTrue(said.contains(reason), file + ": " + said);
    }

    @Test
    void theOthersServe() {
        assertEquals(200, portal.as("ouder").get("/de-linde/bookcase/").status());
        assertEquals("hello", portal.as("ouder").get("/de-linde/a-good/").text());
    }

    @Test
    void aModuleThatFailsOrHangsHoldsNobodyUp() {
        assertEquals(
                500, portal.as("ouder").json().get("/de-linde/a-good/throws").status());
        assertEquals("hello", portal.as("ouder").get("/de-linde/a-good/").text());
        CompletableFuture<Answer> hanging =
                CompletableFuture.supplyAsync(() -> portal.as("ouder").json().get("/de-linde/a-good/hangs"));
        assertEquals(200, portal.as("ouder").get("/de-linde/bookcase/").status());
        Answer late = hanging.join();
        assertEquals(503, late.status(), late.toString());
        assertEquals("hello", portal.as("ouder").get("/de-linde/a-good/").text());
    }

    @Test
    void moreCallsThanAModuleMayHaveAreRefused() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<Answer>> hanging = new ArrayList<>();
        for (int call = 0; call < 8; call++) {
            hanging.add(callers.submit(() -> portal.as("ouder2").json().get("/de-linde/a-good/hangs")));
        }
        assertEquals(200, portal.as("ouder").get("/de-linde/bookcase/").status(), "its neighbour does not notice");
        for (Future<Answer> call : hanging) {
            assertEquals(503, call.get().status());
        }
        callers.shutdown();
    }

    @Test
    void callsForWhichThereIsNoPlaceYetWaitTheirTurn() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<Answer>> slow = new ArrayList<>();
        for (int call = 0; call < 8; call++) {
            slow.add(callers.submit(() -> portal.as("ouder2").get("/de-linde/a-good/slow")));
        }
        for (Future<Answer> call : slow) {
            assertEquals("done", call.get().text());
        }
        callers.shutdown();
    }

    @Test
    void aSlowOrBrokenTileSaysSoAndTheRestIsThere() {
        JsonNode desktop = portal.as("ouder").json().get("/de-linde/").json();
        Map<String, Boolean> trouble = new TreeMap<>();
        desktop.get("tiles")
                .forEach(tile -> trouble.put(
                        tile.get("module").asText(), tile.get("trouble").asBoolean()));
        assertEquals(Map.of("bookcase", false, "slow-tile", true, "broken-tile", true), trouble);
        String page = portal.as("ouder").get("/de-linde/").text();
        assertTrue(page.contains("kan nu niet worden geladen"));
        assertTrue(page.contains("Nieuwsbrief november"));
    }
}
