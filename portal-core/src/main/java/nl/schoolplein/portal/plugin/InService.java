package nl.schoolplein.portal.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules that serve: put in place and taken out in one moment, while those that go finish behind the scenes. */
final class InService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InService.class);

    private final Host host;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Lasting> lasting = new ConcurrentHashMap<>();
    private final Leaving leaving;

    private final BiConsumer<Running, List<Thread>> whenStuck;
    private final AtomicLong changes = new AtomicLong();
    private final List<Consumer<Module>> beforeServing = new CopyOnWriteArrayList<>();

    /** In the order of the modules. */
    private volatile List<Module> modules = List.of();

    /** With what is done about a version whose threads do not end. */
    InService(Host host, BiConsumer<Running, List<Thread>> whenStuck) {
        this.host = host;
        this.whenStuck = whenStuck;
        this.leaving = new Leaving(host.limits());
    }

    Leaving leaving() {
        return leaving;
    }

    /**
     * Starts a version beside the one that serves; nobody finds it yet.
     *
     * @param warm whether it opens its tables at once, so that the first who comes need not wait, and a mapping that is
     *     wrong is found before anybody comes
     */
    Running start(Path file, Shelf shelf, boolean warm) throws Exception {
        Path opened = shelf.open(file);
        try {
            Manifest manifest = Manifest.read(opened).fitting();
            Lasting shared = lasting.computeIfAbsent(manifest.id(), first -> new Lasting());
            Jars jar = new Jars();
            Running fresh = new Running(jar.start(manifest, host, shared, warm), jar, opened, shelf);
            refuseCircle(fresh);
            return fresh;
        } catch (Throwable failed) {
            shelf.letGo(opened);
            throw failed;
        }
    }

    private void refuseCircle(Running fresh) throws BrokenPluginException {
        if (Circles.through(fresh.module(), this::module)) {
            fresh.module().close();
            fresh.jar().close();
            throw new BrokenPluginException("requires a module that requires it in turn");
        }
    }

    /** The same for several that start beside each other: the last of a circle is refused. */
    synchronized void putUnlessCircle(Running fresh) throws BrokenPluginException {
        refuseCircle(fresh);
        put(fresh);
    }

    /** Calls this with a version that is about to be put in place. */
    void beforeServing(Consumer<Module> listener) {
        beforeServing.add(listener);
    }

    /** From here on everybody finds this version; the one of before, if any, finishes what is in it. */
    void put(Running fresh) {
        beforeServing.forEach(listener -> listener.accept(fresh.module()));
        fresh.module().bulkhead().whenStuck(threads -> whenStuck.accept(fresh, threads));
        Running old = running.put(fresh.module().id(), fresh);
        line();
        try {
            host.noteTables(fresh.module());
        } catch (RuntimeException unnoted) {
            LOG.warn("Plugin {}: {}", fresh.name(), unnoted.getMessage());
        }
        if (old != null) {
            leaving.add(old);
        }
    }

    /** From here on nobody finds this version, whose threads do not end; it may have been replaced before. */
    boolean takeOut(Running stuck) {
        boolean served = running.remove(stuck.module().id(), stuck);
        if (served) {
            line();
            leaving.add(stuck);
        }
        return served;
    }

    /** From here on nobody finds it. */
    void take(String id) {
        Running old = running.remove(id);
        line();
        if (old != null) {
            leaving.add(old);
        }
    }

    /** Nothing is remembered of it; a version that comes begins anew. */
    void forget(String id) {
        lasting.remove(id);
    }

    Optional<Module> module(String id) {
        Running found = running.get(id);
        return found == null ? Optional.empty() : Optional.of(found.module());
    }

    List<Module> modules() {
        return modules;
    }

    /** How often a module was put in place or taken out. */
    long changes() {
        return changes.get();
    }

    /** Whoever reads the new number finds the new modules. */
    private synchronized void line() {
        modules = running.values().stream()
                .map(Running::module)
                .sorted(Comparator.comparingInt(Module::place).thenComparing(Module::id))
                .toList();
        changes.incrementAndGet();
    }

    /** Closes all, those that are leaving too: the web server has seen to it that nobody is in them. */
    @Override
    public void close() {
        List<Running> all = new ArrayList<>(new TreeMap<>(running).values());
        running.clear();
        line();
        Beside.each(all, Running::close);
        leaving.close();
    }
}
