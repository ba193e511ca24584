package nl.schoolplein.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.cli.Main;

/** A command that was run: its exit code, and what it wrote. */
record Ran(int exit, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Runs it in this process. */
    static Ran command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Runs it as an operator does: the installed program, in a process of its own. */
    static Ran program(String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile("command", ".err");
        Process process = start(err, arguments);
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), said, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** Starts the installed program. */
    static Process start(Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("schoolplein.home"), "bin", "schoolplein")
                .toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }

    /** Expects an exit code. */
    Ran exits(int code) {
        assertEquals(code, exit, this::toString);
        return this;
    }

    /** Its standard output, which is one JSON document. */
    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException other) {
            throw new AssertionError("not one JSON document: " + this, other);
        }
    }
}
