package nl.schoolplein.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.Visitor;

/** The demo as a process of its own, from the installation: it can be killed, and its exit code is seen. */
final class Started implements AutoCloseable {
    private static final String READY = "Ready: ";
    private static final Path HOME = Path.of(System.getProperty("schoolplein.home", "target/schoolplein"));

    private final Process process;
    private final BufferedReader says;

    private Started(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it on this data. */
    static Started on(Path data) throws IOException {
        return new Started(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dschoolplein.home=" + HOME,
                        "-cp",
                        HOME.resolve("lib") + "/*",
                        "nl.schoolplein.portal.cli.Main",
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .start());
    }

    /** Its address, once it serves. */
    URI address() throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()).strip());
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the portal did not start:\n" + before);
    }

    /** The administrator of De Linde, logged in. */
    static Visitor administrator(URI address) {
        Visitor visitor = new Visitor(address::resolve);
        visitor.json().post("/login", "{\"username\":\"beheer\",\"password\":\"" + Demo.PASSWORD + "\"}");
        return visitor;
    }

    /** All that it says until it ends. */
    String said() {
        return says.lines().collect(Collectors.joining("\n"));
    }

    /** Its exit code, when it has ended. */
    int ended() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it with SIGKILL: nothing of it gets to run any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
