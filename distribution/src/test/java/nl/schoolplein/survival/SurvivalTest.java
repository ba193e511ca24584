package nl.schoolplein.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plugins that fail in every call they get: each harms itself alone. What stands still, what cannot be started, and slow or
 * broken tiles are in BrokenPluginsTest; migrations that fail half-way in SwapTest and MigrationsTest; rows of others in
 * RaidingPluginTest.
 */
@Timeout(180)
class SurvivalTest {
    private static final long TWO_GIGABYTES = 1L << 31;

    /** Once this system property is set, the plugin whose start never ends comes to an end. */
    private static final String STARTED = "survival.started";

    private static final String CALLS = """
            @GET @Path("throws/{what}") public String fails(@PathParam("what") String what) throws Throwable {
                switch (what) {
                    case "exception": throw new java.io.IOException("secret of a row");
                    case "overflow": throw new StackOverflowError();
                    case "linkage": throw new NoClassDefFoundError("gone");
                    case "memory": throw new OutOfMemoryError("made by hand");
                    case "huge": return new String(new byte[Integer.MAX_VALUE - 8]);
                    case "template": return String.valueOf(Class.forName("no.such.Template"));
                    default: throw new AssertionError(what);
                }
            }
            @GET @Path("missing") public Page missing() { return Page.of("no-such-template", "model"); }
            @GET @Path("stream") public StreamingOutput stream() {
                return out -> {
                    byte[] some = new byte[1 << 20];
                    for (int megabyte = 0; megabyte < 2048; megabyte++) { out.write(some); }
                };
            }
            @POST @Path("body") @Allow("WRITE") public String body(java.io.InputStream in) throws Exception {
                long came = 0;
                byte[] some = new byte[1 << 16];
                for (int read = in.read(some); read >= 0; read = in.read(some)) { came += read; }
                return came + " bytes";
            }
            @GET @Path("interrupted") public String interrupted() {
                db.write(em -> {
                    Thread.currentThread().interrupt();
                    Word word = new Word();
                    word.word = "x".repeat(4000);
                    em.persist(word);
                });
                return "kept";
            }
            @GET @Path("says") public String says() throws Exception {
                org.slf4j.LoggerFactory.getLogger("own").warn("said while a request was answered");
                org.slf4j.LoggerFactory.getLogger("own").info("said for nobody");
                Thread own = new Thread(() -> org.slf4j.LoggerFactory.getLogger("own").error("said by a thread of its own"));
                own.start();
                own.join();
                return "said";
            }
            """;

    private static final String BROKEN_TILE = """
            package bad;
            import nl.schoolplein.api.*;
            public class Broken implements Tile {
                public java.util.Optional<TileContent> content(Viewer viewer) { throw new OutOfMemoryError("made by hand"); }
            }
            """;

    private static final String BROKEN_DEMO = """
            package bad;
            public class Demo implements nl.schoolplein.api.DemoData {
                public void fill(String school) { throw new StackOverflowError(); }
            }
            """;

    private static final String BROKEN_WORD = """
            package bad;
            import jakarta.persistence.*;
            @Entity @Table(name = "word")
            public class Word extends nl.schoolplein.api.SchoolRow {
                @Column public String word;
                public Word() { if (id() == null) throw new NoClassDefFoundError("gone"); }
            }
            """;

