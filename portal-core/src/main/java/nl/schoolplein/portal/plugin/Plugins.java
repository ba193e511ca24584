package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.watch.PluginLines;
import nl.schoolplein.portal.watch.PluginThreads;
import nl.schoolplein.portal.watch.Watch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed plugins. A broken one is named and left off; the others start. */
public final class Plugins implements Installing, AutoCloseable {
    /** The version of plugin-api that this portal offers. */
    public static final String API_VERSION = "1.0.0";

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private final Host host;
    private final Belongings belongings;
    private final List<Runnable> whenErased = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> whenRemoved = new CopyOnWriteArrayList<>();
    private final InService inService;
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final Starting starting;
    private volatile Shelf shelf = new Shelf(Path.of("plugins"), Path.of("plugins"));

    /** A plugin that could not be started, and why. */
    public record Failure(String plugin, String reason) {
        boolean of(String id) {
            return plugin.startsWith(id + " ");
        }
    }

    /** With what the portal lends to modules. */
    public Plugins(Host host) {
        this.host = host;
        this.belongings = host.store().belongings();
        this.inService = new InService(host, this::takeOut);
        this.starting = new Starting(host.limits().call());
    }

    /** Starts all plugins, some beside each other; those with the same id in the order of their file names. */
    public synchronized void start(Shelf plugins) throws IOException {
        shelf = plugins;
        try {
            plugins.tidy();
            Map<String, List<Shelf.Jar>> jars = plugins.jars().stream()
                    .collect(Collectors.groupingBy(Shelf.Jar::id, LinkedHashMap::new, Collectors.toList()));
            starting.expect(jars.keySet());
            Beside.each(jars.entrySet(), jar -> {
                jar.getValue().forEach(one -> start1(one.file()));
                if (needsNoOther(jar.getKey())) {
                    starting.settled(jar.getKey());
                }
            });
        } finally {
            starting.over();
        }
    }

    /** One that needs another is only there when that other is: at the latest when all are. */
    private boolean needsNoOther(String id) {
        return module(id).map(Module::requires).orElse(Set.of()).isEmpty();
    }

    /** How far the start is. */
    public Starting starting() {
        return starting;
    }

    /**
     * A module has threads that do not end. From here on it is there for nobody, also after a restart: what ran for ever
     * once does so again. It comes back when the operator enables it, or puts another version in its place.
     */
    private void takeOut(Running stuck, List<Thread> threads) {
        if (!inService.takeOut(stuck)) {
            return;
        }
        String id = stuck.module().id();
        String why = "version " + stuck.module().version() + " was taken out of service by the portal at "
                + host.clock().instant().truncatedTo(ChronoUnit.SECONDS)
                + ": it does not come to an end on thread "
                + threads.stream()
                        .map(thread -> thread.getName() + ", at " + String.join(", in ", PluginThreads.places(thread)))
                        .collect(Collectors.joining("; "));
        LOG.atError()
                .addKeyValue(PluginLines.PLUGIN, id)
                .log("Plugin {} {}. Restart the portal to be rid of the thread", id, why);
        try {
            shelf.disabled().addStuck(id, why);
        } catch (IOException unwritten) {
            LOG.error("Plugin {} starts again with the portal: {}", id, unwritten.getMessage());
        }
    }

    private void start1(Path file) {
        String name = file.getFileName().toString();
        try {
            Manifest manifest = Manifest.read(file);
            name = manifest.id() + " " + manifest.version() + " (" + file.getFileName() + ")";
            manifest.fitting();
            Module other = module(manifest.id()).orElse(null);
            if (other != null) {
                throw new BrokenPluginException(
                        "has the id of a plugin that is already there, version " + other.version());
            }
            if (shelf.disabled().is(manifest.id())) {
                LOG.info("Plugin {} is out of service", name);
                return;
            }
            inService.putUnlessCircle(inService.start(file, shelf, false));
            LOG.info("Plugin {} started", name);
        } catch (BrokenPluginException broken) {
            fail(name, String.valueOf(broken.getMessage()), null);
        } catch (Throwable thrown) { // an Error in a plugin's code, too, must not take the portal with it
            fail(name, BrokenPluginException.reason(thrown), thrown);
        }
    }

    @Override
    public synchronized Installed install(Path jar) throws IOException, BrokenPluginException {
        Installed installed = new Swap(inService, shelf).install(jar);
        if (installed.changed()) {
            forget(installed.id());
            LOG.info("Plugin {} {} was installed", installed.id(), installed.version());
        }
        return installed;
    }

    @Override
    public synchronized void disable(String id) throws IOException, BrokenPluginException {
        shelf.disabled().add(shelf.present(id));
        inService.take(id);
        forget(id);
        LOG.info("Plugin {} was disabled", id);
    }

