package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed plugins. A broken one is named and left off; the others start. */
public final class Plugins implements AutoCloseable {
    /** The version of plugin-api that this portal offers. */
    public static final String API_VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private final Host host;
    private final Jars jars = new Jars();
    private final Map<String, Module> modules = new ConcurrentHashMap<>();
    private final List<Failure> failures = new CopyOnWriteArrayList<>();

    /** A plugin that could not be started, and why. */
    public record Failure(String plugin, String reason) {}

    /** With what the portal lends to modules. */
    public Plugins(Host host) {
        this.host = host;
    }

    /** Starts all plugins of a folder, in the order of their file names. */
    public void start(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        files.forEach(this::start1);
    }

    private void start1(Path file) {
        String name = file.getFileName().toString();
        try {
            Manifest manifest = Manifest.read(file);
            name = manifest.id() + " " + manifest.version() + " (" + file.getFileName() + ")";
            check(manifest);
            modules.put(manifest.id(), jars.start(manifest, host));
            LOG.info("Plugin {} started", name);
        } catch (BrokenPluginException broken) {
            fail(name, String.valueOf(broken.getMessage()), null);
        } catch (Throwable thrown) { // an Error in a plugin's code, too, must not take the portal with it
            fail(name, reason(thrown), thrown);
        }
    }

    private void check(Manifest manifest) throws BrokenPluginException {
        Module other = modules.get(manifest.id());
        if (other != null) {
            throw new BrokenPluginException("has the id of a plugin that is already there, version " + other.version());
        }
        boolean fits;
        try {
            fits = new DefaultVersionManager().checkVersionConstraint(API_VERSION, manifest.requires());
        } catch (RuntimeException unreadable) {
            throw new BrokenPluginException(
                    "its manifest has Plugin-Requires: " + manifest.requires() + ", which is not a range of versions");
        }
        if (!fits) {
            throw new BrokenPluginException(
                    "needs plugin-api " + manifest.requires() + "; this portal offers " + API_VERSION);
        }
    }

    private void fail(String name, String reason, @Nullable Throwable thrown) {
        LOG.error("Plugin {} is left off: {}", name, reason, thrown);
        failures.add(new Failure(name, reason));
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown instanceof java.lang.reflect.InvocationTargetException && thrown.getCause() != null
                ? thrown.getCause()
                : thrown;
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }

    /** The module with this id. */
    public Optional<Module> module(String id) {
        return Optional.ofNullable(modules.get(id));
    }

    /** All modules, in the order of their buttons. */
    public List<Module> modules() {
        return modules.values().stream()
                .sorted(Comparator.comparingInt(Module::place).thenComparing(Module::id))
                .toList();
    }

    /** The plugins that could not be started. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        List<Module> running = new ArrayList<>(new TreeMap<>(modules).values());
        modules.clear();
        for (Module module : running) {
            try {
                module.close();
                jars.close(module.id());
            } catch (Exception failed) {
                LOG.warn("Plugin {} did not stop cleanly", module.id(), failed);
            }
        }
    }
}
