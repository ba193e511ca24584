package nl.schoolplein.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarFile;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The plugin that is being built.
 *
 * @param id its id, which is its module's id and its segment of addresses
 * @param jar the jar that the build made
 */
public record PluginUnderTest(String id, Path jar) {
    /** What the build says instead of a jar while it runs the tests that need none, in case somebody asks for this one. */
    private static final String LATER = "later";

    /**
     * The one whose jar the system property {@code plugin.jar} names. Without one the test is aborted, loudly, or fails in
     * continuous integration: it comes too early, before the jar is made.
     */
    static PluginUnderTest asked() {
        String name = System.getProperty("plugin.jar");
        if (LATER.equals(name)) {
            return Assumptions.abort("it runs when the jar is made");
        }
        if (name == null || !Files.exists(Path.of(name))) {
            String complaint =
                    "NOT TESTED: there is no plugin's jar yet (plugin.jar is " + name + "). Run mvn verify; to start a"
                            + " test in your editor, run mvn package first and give it -Dplugin.jar=target/your-plugin-1.0.0.jar";
            System.err.println("\n" + complaint + "\n");
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(complaint);
            }
            return Assumptions.abort(complaint);
        }
        try (JarFile jar = new JarFile(name)) {
            String id = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue("Plugin-Id");
            if (id == null) {
                throw new IllegalStateException(name
                        + " has no Plugin-Id in its manifest: is nl.schoolplein:plugin-parent the parent of your POM?");
            }
            return new PluginUnderTest(id, Path.of(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    /**
     * Its module, as the portal has it now.
     *
     * @throws AssertionError with the reason if it does not run
     */
    public Module in(TestPortal portal) {
        Plugins plugins = portal.portal().plugins();
        return plugins.module(id)
                .orElseThrow(() -> new AssertionError("The plugin " + id + " does not run: "
                        + plugins.failures().stream()
                                .map(failure -> failure.plugin() + " " + failure.reason())
                                .toList()));
    }

    /** The class loader of the version that runs now; whoever keeps it keeps the plugin in memory. */
    public ClassLoader classes(TestPortal portal) {
        AtomicReference<ClassLoader> classes = new AtomicReference<>();
        in(portal).inside(() -> classes.set(Thread.currentThread().getContextClassLoader()));
        return Objects.requireNonNull(classes.get());
    }
}
