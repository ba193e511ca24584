package nl.schoolplein.portal.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Where the portal that serves takes commands: a Unix socket in its data folder, for its owner alone. */
public final class Counter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
    private static final int PATIENCE_SECONDS = 8;

    private final Site site;
    private final Doorstep doorstep;
    private final ExecutorService clerks = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "command");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ServerSocketChannel server;

    /** For the data of a portal; it does not listen yet. */
    public Counter(Site site) {
        this.site = site;
        this.doorstep = new Doorstep(site.place().data());
    }

    /** Listens. A portal whose data is on a disk without sockets serves all the same, without commands. */
    public void open() {
        try {
            UnixDomainSocketAddress address = doorstep.listen();
            ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server = listening;
            listening.bind(address);
            clerks.execute(() -> accept(listening));
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.warn("No commands can be given to this portal while it serves: {}", impossible.toString());
        }
    }

    private void accept(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try {
                SocketChannel channel = listening.accept();
                clerks.execute(() -> serve(channel));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException failed) {
                LOG.warn("A command could not be taken", failed);
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            Wire wire = new Wire(channel);
            wire.send(Wire.Word.HELLO);
            Wire.Request request = wire.next(Wire.Request.class);
            wire.send(new Wire.Word(null, null, run(request, wire)));
        } catch (IOException left) {
            LOG.debug("Whoever gave a command did not wait for the end", left);
        } catch (RuntimeException failed) {
            LOG.error("A command failed", failed);
        }
    }

    private int run(Wire.Request request, Wire wire) {
        PrintWriter out = new PrintWriter(wire.writer(false), true);
        PrintWriter err = new PrintWriter(wire.writer(true), true);
        if (request.embedded() && site.place().database().isPresent()) {
            boolean json = request.arguments().contains("--json");
            return new Terminal(out, err, json)
                    .failed(
                            Exit.WRONG_USE,
                            "The portal of " + site.place().data()
                                    + " has its database elsewhere: give its configuration, --config FILE.")
                    .code();
        }
        CommandLine commands = Commands.of(new Served(Path.of(request.directory()), Optional.of(site)));
        commands.setOut(out);
        commands.setErr(err);
        int exit = commands.execute(request.arguments().toArray(String[]::new));
        out.flush();
        err.flush();
        return exit;
    }

    /** The portal, running a command for a program that was started elsewhere. */
    @CommandLine.Command(name = "schoolplein")
    private record Served(Path directory, Optional<Site> site) implements Caller {}

    /** Takes no more commands, and lets those that run come to their end; for a while. */
    @Override
    public void close() throws IOException {
        ServerSocketChannel listening = server;
        if (listening != null && listening.getLocalAddress() instanceof UnixDomainSocketAddress address) {
            listening.close();
            doorstep.leave(address);
        }
        clerks.shutdown();
        try {
            if (!clerks.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                clerks.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