    @TempDir
    private static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        String pages = "module.resources(Pages.class);";
        Bad.write(
                folder.resolve("plugins"),
                Bad.good(),
                Bad.plugin("bad", pages, CALLS),
                Bad.plugin("twin", pages + "module.setting(Setting.days(\"keep-days\", 7));", "")
                        .resource("twin/messages.properties", Bad.texts("twin"))
                        .resource("twin/messages_en.properties", Bad.texts("twin")),
                Bad.plugin("tile", pages + "module.tile(Broken.class);", "").source("bad.Broken", BROKEN_TILE),
                Bad.plugin("demo", pages + "module.demo(Demo.class);", "").source("bad.Demo", BROKEN_DEMO),
                Bad.plugin(
                                "entity",
                                pages,
                                "@GET @Path(\"make\") public String make() { keep(db, \"x\"); return words(); }")
                        .source("bad.Word", BROKEN_WORD),
                new PluginJar("forever")
                        .plugin(
                                "public void register(Registrar module) { while (!Boolean.getBoolean(\"" + STARTED
                                        + "\")) { java.util.concurrent.locks.LockSupport.parkNanos(20_000_000); Thread.interrupted(); } }"),
                twice("path", "module.resources(Pages.class, Pages.class);"),
                twice("table", "module.entity(Word.class);"),
                twice("action", "module.allow(Action.WRITE, Rule.staff());"),
                twice("setting", "module.setting(Setting.days(\"a\", 1)).setting(Setting.days(\"a\", 2));"));
        portal = TestPortal.with(folder.resolve("plugins"), Bad.LIMITS);
    }

    private static PluginJar twice(String what, String register) {
        return Bad.plugin("twice-" + what, register, "");
    }

    @AfterAll
    static void stop() throws IOException {
        System.setProperty(STARTED, "true");
        try {
            portal.close();
        } finally {
            System.clearProperty(STARTED);
        }
    }

    @AfterEach
    void theNeighboursServe() {
        assertEquals("hello", visit("good/").text());
        assertEquals(200, visit("good/keep").status());
        assertEquals(200, visit("").status());
    }

    private static Answer visit(String path) {
        return portal.as("ouder").get("/de-linde/" + path);
    }

    private static JsonNode seen(String plugin) {
        return portal.as("platform").json().get("/operator/plugins/" + plugin).json();
    }

    private static List<String> lines(String plugin) {
        return StreamSupport.stream(seen(plugin).get("lines").spliterator(), false)
                .map(line -> line.get("message").asText())
                .toList();
    }

    private static String reason(String plugin) {
        return seen(plugin).at("/plugin/reason").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "overflow", "linkage", "memory", "huge", "template"})
    void whateverACallThrowsItFailsAlone(String what) {
        long errors = seen("bad").at("/plugin/figures/errors").asLong();
        assertEquals(500, visit("bad/throws/" + what).status());
        assertEquals("hello", visit("bad/").text(), "its other pages serve too");
        Bad.until(
                "its error on the page",
                () -> seen("bad").at("/plugin/figures/errors").asLong() == errors + 1);
        assertEquals("running", seen("bad").at("/plugin/state").asText());
    }

    @Test
    void aTemplateThatIsNotThereIsAFailedCall() {
        assertEquals(500, visit("bad/missing").status());
    }

    @Test
    void anEntityThatCannotBeMadeFailsItsOwnCalls() {
        assertEquals(500, visit("entity/make").status());
        assertEquals("hello", visit("entity/").text());
    }

    @Test
    void aTileThatRunsOutOfMemorySaysSoOnTheDesktop() {
        JsonNode tiles = portal.as("ouder").json().get("/de-linde/").json().get("tiles");
        assertTrue(StreamSupport.stream(tiles.spliterator(), false)
                .anyMatch(tile -> tile.get("module").asText().equals("tile")
                        && tile.get("trouble").asBoolean()));
        assertTrue(
                lines("tile").contains("The tile of tile failed"), lines("tile").toString());
    }

    @Test
    void aModuleWithoutDemoDataIsThereAllTheSame() {
        assertEquals("hello", visit("demo/").text());
        assertTrue(
                lines("demo").contains("demo: the demo data for de-linde failed"),
                lines("demo").toString());
    }

    @Test
    void whoNeverComesBackFromRegisterIsLeftOffAndSeen() {
        assertTrue(reason("forever").contains("its start takes longer than 10 s; thread plugin-"), reason("forever"));
        JsonNode threads = seen("forever").get("threads");
        assertEquals(1, threads.size(), threads.toString());
        assertTrue(threads.at("/0/places").toString().contains("bad.Plugin.register"), threads.toString());
        assertEquals(404, visit("forever/").status());
    }

    @Test
    void whatIsRegisteredTwiceIsNamed() {
        assertTrue(reason("twice-path").contains("bad.Pages is registered twice"), reason("twice-path"));
        assertTrue(reason("twice-table").contains("bad.Word is registered twice"), reason("twice-table"));
        assertTrue(reason("twice-action").contains("the action WRITE is registered twice"), reason("twice-action"));
        assertTrue(reason("twice-setting").contains("the setting a is registered twice"), reason("twice-setting"));
    }

    @Test
    void whatTwoPluginsCallTheSameIsNotTheSame() {
        Visitor administrator = portal.as("beheer").json();
        String settings = "/de-linde/admin/modules/%s/settings";
        Answer kept = administrator.put(settings.formatted("twin"), "{\"values\":{\"keep-days\":11}}");
        assertEquals(200, kept.status(), kept.toString());
        assertTrue(administrator.get(settings.formatted("twin")).text().contains("11"));
        assertFalse(administrator.get(settings.formatted("good")).text().contains("11"));
        assertEquals("0 words", visit("twin/words").text(), "what the neighbour keeps is in a table of its own");
    }

    @Test
    void anAnswerWithoutEndIsBrokenOffAtItsLimit() {
        assertThrows(IllegalStateException.class, () -> visit("bad/stream"), "more than 8 MB came through");
        assertTrue(
                lines("bad").contains("bad: an answer of more than 8 MB is broken off"),
                lines("bad").toString());
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        for (String path : List.of("bad/body", "good/", "")) {
            assertTrue(announced("/de-linde/" + path, TWO_GIGABYTES).startsWith("HTTP/1.1 413 "), path);
        }
        nothingIsLeft();
    }

    private static String announced(String path, long bytes) throws IOException {
        try (Socket socket = asking(path, "Content-Length: " + bytes)) {
            return firstLine(socket);
        }
    }

    private static Socket asking(String path, String length) throws IOException {
        Answer login = new Visitor(portal::at)
                .json()
                .post("/login", "{\"username\":\"ouder\",\"password\":\"schoolplein-demo\"}");
        Socket socket = new Socket("localhost", portal.portal().port());
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + login.header("Set-Cookie").split(";", 2)[0] + "\r\nContent-Type: application/octet-stream\r\n"
                + length
                + "\r\n\r\n";
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsReadUpToTheLimit() throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (Socket socket = asking("/de-linde/bad/body", "Transfer-Encoding: chunked")) {
            Future<String> answer = reader.submit(() -> firstLine(socket));
            long sent = sendUntilRefused(socket);
            assertTrue(sent < TWO_GIGABYTES, "it was read to its end");
            assertTrue(answer.get().startsWith("HTTP/1.1 413 "), answer.get());
        }
        reader.shutdown();
        nothingIsLeft();
    }

    private static long sendUntilRefused(Socket socket) {
        byte[] chunk = ("100000\r\n" + "0".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try {
            while (sent < TWO_GIGABYTES) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (IOException refused) {
            return sent;
        }
        return sent;
    }

    private static void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(portal.data().resolve("incoming"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** A file of H2 that an interrupted thread writes is closed by Java, and once H2 closed its database with it. */
    @Test
    void aThreadThatIsInterruptedWritesAndClosesTheDatabaseForNobody() {
        for (int time = 0; time < 5; time++) {
            assertEquals("kept", visit("bad/interrupted").text());
        }
        assertEquals(200, visit("good/keep").status());
    }

    @Test
    void warningsAndErrorsAreThePluginsWhoeverWritesThem() {
        assertEquals("said", visit("bad/says").text());
        assertEquals(500, visit("bad/throws/exception").status());
        List<String> lines = lines("bad");
        assertTrue(lines.contains("said while a request was answered"), lines.toString());
        assertTrue(lines.contains("said by a thread of its own"), lines.toString());
        assertFalse(lines.contains("said for nobody"), lines.toString());
        JsonNode failure = StreamSupport.stream(seen("bad").get("lines").spliterator(), false)
                .filter(line -> line.get("message").asText().contains("throws/exception failed in bad"))
                .findFirst()
                .orElseThrow();
        assertFalse(failure.get("request").asText().isEmpty(), failure.toString());
        assertTrue(failure.get("thrown").toString().contains("bad.Pages.fails"), failure.toString());
        assertFalse(lines("good").toString().contains("said"), "a neighbour's lines are its own");
        String page = portal.as("platform").get("/operator/plugins/bad").text();
        assertTrue(page.contains("said by a thread of its own"), "people read it too");
    }
}
