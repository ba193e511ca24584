package nl.schoolplein.portal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.file.FileProblem;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.web.Live;

/** The whole portal, started and stopped. */
public final class Portal {
    private final Installation installation;
    private final Composition parts;
    private final AtomicBoolean ready = new AtomicBoolean();
    private Future<?> completion = CompletableFuture.completedFuture(null);

    private Portal(Options options, Installation kept, Optional<Live> live) throws Exception {
        installation = kept;
        parts = new Composition(options, kept, live, ready::get);
    }

    /** Starts a portal; when this returns all of it is there. Whatever fails, nothing is left open. */
    public static Portal start(Options options) throws Exception {
        Portal portal = begin(options);
        portal.await();
        return portal;
    }

    /**
     * Starts a portal; when this returns it serves its own pages, and its modules are being started ({@link #await}). A new
     * demo, of which nobody could see anything yet, is served when it is complete.
     */
    public static Portal begin(Options options) throws Exception {
        return begin(options, Optional.empty());
    }

    /** The same for somebody who writes a plugin: with what their browser is told meanwhile. */
    public static Portal begin(Options options, Optional<Live> live) throws Exception {
        boolean fresh = options.demo() && !Place.of(options).used();
        Portal portal = composed(options, live);
        try {
            portal.parts.management.start();
            if (fresh) {
                portal.complete(options);
            }
            portal.parts.web.start();
            portal.completion = fresh ? CompletableFuture.completedFuture(null) : portal.completing(options);
            return portal;
        } catch (Throwable failed) {
            portal.stop();
            throw failed;
        }
    }

    private Future<?> completing(Options options) {
        FutureTask<?> rest = new FutureTask<>(() -> {
            complete(options);
            return true;
        });
        Thread thread = new Thread(rest, "start");
        thread.setDaemon(true);
        thread.start();
        return rest;
    }

    private void complete(Options options) throws IOException {
        parts.plugins.start(Place.of(options).shelf());
        installation.await();
        if (options.demo()) {
            parts.demo.fill(parts.plugins);
        }
        installation.files().start();
        installation.jobs().start();
        parts.background.start();
        parts.counter.open();
        parts.turns.start();
        ready.set(true);
    }

    /** Waits until the modules are there as well; if something fails that is more than a plugin, the portal stops. */
    public void await() throws Exception {
        try {
            completion.get();
        } catch (ExecutionException failed) {
            stop();
            throw failed.getCause() instanceof Exception why ? why : failed;
        }
    }

    private static Portal composed(Options options, Optional<Live> live) throws Exception {
        Installation kept = Installation.open(options.data(), options.database(), options.keys(), options.clock());
        try {
            return new Portal(options, kept, live);
        } catch (Throwable failed) {
            kept.close();
            throw failed;
        }
    }

    /** The port for people. */
    public int port() {
        return parts.web.port();
    }

    /** A token with which a parent of a demo can join, and for which child; none if all have joined. */
    public Optional<String> invitation() {
        return installation.schools().bySlug("de-linde").flatMap(parts.joining::forSomebody);
    }

    /** Gives the demo schools what a module that came later has for them, and switches it on there; once. */
    public void fillDemo() {
        parts.demo.fillOn(parts.plugins);
    }

    /** The port for health and metrics. */
    public int managementPort() {
        return parts.management.port();
    }

    /** How many statements went to the database since the start. */
    public long statements() {
        return installation.store().statements();
    }

    /** All that it keeps. */
    public Installation installation() {
        return installation;
    }

    /** What is wrong with the stored files; reads them all. */
    public List<FileProblem> checkFiles() throws IOException {
        return installation
                .files()
                .check(parts.plugins.modules().stream()
                        .<FileStore.Holder>map(module -> module::files)
                        .toList());
    }

    /** What modules do though nobody asks. */
    public Background background() {
        return parts.background;
    }

    /** The plugins, running and failed. */
    public Plugins plugins() {
        return parts.plugins;
    }

    /** Passes, for who tries doors with them. */
    public PassDesk passes() {
        return parts.passes;
    }

    /** All ways into the portal, the core's and the modules'. */
    public List<Route> routes() {
        return parts.routes();
    }

    /** Takes no more requests, finishes those in flight, and closes everything. */
    public void stop() throws Exception {
        ready.set(false);
        parts.counter.close();
        parts.web.stop();
        parts.management.stop();
        parts.all.close();
        parts.rosterDesk.close();
        parts.turns.close();
        parts.background.close();
        parts.plugins.close();
        parts.core.close();
        parts.entry.close();
        installation.close();
    }
}
