package nl.schoolplein.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The installed program as an operator uses it, in a process of its own: a portal that serves, or a command. */
public final class Installed implements AutoCloseable {
    private static final String READY = "Ready: ";
    private static final int START_SECONDS = 180;

    private final Process process;
    private final URI address;

    private Installed(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Runs a command to its end, and gives the JSON that it printed. */
    static JsonNode run(String... arguments) throws IOException, InterruptedException {
        Process process = program(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode printed = new ObjectMapper().readTree(process.getInputStream());
        int exit = process.waitFor();
        if (exit != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + exit + ": " + printed);
        }
        return printed;
    }

    /** Starts a portal, and waits until it serves; one that does not is asked what it is doing. */
    public static Installed serving(Path configuration) throws IOException, InterruptedException {
        Process process = program("serve", "--config", configuration.toString())
                .redirectErrorStream(true)
                .start();
        CompletableFuture<URI> ready = new CompletableFuture<>();
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Thread reader = new Thread(() -> listen(process, said, ready), "output of the portal");
        reader.setDaemon(true);
        reader.start();
        try {
            return new Installed(process, ready.get(START_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException failed) {
            askForThreads(process);
            process.destroyForcibly();
            throw new AssertionError("the portal did not start:\n" + String.join("\n", said), failed);
        }
    }

    private static void listen(Process process, Queue<String> said, CompletableFuture<URI> ready) {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
            if (line.startsWith(READY)) {
                ready.complete(URI.create(line.substring(READY.length()).strip()));
            } else if (!ready.isDone()) {
                said.add(line);
            }
        });
        ready.completeExceptionally(new IOException("it ended by itself"));
    }

    /** SIGQUIT: Java prints what each thread is doing. */
    private static void askForThreads(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .start()
                .waitFor();
        process.waitFor(5, TimeUnit.SECONDS);
    }

    /** Starts a portal, and does not wait. */
    static Installed starting(Path configuration) throws IOException {
        Process process = program("serve", "--config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Installed(process, URI.create("http://nowhere.invalid"));
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("schoolplein.home"), "bin", "schoolplein")
                .toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The address of a path. */
    public URI at(String path) {
        return address.resolve(path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it with SIGKILL: nothing of it gets to run any more. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The same after so many milliseconds, unless it ended before. */
    void killAfter(int milliseconds) throws InterruptedException {
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
