package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.cli.Main;
import nl.schoolplein.testkit.PluginJar;

/** A plugin with a tile on every desktop, of which a new version takes the place of the one before every two seconds. */
final class Swaps {
    static final String MODULE = "swapped";

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final String TILE = """
            package bad;
            import java.util.Optional;
            import nl.schoolplein.api.*;
            public class Hello implements Tile {
                public Optional<TileContent> content(Viewer viewer) {
                    return Optional.empty();
                }
            }
            """;
    private static final String PAGE = """
            package bad;
            import jakarta.ws.rs.*;
            @Path("/")
            public class Pages {
                @GET public String hello() { return "hello"; }
            }
            """;

    private final Path folder;
    private final Path configuration;
    private int version;

    /** Of the portal with this configuration; the first version is installed at once. */
    Swaps(Path folder, Path configuration) throws IOException {
        this.folder = Files.createDirectory(folder.resolve("swaps"));
        this.configuration = configuration;
        install();
    }

    /** Does the work while versions take each other's place. A version that cannot be installed ends it. */
    <T> T during(Callable<T> work) throws Exception {
        ScheduledExecutorService operator = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> swaps = operator.scheduleWithFixedDelay(
                    this::install, BETWEEN.toMillis() / 2, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            T result = work.call();
            if (swaps.isDone()) {
                swaps.get();
            }
            return result;
        } finally {
            operator.shutdown();
            operator.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private void install() {
        version++;
        install(jar());
    }

    /** Puts a jar in the place of the version that serves. */
    void install(Path jar) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exit = Main.run(out, out, "plugin", "install", jar.toString(), "--config", configuration.toString());
        if (exit != 0) {
            throw new IllegalStateException(jar.getFileName() + " cannot be installed: " + said);
        }
    }

    private Path jar() {
        Path jar = folder.resolve(MODULE + version + ".jar");
        try {
            return new PluginJar(MODULE)
                    .attribute("Plugin-Version", "1.0." + version)
                    .plugin("public void register(Registrar module) {"
                            + " module.button(\"star\", 90).tile(Hello.class).resources(Pages.class); }")
                    .source("bad.Hello", TILE)
                    .source("bad.Pages", PAGE)
                    .write(jar);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
