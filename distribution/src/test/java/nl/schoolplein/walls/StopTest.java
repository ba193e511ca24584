package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a portal ends, and that two do not share their data. */
class StopTest {
    /** The plugin and the test meet here: system properties are what both can see. */
    private static final String SLOW = """
            package bad;
            import jakarta.ws.rs.*;
            @Path("/")
            public class Pages {
                @GET public String slow() throws Exception {
                    ((Runnable) System.getProperties().get("test.entered")).run();
                    Thread.sleep(500);
                    return "finished";
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void requestsInFlightFinish() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        new PluginJar("slow")
                .plugin("public void register(Registrar module) { module.resources(Pages.class); }")
                .source("bad.Pages", SLOW)
                .write(plugins.resolve("slow.jar"));
        CountDownLatch entered = new CountDownLatch(1);
        System.getProperties().put("test.entered", (Runnable) entered::countDown);
        TestPortal portal = TestPortal.with(plugins);
        portal.as("ouder");
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> portal.as("ouder").get("/de-linde/slow/"));
        entered.await();
        portal.close();
        assertEquals("finished", answer.join().text());
        System.getProperties().remove("test.entered");
    }

    @Test
    void aSecondPortalOnTheSameDataIsRefusedInPlainWords() throws Exception {
        try (TestPortal portal = TestPortal.with(folder)) {
            Options same = Options.demo(portal.data(), folder, 0, 0, portal.clock());
            var refused = assertThrows(DataFolder.InUseException.class, () -> Portal.start(same));
            assertTrue(String.valueOf(refused.getMessage()).contains("is in use by another portal"));
            assertEquals(200, portal.as("ouder").get("/de-linde/").status());
        }
    }
}
