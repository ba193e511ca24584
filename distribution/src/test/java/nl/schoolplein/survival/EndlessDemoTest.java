package nl.schoolplein.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import nl.schoolplein.portal.Options;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Demo data that never comes to an end, or breaks: the demo starts without it. */
@Timeout(180)
class EndlessDemoTest {
    private static final Options.Limits SHORT =
            new Options.Limits(4, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10), 8);

    private static String demo(String body) {
        return "package bad; import nl.schoolplein.api.*; public class Fill implements DemoData { public void fill(String school) { "
                + body + " } }";
    }

    @Test
    void theDemoStarts(@TempDir Path folder) throws Exception {
        Bad.write(
                folder.resolve("plugins"),
                Bad.good(),
                Bad.plugin("sleeps", "module.resources(Pages.class).demo(Fill.class);", "")
                        .source(
                                "bad.Fill",
                                demo("try { Thread.sleep(600_000); } catch (InterruptedException over) { }")),
                Bad.plugin("throws", "module.resources(Pages.class).demo(Fill.class);", "")
                        .source("bad.Fill", demo("throw new NoClassDefFoundError(\"bad/Missing\");")));
        try (TestPortal portal = TestPortal.with(folder.resolve("plugins"), SHORT)) {
            assertEquals(200, portal.as("ouder").get("/de-linde/").status());
            assertEquals(200, portal.as("ouder").get("/de-linde/good/").status());
            assertTrue(portal.portal().plugins().module("sleeps").isPresent(), "it was interrupted, and serves");
        }
    }
}
