package nl.schoolplein.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed program, in processes of its own, beside a portal that is killed. */
class ProgramTest {
    @TempDir
    private Path folder;

    /** Starts a demo and waits until it serves. */
    private Process demo(Path data) throws IOException {
        return Ran.start(folder.resolve("demo.err"), "demo", "--port", "0", "--data", data.toString());
    }

    private static String address(Process demo) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Ready: ")) {
                return line.substring("Ready: ".length());
            }
        }
        throw new AssertionError("the demo ended");
    }

    @Test
    void aBackupOfAServingPortalMovesToAnotherPlaceAndAKillChangesNothing() throws Exception {
        Path data = folder.resolve("data");
        String backup = folder.resolve("portal.zip").toString();
        Process demo = demo(data);
        try {
            address(demo);
            Ran serving = Ran.program("school", "list", "--data", data.toString(), "--json")
                    .exits(0);
            Ran.program("backup", backup, "--data", data.toString()).exits(0);
            Ran.program("restore", backup, "--data", data.toString()).exits(3);
            demo.destroyForcibly().waitFor();
            assertTrue(Files.exists(data.resolve("run").resolve("portal.socket")), "a killed portal leaves its socket");
            assertEquals(serving, Ran.program("school", "list", "--data", data.toString(), "--json"));
        } finally {
            demo.destroyForcibly();
        }
        Path elsewhere = folder.resolve("elsewhere");
        Ran.program("restore", backup, "--data", elsewhere.toString()).exits(0);
        Files.copy(data.resolve("demo.key"), elsewhere.resolve("demo.key")); // never in a backup
        Process moved = demo(elsewhere);
        try {
            assertEquals(200, login(address(moved)));
        } finally {
            moved.destroyForcibly();
        }
    }

    private static int login(String address) throws IOException, InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"ouder\",\"password\":\"schoolplein-demo\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(login, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
