package nl.schoolplein.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.cli.Main;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;

/** What an operator does with plugins, by command and by page, and what the people of De Linde see of chalk. */
record Board(TestPortal portal) {

    /** The jar of the bookcase as it was built. */
    static Path bookcase() throws IOException {
        try (Stream<Path> jars = Files.list(Modules.BOOKCASE)) {
            return jars.findFirst().orElseThrow();
        }
    }

    /** A command that was run. */
    record Ran(int exit, String out, String err) {
        Ran exits(int code) {
            assertEquals(code, exit, this::toString);
            return this;
        }

        JsonNode json() throws IOException {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(out);
        }
    }

    /** Runs {@code plugin …} on the portal's data. */
    Ran plugin(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", portal.configuration().toString(), "--json"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    Ran install(Path jar) throws IOException {
        return plugin("install", jar.toString());
    }

    /** De Linde is offered chalk, and switches it on. */
    void switchOn() {
        assertEquals(
                200,
                portal.as("platform")
                        .json()
                        .put("/operator/schools/de-linde/modules/chalk", "{\"offered\":true}")
                        .status());
        assertEquals(
                200,
                portal.as("beheer")
                        .json()
                        .put("/de-linde/admin/modules/chalk", "{\"state\":\"on\",\"groups\":[]}")
                        .status());
    }

    /** Which version answers a parent; the status if none does. */
    String version() {
        Answer answer = portal.as("ouder").get("/de-linde/chalk/");
        return answer.status() == 200 ? answer.text() : Integer.toString(answer.status());
    }

    String words() {
        return portal.as("ouder").get("/de-linde/chalk/words").text();
    }

    Answer write(String word) {
        return portal.as("ouder").json().post("/de-linde/chalk/words", "{\"word\":\"" + word + "\"}");
    }

    /** The plugin as {@code plugin list} has it. */
    JsonNode listed(String id) throws IOException {
        for (JsonNode one : plugin("list").exits(0).json()) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** Waits until it is so; a test that waits in vain is stopped by its timeout. */
    static void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
