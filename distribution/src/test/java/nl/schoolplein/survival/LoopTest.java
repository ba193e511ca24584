package nl.schoolplein.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that never come to an end: the portal takes them out of service, says so, and the others serve. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopTest {
    private static final String PAGES = "module.resources(Pages.class);";

    private static final String LOOPING_TILE = """
            package bad;
            import nl.schoolplein.api.*;
            public class Loop implements Tile {
                public java.util.Optional<TileContent> content(Viewer viewer) {
                    if (Boolean.getBoolean("survival.tiles")) { Pages.forEver(); }
                    return java.util.Optional.empty();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Bad.write(
                folder.resolve("plugins"),
                Bad.good(),
                Bad.plugin("loops", PAGES, """
                        @GET @Path("loop") public String loop() {
                            long turns = 0;
                            while (!Boolean.getBoolean("survival.over")) { turns++; }
                            return turns + " turns";
                        }
                        """),
                Bad.plugin("tile", PAGES + "module.tile(Loop.class);", "").source("bad.Loop", LOOPING_TILE),
                Bad.plugin(
                        "holds",
                        PAGES,
                        "@GET @Path(\"hold\") public String hold() { db.write(em -> forEver()); return \"held\"; }"),
                Bad.plugin("leaves", PAGES, """
                        @GET @Path("begin") public String begin() {
                            new Thread(Pages::forEver, "leaves-counting").start();
                            new java.util.Timer("leaves-timer");
                            Thread listens = new Thread(() -> {
                                try { Thread.sleep(600_000); } catch (InterruptedException asked) { }
                            }, "leaves-listening");
                            listens.start();
                            return "begun";
                        }
                        """),
                Bad.plugin("closes", PAGES, "").plugin("""
                        public void register(Registrar module) { module.resources(Pages.class).entity(Word.class); }
                        @Override public void close() { Pages.forEver(); }
                        """));
        portal = TestPortal.with(folder.resolve("plugins"), Bad.LIMITS);
    }

    @AfterAll
    static void stop() throws Exception {
        System.setProperty(Bad.OVER, "true");
        try {
            portal.close();
        } finally {
            System.clearProperty(Bad.OVER);
            System.clearProperty(Bad.TILES);
        }
    }

    private static Answer visit(String path) {
        return portal.as("ouder").json().get("/de-linde/" + path);
    }

    private static JsonNode seen(String plugin) {
        return portal.as("platform").json().get("/operator/plugins/" + plugin).json();
    }

    private static String state(String plugin) {
        return seen(plugin).at("/plugin/state").asText();
    }

    private static List<String> threads(String plugin) {
        return StreamSupport.stream(seen(plugin).get("threads").spliterator(), false)
                .map(thread -> thread.get("name").asText())
                .toList();
    }

    /** Does it while others use what is beside it; none of them may notice. */
    private static void whileOthersAreServed(Runnable work) throws Exception {
        Queue<String> trouble = new ConcurrentLinkedQueue<>();
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<?>> asking = List.of(
                people.submit(() -> ask(going, trouble, "/de-linde/good/keep", portal.as("ouder2"))),
                people.submit(() -> ask(going, trouble, "/de-linde/", portal.as("leerkracht"))));
        try {
            work.run();
        } finally {
            going.set(false);
        }
        for (Future<?> one : asking) {
            one.get();
        }
        people.shutdown();
        assertEquals(List.of(), List.copyOf(trouble));
    }

    private static void ask(AtomicBoolean going, Queue<String> trouble, String path, Visitor somebody) {
        while (going.get()) {
            Answer answer = somebody.get(path);
            if (answer.status() != 200) {
                trouble.add(answer.toString());
            }
        }
    }

    /** Whoever asks waits for the end of the call; what comes of it is an error, however late. */
    private static void call(String path) {
        assertEquals(503, visit(path).status(), path);
    }

    @Test
    @Order(1)
    void aLoopInACallTakesTheModuleOutOfService() throws Exception {
        long began = System.nanoTime();
        whileOthersAreServed(() -> {
            call("loops/loop");
            Bad.until("the end of loops", () -> state("loops").equals("stuck"));
        });
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, "it took " + took);
        assertEquals(404, visit("loops/").status());
        String reason = seen("loops").at("/plugin/reason").asText();
        assertTrue(reason.contains("bad.Pages.loop"), reason);
        assertEquals(1, threads("loops").size(), "the thread is named as long as it runs");
        String page = portal.as("platform").get("/operator/plugins/loops").text();
        assertTrue(page.contains("Liep vast") && page.contains("portaal opnieuw start"), page);
        String lines = seen("loops").get("lines").toString();
        assertTrue(lines.contains("does not end though it was interrupted"), lines);
    }

    @Test
    @Order(2)
    void aTransactionThatIsHeldIsTakenBackAndKeepsNobodyFromTheDatabase() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        whileOthersAreServed(() -> {
            List<Future<?>> held =
                    List.of(callers.submit(() -> call("holds/hold")), callers.submit(() -> call("holds/hold")));
            held.forEach(LoopTest::done);
            Bad.until("the end of holds", () -> state("holds").equals("stuck"));
        });
        callers.shutdown();
        String lines = seen("holds").get("lines").toString();
        assertTrue(lines.contains("it is rolled back and its connection taken back"), lines);
    }

    private static void done(Future<?> call) {
        try {
            call.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    @Order(3)
    void aLoopInATileTakesTheModuleOutOfService() throws Exception {
        System.setProperty(Bad.TILES, "true");
        whileOthersAreServed(() -> {
            assertEquals(200, visit("").status(), "the desktop does not wait for it");
            Bad.until("the end of tile", () -> state("tile").equals("stuck"));
        });
        System.clearProperty(Bad.TILES);
    }

    @Test
    @Order(4)
    void threadsThatAPluginLeavesBehindAreAskedToEndAndElseNamed() {
        assertEquals("begun", visit("leaves/begin").text());
        Bad.until("its threads", () -> threads("leaves")
                .containsAll(List.of("leaves-counting", "leaves-timer", "leaves-listening")));
        assertEquals(
                200,
                portal.as("platform")
                        .json()
                        .post("/operator/plugins/leaves/disable", "{}")
                        .status());
        Bad.until("what is left", () -> seen("leaves").get("lines").toString().contains("left threads behind"));
        assertEquals(Set.of("leaves-counting", "leaves-timer"), Set.copyOf(threads("leaves")));
    }

    @Test
    @Order(5)
    void whatGotStuckStaysOutAfterARestartUntilSomebodyEnablesIt() throws Exception {
        long began = System.nanoTime();
        portal.restart(); // with a plugin whose own close never ends
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, "it took " + took);
        assertEquals("stuck", state("loops"));
        assertEquals(404, visit("loops/").status());
        assertEquals("hello", visit("good/").text());
        assertEquals(
                200,
                portal.as("platform")
                        .json()
                        .post("/operator/plugins/loops/enable", "{}")
                        .status());
        assertEquals("hello", visit("loops/").text());
        assertEquals("running", state("loops"));
    }
}
