package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal serves before its modules are there; who needs a module that is still to come waits for it. */
class StartTest {
    private static final String PAGES = """
        package bad;
        import jakarta.ws.rs.*;
        @Path("/")
        public class Pages {
            @GET public String hello() { return "hello"; }
        }
        """;
    private static final String QUICK = "public void register(Registrar module) { module.resources(Pages.class); }";

    /** The plugin and the test meet here: system properties are what both can see. */
    private static final String SLOW = """
        public void register(Registrar module) {
            Object latch = System.getProperties().get("test.latch");
            if (latch instanceof java.util.concurrent.CountDownLatch closed) {
                try {
                    closed.await();
                } catch (InterruptedException never) {
                    throw new IllegalStateException(never);
                }
            }
            module.resources(Pages.class);
        }
        """;

    @TempDir
    private Path folder;

    private final ExecutorService visitors = Executors.newCachedThreadPool();
    private final CountDownLatch latch = new CountDownLatch(1);
    private TestPortal portal;

    @BeforeEach
    void startAgainWithASlowPlugin() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        write("a-slow", SLOW, plugins);
        write("b-quick", QUICK, plugins);
        portal = TestPortal.with(plugins);
        portal.as("ouder");
        portal.stop();
        System.getProperties().put("test.latch", latch);
        portal.beginAgain();
    }

    private static void write(String id, String register, Path plugins) throws Exception {
        new PluginJar(id).plugin(register).source("bad.Pages", PAGES).write(plugins.resolve(id + ".jar"));
    }

    @AfterEach
    void stop() throws Exception {
        latch.countDown();
        System.getProperties().remove("test.latch");
        portal.portal().await();
        portal.close();
        visitors.shutdown();
    }

    @Test
    void theLoginPageAndOtherModulesAreServedMeanwhile() throws Exception {
        assertEquals(200, portal.anonymous().get("/login").status());
        assertEquals(200, portal.as("ouder").get("/de-linde/year").status());
        assertEquals("hello", portal.as("ouder").get("/de-linde/b-quick/").text());
        assertEquals(200, health("live"));
        assertEquals(503, health("ready"), "ready is a portal that has all its modules");
        latch.countDown();
        portal.portal().await();
        assertEquals(200, health("ready"));
    }

    @Test
    void whoNeedsTheSlowModuleWaitsForIt() throws Exception {
        CompletableFuture<Answer> module = asked("/de-linde/a-slow/");
        CompletableFuture<Answer> desktop = asked("/de-linde/");
        assertEquals("hello", portal.as("ouder").get("/de-linde/b-quick/").text());
        assertFalse(module.isDone() || desktop.isDone());
        latch.countDown();
        assertEquals("hello", module.join().text());
        assertTrue(desktop.join().text().contains("/de-linde/a-slow/"), "no desktop without one of its buttons");
    }

    @Test
    void whoHasWaitedLongEnoughIsAskedToComeBack() {
        Answer tooEarly = portal.as("ouder").get("/de-linde/");
        assertEquals(503, tooEarly.status());
        assertEquals("5", tooEarly.header("Retry-After"));
        assertTrue(tooEarly.text().contains("net gestart"), tooEarly.text());
    }

    private CompletableFuture<Answer> asked(String path) {
        return CompletableFuture.supplyAsync(() -> portal.as("ouder").get(path), visitors);
    }

    private int health(String what) throws Exception {
        URI address = portal.management("/health/" + what);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
