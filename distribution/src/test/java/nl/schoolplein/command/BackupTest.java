package nl.schoolplein.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a portal that serves comes back whole, and nothing else ever takes the place of data. */
class BackupTest {
    private static final Path PLUGINS = Modules.BOOKCASE;

    @TempDir
    private Path folder;

    private TestPortal portal;
    private String config;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(PLUGINS);
        config = portal.configuration().toString();
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private Ran run(String verb, Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(verb, file.toString(), "--config", config, "--json"));
        arguments.addAll(List.of(more));
        return Ran.command(arguments.toArray(String[]::new));
    }

    /** Where PostgreSQL's own programs are missing or too old, the command has to say so; then there is no backup. */
    private boolean backedUp(Path file) {
        Ran ran = run("backup", file);
        if (ran.exit() == 0) {
            return true;
        }
        assertEquals("postgresql", System.getProperty("schoolplein.test.database"), ran.toString());
        String error = ran.exits(1).json().get("error").asText();
        assertTrue(error.contains("pg_dump") && error.contains("Install PostgreSQL's client programs"), error);
        assertFalse(Files.exists(file), "half a backup");
        System.err.println("NOT TRIED: backup and restore on PostgreSQL. " + error);
        return false;
    }

    private String shelf() {
        JsonNode folders =
                portal.as("beheer").json().get("/de-linde/bookcase/").json().get("folders");
        return "/de-linde/bookcase/folders/" + folders.get(0).get("id").asText();
    }

    private void upload(String title, byte[] content) {
        Answer answer = portal.as("beheer")
                .json()
                .upload(
                        shelf() + "/documents",
                        Map.of("title", title, "audience", "school"),
                        "files",
                        title + ".txt",
                        content);
        assertEquals(200, answer.status(), answer.toString());
    }

    /** All documents of the folder, each of which can be downloaded. */
    private List<String> documents() {
        List<String> titles = new ArrayList<>();
        for (JsonNode document : portal.as("ouder").json().get(shelf()).json().get("documents")) {
            String file = "/de-linde/bookcase/documents/" + document.get("id").asText() + "/file";
            assertEquals(200, portal.as("ouder").get(file).status(), document.toString());
            titles.add(document.get("title").asText());
        }
        return titles;
    }

    private byte[] download(String title) {
        for (JsonNode document : portal.as("ouder").json().get(shelf()).json().get("documents")) {
            if (document.get("title").asText().equals(title)) {
                String file =
                        "/de-linde/bookcase/documents/" + document.get("id").asText() + "/file";
                return portal.as("ouder").get(file).response().body();
            }
        }
        throw new AssertionError("no " + title);
    }

    @Test
    void whatWasThereWhenItBeganComesBackWhileOthersUpload() throws Exception {
        byte[] content = "Een brief\u0000 met alles".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        upload("before", content);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService other = Executors.newSingleThreadExecutor();
        CompletableFuture<Integer> uploads = CompletableFuture.supplyAsync(
                () -> {
                    int count = 0;
                    while (!enough.get() || count == 0) {
                        upload("during " + count++, ("during " + count).getBytes(StandardCharsets.UTF_8));
                    }
                    return count;
                },
                other);
        Path backup = folder.resolve("portal.zip");
        boolean backedUp = backedUp(backup);
        enough.set(true);
        uploads.join();
        other.shutdown();
        if (!backedUp) {
            return;
        }
        upload("after", "after".getBytes(StandardCharsets.UTF_8));
        run("backup", backup).exits(7);
        run("restore", backup).exits(3);
        portal.stop();
        Ran occupied = run("restore", backup).exits(7);
        assertTrue(occupied.json().get("error").asText().contains("--force"), occupied.toString());
        Ran restored = run("restore", backup, "--force").exits(0);
        Path aside = Path.of(restored.json().get("replaced").asText());
        assertTrue(Files.isDirectory(aside.resolve("files")), "what was there is kept");
        portal.startAgain();
        List<String> documents = documents();
        assertTrue(documents.contains("before"), documents.toString());
        assertFalse(documents.contains("after"), documents.toString());
        assertArrayEquals(content, download("before"));
        upload("again", "again".getBytes(StandardCharsets.UTF_8));
        assertTrue(documents().contains("again"), "the portal writes as before");
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws Exception {
        Path backup = folder.resolve("portal.zip");
        if (!backedUp(backup)) {
            return;
        }
        byte[] good = Files.readAllBytes(backup);
        byte[] bad = good.clone();
        bad[good.length / 3] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bad);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(good, good.length / 2));
        portal.stop();
        List<String> before = kept();
        for (Path wrong : List.of(damaged, half, folder.resolve("nowhere.zip"))) {
            Ran refused = run("restore", wrong, "--force").exits(7);
            assertTrue(refused.json().has("error"), refused.toString());
            assertEquals(before, kept());
        }
        portal.startAgain();
        assertFalse(documents().isEmpty());
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(portal.data())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRestoreThatWasKilledIsSaidAndRunAgain() throws Exception {
        Path backup = folder.resolve("portal.zip");
        if (!backedUp(backup)) {
            return;
        }
        portal.stop();
        // As a kill leaves it after half of the old data was moved aside.
        Files.writeString(portal.data().resolve("restore-unfinished"), backup.toString());
        Files.move(portal.data().resolve("files"), portal.data().resolve("moved"));
        IOException refused = assertThrows(IOException.class, portal::startAgain);
        assertTrue(String.valueOf(refused.getMessage()).contains("schoolplein restore " + backup));
        Ran list = Ran.command("school", "list", "--config", config, "--json").exits(1);
        assertTrue(list.json().get("error").asText().contains("was not finished"), list.toString());
        run("restore", backup).exits(0);
        portal.startAgain();
        assertFalse(documents().isEmpty());
    }
}
