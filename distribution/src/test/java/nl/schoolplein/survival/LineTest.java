package nl.schoolplein.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many who want the same at the same moment: more than have a place in the module, and more than the server has threads. */
@Timeout(120)
class LineTest {
    private static final int MANY = 500;

    private static final String PAGES = """
            static final java.util.concurrent.atomic.AtomicInteger turns = new java.util.concurrent.atomic.AtomicInteger();
            @GET @Path("turn") public String turn() {
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
                return "turn " + turns.incrementAndGet();
            }
            """;

    @TempDir
    private static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Bad.write(folder.resolve("plugins"), Bad.good(), Bad.plugin("busy", "module.resources(Pages.class);", PAGES));
        portal = TestPortal.with(folder.resolve("plugins"), Bad.LIMITS);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @Test
    void everybodyHasATurnAndTheNeighboursDoNotNotice() throws Exception {
        Visitor parent = portal.as("ouder");
        ExecutorService people = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Answer>> asked = IntStream.range(0, MANY)
                    .mapToObj(number -> people.submit(() -> parent.get("/de-linde/busy/turn")))
                    .toList();
            assertEquals(200, portal.as("ouder2").get("/de-linde/good/").status(), "a module beside it");
            assertEquals(200, portal.as("leerkracht").get("/de-linde/").status(), "the desktop");
            Set<String> turns = new HashSet<>();
            for (Future<Answer> one : asked) {
                assertEquals(200, one.get().status(), one.get().text());
                turns.add(one.get().text());
            }
            assertEquals(MANY, turns.size(), "each its own");
        } finally {
            people.shutdownNow();
        }
    }
}
