package nl.schoolplein.portal.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.data.DataFolder;
import picocli.CommandLine;

/**
 * The line to the portal that has the data, if one has it. A socket that a killed portal left is nobody; whoever holds the
 * data without a socket is starting, stopping or a command like this one, and is given some time.
 */
final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 200;

    private final Place place;
    private final boolean embedded;

    Line(Place place, boolean embedded) {
        this.place = place;
        this.embedded = embedded;
    }

    /** Works on data that nobody has. */
    interface Alone {
        Exit work() throws Exception;
    }

    /** Has a portal run the command, or does the work here. */
    int run(List<String> arguments, Path directory, CommandLine here, Alone alone) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<SocketChannel> portal = call();
            if (portal.isPresent()) {
                return ask(portal.get(), new Wire.Request(arguments, directory.toString(), embedded), here);
            }
            try {
                return alone.work().code();
            } catch (DataFolder.InUseException held) {
                if (System.nanoTime() > end) {
                    throw new StopException(Exit.DATA_IN_USE, silent());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private Optional<SocketChannel> call() throws IOException {
        Optional<UnixDomainSocketAddress> address = new Doorstep(place.data()).call();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SocketChannel.open(address.get()));
        } catch (ConnectException nobody) {
            return Optional.empty();
        }
    }

    private int ask(SocketChannel channel, Wire.Request request, CommandLine here) throws IOException, StopException {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "silence");
            thread.setDaemon(true);
            return thread;
        });
        try (channel) {
            Wire wire = new Wire(channel);
            ScheduledFuture<?> silence =
                    watch.schedule(() -> hangUp(channel), SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            wire.next(Wire.Word.class);
            silence.cancel(false);
            wire.send(request);
            return listen(wire, here);
        } catch (ClosedChannelException silent) {
            throw new StopException(Exit.DATA_IN_USE, silent());
        } finally {
            watch.shutdownNow();
        }
    }

    private static int listen(Wire wire, CommandLine here) throws IOException, StopException {
        PrintWriter out = here.getOut();
        PrintWriter err = here.getErr();
        try {
            while (true) {
                Wire.Word word = wire.next(Wire.Word.class);
                print(word.out(), out);
                print(word.err(), err);
                Integer exit = word.exit();
                if (exit != null) {
                    return exit;
                }
            }
        } catch (java.io.EOFException ended) {
            throw new StopException(
                    Exit.FAILED,
                    "The portal ended before the command did. See whether it was done before you repeat it.");
        }
    }

    private static void print(@org.jspecify.annotations.Nullable String text, PrintWriter to) {
        if (text != null) {
            to.print(text);
            to.flush();
        }
    }

    private static void hangUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            throw new java.io.UncheckedIOException(closedAnyway);
        }
    }

    private String silent() {
        return "The data in " + place.data().toAbsolutePath()
                + " is in use, but no portal answers there: it is starting"
                + " or stopping, another command is working, or it hangs. Try again in a moment.";
    }
}
