package nl.schoolplein.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The installed program as an operator uses it, in a process of its own: a portal that serves, or a command. */
final class Installed implements AutoCloseable {
    private static final String READY = "Ready: ";

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

    /** Starts a portal, and waits until it serves. */
    static Installed serving(Path configuration) throws IOException {
        Process process = program("serve", "--config", configuration.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder before = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(READY)) {
                Thread reader = new Thread(() -> says.lines().forEach(ignored -> {}), "output of the portal");
                reader.setDaemon(true);
                reader.start();
                return new Installed(
                        process, URI.create(line.substring(READY.length()).strip()));
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the portal did not start:\n" + before);
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
    URI at(String path) {
        return address.resolve(path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it with SIGKILL: nothing of it gets to run any more. */
    void kill() {
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
