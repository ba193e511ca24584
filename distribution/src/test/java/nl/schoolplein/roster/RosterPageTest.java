package nl.schoolplein.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator of De Linde hands in what the school administration exports, on a portal that really runs. */
class RosterPageTest {
    private static final String DESK = "/de-linde/admin/roster";
    private static final Set<String> BUSY = Set.of("checking", "applying");

    @TempDir
    Path plugins;

    private TestPortal portal;
    private Visitor karin;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(plugins);
        karin = portal.as("beheer");
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
    }

    /** The files that De Linde came in with, with a change in users.csv. */
    private byte[] export(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(portal.data().resolve("rosters/demo-de-linde"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                boolean users = file.getFileName().toString().equals("users.csv");
                zip.putNextEntry(new ZipEntry("export/" + file.getFileName()));
                zip.write((users ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Answer handIn(byte[] file) {
        Answer answer = karin.upload(DESK, Map.of(), "files", "export.zip", file);
        desk();
        return answer;
    }

    /** The page, as soon as nothing is being checked or taken over any more: the portal answers after two seconds anyway. */
    private JsonNode desk() {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonNode desk = karin.json().get(DESK).json();
        while (BUSY.contains(desk.path("step").asText()) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            desk = karin.json().get(DESK).json();
        }
        return desk;
    }

    @Test
    void theDemoCameInByTheSameRoad() throws IOException {
        JsonNode history = desk().get("history");
        assertEquals(1, history.size());
        assertEquals(8, history.get(0).get("new").get("groups").asInt());
        handIn(export(users -> users));
        assertTrue(karin.get(DESK).text().contains("Er verandert niets"));
    }

    @Test
    void sheSeesWhatChangesAppliesItAndTakesItBack() throws IOException {
        assertEquals(
                303,
                handIn(export(users -> users.replace("Mila,Jansen", "Milou,Jansen")))
                        .status());
        String page = karin.get(DESK).text();
        assertTrue(page.contains("1 leerling") && page.contains("Milou Jansen"), page);
        assertFalse(portal.as("ouder").get("/de-linde/").text().contains("Milou"), "nothing has happened yet");
        assertEquals(303, karin.form(DESK + "/apply").status());
        desk();
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Milou"), "at once");
        String last = desk().get("history").get(0).get("id").asText();
        assertEquals(303, karin.form(DESK + "/undo", "id=" + last).status());
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Mila"));
        assertEquals(
                409,
                karin.json().post(DESK + "/undo", "{\"id\":\"" + last + "\"}").status());
    }

    @Test
    void aProgramGetsTheSameAsNumbers() throws IOException {
        handIn(export(users -> users.replace("Tom,Visser", ",Visser")));
        JsonNode desk = desk();
        assertEquals("checked", desk.get("step").asText());
        JsonNode broken = desk.get("difference").get("broken");
        assertEquals("users.csv", broken.get(0).get("file").asText());
        assertTrue(broken.get(0).get("line").asInt() > 1);
        assertTrue(broken.get(0).get("reason").asText().contains("givenName"));
        assertEquals(0, desk.get("difference").get("gone").get("pupils").asInt());
        Answer refused = karin.json().post(DESK + "/apply", "{}");
        assertEquals(422, refused.status(), "not while rows are broken");
        Answer applied = karin.json().post(DESK + "/apply", "{\"skipBroken\":true}");
        assertEquals(200, applied.status(), applied.toString());
        assertEquals("empty", desk().path("step").asText());
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Tom"), "Tom stays as he is");
    }

    @Test
    void whatWasHandedInOutlivesARestartAndIsGoneAfterADay() throws Exception {
        handIn(export(users -> users.replace("Mila,Jansen", "Milou,Jansen")));
        portal.restart();
        assertEquals("checked", desk().get("step").asText());
        Path state = waiting().resolve("state.json");
        Files.writeString(state, Files.readString(state).replace("\"CHECKED\"", "\"APPLYING\""));
        portal.restart();
        assertTrue(karin.get(DESK).text().contains("Dit is onderbroken"));
        assertEquals(303, karin.form(DESK + "/check").status());
        assertEquals("checked", desk().get("step").asText());
        portal.clock().forward(Duration.ofHours(25));
        assertEquals(
                "empty",
                portal.as("beheer").json().get(DESK).json().path("step").asText("empty"));
    }

    private Path waiting() throws IOException {
        try (Stream<Path> all = Files.list(portal.data().resolve("rosters"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("waiting-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatIsNoExportIsRefusedInPlainWords() {
        handIn("not a zip".getBytes(StandardCharsets.UTF_8));
        assertTrue(karin.get(DESK).text().contains("Dit is geen ZIP-bestand dat we kunnen openen"));
        assertEquals(303, karin.form(DESK + "/discard").status());
        assertEquals("empty", desk().get("step").asText());
        assertEquals(409, karin.form(DESK + "/apply").status(), "nothing waits any more");
        assertEquals(422, karin.form(DESK).status(), "no file was chosen");
    }
}