    @Override
    public synchronized void enable(String id) throws IOException, BrokenPluginException {
        Shelf.Jar jar = shelf.present(id);
        shelf.disabled().refuseUnless(id);
        new Swap(inService, shelf).into(jar.file(), () -> shelf.disabled().remove(id));
        LOG.info("Plugin {} was enabled", id);
    }

    @Override
    public synchronized Optional<String> remove(String id) throws IOException, BrokenPluginException {
        Installing.refuseUnless(shelf.jar(id).filter(Shelf.Jar::added).isPresent(), shelf, id);
        Optional<Shelf.Jar> beneath = shelf.beneath(id);
        if (beneath.isPresent() && !shelf.disabled().byOperator(id)) {
            new Swap(inService, shelf).into(beneath.get().file(), () -> shelf.remove(id));
        } else {
            shelf.remove(id);
            inService.take(id);
        }
        forget(id);
        tellIfGone(id);
        LOG.info("Plugin {} was taken away", id);
        return beneath.map(Shelf.Jar::version);
    }

    @Override
    public synchronized Optional<String> erase(String id) throws IOException, BrokenPluginException {
        Removal removal = new Removal(shelf, belongings);
        removal.refuse(id);
        inService.take(id);
        try {
            inService.leaving().hurry(id);
            removal.decide(id, host.clock().instant());
        } catch (IOException | RuntimeException failed) {
            startAgain(id);
            throw failed;
        }
        inService.forget(id);
        whenErased.forEach(Runnable::run);
        forget(id);
        host.watch().lines().forget(id);
        removal.finish(id);
        tellIfGone(id);
        startAgain(id);
        LOG.info("Plugin {} was taken away with all its data", id);
        return shelf.jar(id).map(Shelf.Jar::version);
    }

    /** What is seen of the plugins from outside. */
    public Watch watch() {
        return host.watch();
    }

    /** Does something about plugins while nobody else does. */
    public synchronized <T> T alone(Callable<T> work) throws Exception {
        return work.call();
    }

    /** Calls this when the last call has left a module that was replaced or taken away, before it is closed. */
    public void whenGone(Consumer<Module> listener) {
        inService.leaving().whenGone(listener);
    }

    /** Calls this with a module that is about to serve: at the start, or in the place of another version. */
    public void beforeServing(Consumer<Module> listener) {
        inService.beforeServing(listener);
    }

    /** Calls this with the id of a plugin that is not installed any more. */
    public void whenRemoved(Consumer<String> listener) {
        whenRemoved.add(listener);
    }

    /** Whether there is a jar of this plugin, whether it runs or not. */
    public boolean installed(String id) {
        try {
            return shelf.jar(id).isPresent();
        } catch (IOException unreadable) {
            LOG.warn("It cannot be seen whether {} is installed: {}", id, unreadable.getMessage());
            return true;
        }
    }

    /** Calls this when the data of a plugin was erased, for what is remembered of it elsewhere. */
    public void whenErased(Runnable listener) {
        whenErased.add(listener);
    }

    /** The jars that there are. */
    public Shelf shelf() {
        return shelf;
    }

    /** How many calls a version of a plugin that was replaced or taken away still finishes. */
    public int finishing(String id) {
        return inService.leaving().busy().stream()
                .filter(busy -> busy.id().equals(id))
                .mapToInt(Leaving.Busy::calls)
                .sum();
    }

    /** Starts the jar that counts for an id now, if nothing of it runs. */
    private void startAgain(String id) throws IOException {
        if (module(id).isEmpty()) {
            shelf.jar(id).map(Shelf.Jar::file).ifPresent(this::start1);
        }
    }

    private void tellIfGone(String id) {
        if (!installed(id)) {
            whenRemoved.forEach(listener -> listener.accept(id));
        }
    }

    private void forget(String id) {
        failures.removeIf(failure -> failure.of(id));
    }

    private void fail(String name, String reason, @Nullable Throwable thrown) {
        LOG.atError()
                .addKeyValue(PluginLines.PLUGIN, name.split(" ", 2)[0])
                .setCause(thrown)
                .log("Plugin {} is left off: {}", name, reason);
        failures.add(new Failure(name, reason));
    }

    /** The module with this id. */
    public Optional<Module> module(String id) {
        return inService.module(id);
    }

    /** All modules, in the order of their buttons. */
    public List<Module> modules() {
        return inService.modules();
    }

    /** How often a module was put in place or taken out: while it stays, all modules are the same ones. */
    public long changes() {
        return inService.changes();
    }

    /** The installed plugins that do not serve; none if the folders cannot be read at this moment. */
    public List<Standing> outOfService() {
        try {
            return Standing.all(shelf, Optional.of(this)).stream()
                    .filter(plugin -> plugin.state() != Standing.State.RUNNING)
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("The plugins cannot be listed: {}", unreadable.getMessage());
            return List.of();
        }
    }

    /** The plugins that could not be started. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    @Override
    public synchronized void close() {
        inService.close();
        host.watch().close();
    }
}
