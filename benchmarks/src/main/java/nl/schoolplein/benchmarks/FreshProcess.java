package nl.schoolplein.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, with a clock that runs from the moment at which the process was asked for. */
final class FreshProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int BETWEEN_TRIES_MILLIS = 2;

    private final Process process;
    private final long begun = System.nanoTime();
    private final Path log;

    /** Starts a command with more in its environment; what it says goes to the log. */
    FreshProcess(Map<String, String> environment, Path log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        this.log = log;
        this.process = builder.start();
    }

    /** A port that nobody listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /**
     * Milliseconds from the start until a page was there in full, as it should be; what is refused until then, or
     * comes otherwise, is asked for again.
     */
    double millisUntil(int port, String path, String cookie, Predicate<String> complete)
            throws IOException, InterruptedException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + cookie
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        String status = "nothing";
        while (System.nanoTime() - begun < PATIENCE.toNanos() && process.isAlive()) {
            String answered = answer(port, request);
            if (answered != null && answered.startsWith("HTTP/1.1 200") && complete.test(answered)) {
                return millis(begun);
            }
            status = answered == null ? status : answered.lines().findFirst().orElse("");
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
        throw new IOException(path + " did not come (" + status + "); see " + log);
    }

    /** The answer, once all of it is there; nothing if nobody listens yet. */
    private static @Nullable String answer(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return null;
        }
    }

    /** Milliseconds from SIGTERM to the end of the process, while a browser keeps a connection open to the port. */
    double millisToEnd(int port) throws IOException, InterruptedException {
        try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            browser.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            if (browser.getInputStream().read() < 0) {
                throw new IOException("the connection was not kept");
            }
            long told = System.nanoTime();
            process.destroy();
            awaitEnd();
            return millis(told);
        }
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("the process did not end with 0; see " + log);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
