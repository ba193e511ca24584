package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed plugins. A broken one is named and left off; the others start. */
public final class Plugins implements Installing, AutoCloseable {
    /** The version of plugin-api that this portal offers. */
    public static final String API_VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private final Host host;
    private final Jars jars = new Jars();
    private final Map<String, Module> modules = new ConcurrentHashMap<>();
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private Shelf shelf = new Shelf(Path.of("plugins"), Path.of("plugins"));

    /** A plugin that could not be started, and why. */
    public record Failure(String plugin, String reason) {}

    /** With what the portal lends to modules. */
    public Plugins(Host host) {
        this.host = host;
    }

    /** The settings of all modules at a school. */
    public SettingsOfSchool settings(UUID school) {
        return new SettingsOfSchool(host.rows(), school, modules());
    }

    /** Starts all plugins, in the order of their file names. */
    public synchronized void start(Shelf plugins) throws IOException {
        shelf = plugins;
        plugins.tidy();
        plugins.jars().forEach(jar -> start1(jar.file()));
    }

    private void start1(Path file) {
        String name = file.getFileName().toString();
        try {
            Manifest manifest = Manifest.read(file);
            name = manifest.id() + " " + manifest.version() + " (" + file.getFileName() + ")";
            manifest.fitting();
            Module other = modules.get(manifest.id());
            if (other != null) {
                throw new BrokenPluginException(
                        "has the id of a plugin that is already there, version " + other.version());
            }
            modules.put(manifest.id(), jars.start(manifest, host));
            LOG.info("Plugin {} started", name);
        } catch (BrokenPluginException broken) {
            fail(name, String.valueOf(broken.getMessage()), null);
        } catch (Throwable thrown) { // an Error in a plugin's code, too, must not take the portal with it
            fail(name, reason(thrown), thrown);
        }
    }

    /** The running version finishes what is in flight and stops before the new one starts; if that fails, it comes back. */
    @Override
    public synchronized Installed install(Path jar) throws IOException, BrokenPluginException {
        Shelf.Staged staged = shelf.stage(jar);
        String id = staged.manifest().id();
        if (staged.same() && modules.containsKey(id)) {
            staged.keep();
            return Installing.installed(staged, false);
        }
        try {
            staged.swapIn();
            stop(id);
            modules.put(id, jars.start(Manifest.read(staged.place()), host));
        } catch (Throwable thrown) {
            staged.undo();
            forget(id);
            startAgain(id);
            throw new BrokenPluginException("does not start: " + reason(thrown), thrown);
        }
        staged.keep();
        forget(id);
        LOG.info("Plugin {} {} was installed", id, staged.manifest().version());
        return Installing.installed(staged, true);
    }

    @Override
    public synchronized Optional<String> remove(String id) throws IOException, BrokenPluginException {
        Optional<Shelf.Jar> counted = shelf.jar(id);
        Installing.refuseUnless(counted.filter(Shelf.Jar::added).isPresent(), shelf, id);
        stop(id);
        shelf.remove(id);
        forget(id);
        startAgain(id);
        LOG.info("Plugin {} was taken away", id);
        return shelf.jar(id).map(Shelf.Jar::version);
    }

    /** Starts the jar that counts for an id now, if nothing of it runs. */
    private void startAgain(String id) throws IOException {
        if (!modules.containsKey(id)) {
            shelf.jar(id).map(Shelf.Jar::file).ifPresent(this::start1);
        }
    }

    private void forget(String id) {
        failures.removeIf(failure -> failure.plugin().startsWith(id + " "));
    }

    /** From here on nobody finds it; who is inside finishes first. */
    private void stop(String id) {
        Module module = modules.remove(id);
        if (module != null) {
            if (!module.bulkhead().drain(host.callLimit())) {
                LOG.warn("Plugin {} is stopped although calls are still in it", id);
            }
            close(module);
        }
    }

    private void close(Module module) {
        try {
            module.close();
            jars.close(module.id());
        } catch (Exception failed) {
            LOG.warn("Plugin {} did not stop cleanly", module.id(), failed);
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
    public synchronized void close() {
        List<Module> running = new ArrayList<>(new TreeMap<>(modules).values());
        modules.clear();
        running.forEach(this::close);
    }
}
