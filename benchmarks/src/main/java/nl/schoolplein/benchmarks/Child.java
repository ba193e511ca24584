package nl.schoolplein.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with the same Java and the same options as this one. */
final class Child implements AutoCloseable {
    private static final String READY = "Ready: http://";

    private final Process process;
    private final int port;

    Child(String classPath, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", classPath, type));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder before = new StringBuilder();
        String line = said.readLine();
        while (line != null && !line.startsWith(READY)) {
            before.append(line).append('\n');
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException(type + " did not start:\n" + before);
        }
        port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        Thread reader = new Thread(() -> said.lines().forEach(ignored -> {}), "output of " + type);
        reader.setDaemon(true);
        reader.start();
    }

    int port() {
        return port;
    }

    /** Its resident memory in megabytes (2^20 bytes). */
    long residentMegabytes() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()) / 1024;
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
