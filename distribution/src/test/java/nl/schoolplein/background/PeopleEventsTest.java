package nl.schoolplein.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Modules hear who joins, moves, leaves, and was there twice, whoever changed it. */
class PeopleEventsTest {
    private static final String PEOPLE = "/de-linde/admin/people";
    private static final String ROSTER = "/de-linde/admin/roster";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Stage.portal();
    }

    @Test
    void anAdministratorWhoChangesAPupilIsHeard() {
        String mees = pupil("Mees");
        hears("joined:" + mees);
        hears("moved:" + mees + LocalDate.now(portal.clock()));
        LocalDate day = LocalDate.now(portal.clock()).plusDays(20);
        send("/pupils/" + mees + "/move", "group=" + group("Groep 7"), "from=" + day);
        hears("moved:" + mees + day);
        send("/pupils/" + mees + "/leave", "day=" + day.plusDays(1));
        hears("left:" + mees);
    }

    @Test
    void whoWasThereTwiceHasNotLeft() {
        String stays = pupil("Fenna");
        String goes = pupil("Fena");
        send("/merge/pupils/" + stays, "with=" + goes);
        hears("merged:" + goes + stays);
        assertFalse(heard().contains("left:" + goes));
    }

    @Test
    void aRosterIsHeardAndSoIsItsUndo() throws IOException {
        int left = counted("left:");
        int joined = counted("joined:");
        Answer handedIn = portal.as("beheer").upload(ROSTER, Map.of(), "files", "export.zip", anotherRoster());
        assertEquals(303, handedIn.status(), handedIn.toString());
        Wait.until(PeopleEventsTest::desk, desk -> desk.path("step").asText().equals("checked"));
        portal.as("beheer").form(ROSTER + "/apply");
        JsonNode done = Wait.until(
                PeopleEventsTest::desk, desk -> desk.path("step").asText().equals("empty"));
        Wait.until(() -> counted("left:"), now -> now == left + 1);
        Wait.until(() -> counted("joined:"), now -> now == joined + 1);
        String last = done.get("history").get(0).get("id").asText();
        assertEquals(
                303, portal.as("beheer").form(ROSTER + "/undo", "id=" + last).status());
        Wait.until(() -> counted("left:"), now -> now == left + 2);
        Wait.until(() -> counted("joined:"), now -> now == joined + 2);
    }

    @Test
    void whatTheOneThatWentAgreedWithTheKeptOneAgreedWith() {
        String asked = documentThatAsks();
        JsonNode guardian = whoAgreed(asked);
        String goes = found(guardian.get("name").asText());
        String child = portal.as("beheer")
                .json()
                .get(PEOPLE + "/guardians/" + goes)
                .json()
                .at("/guardian/links/0/pupil")
                .asText();
        String link = send("/pupils/" + child + "/guardians", "name=Robin Tweemaal");
        String stays = portal.as("beheer")
                .json()
                .get(link)
                .json()
                .at("/sheet/link/guardian")
                .asText();
        send("/merge/guardians/" + stays, "with=" + goes);
        Wait.until(() -> guardians(asked), all -> all.stream()
                .anyMatch(one -> one.get("name").asText().equals("Robin Tweemaal")
                        && one.get("given").equals(guardian.get("given"))));
    }

    private static String documentThatAsks() {
        JsonNode folders =
                portal.as("beheer").json().get("/de-linde/bookcase/").json().get("folders");
        return StreamSupport.stream(folders.spliterator(), false)
                .flatMap(one -> StreamSupport.stream(
                        portal.as("beheer")
                                .json()
                                .get("/de-linde/bookcase/folders/"
                                        + one.get("id").asText())
                                .json()
                                .get("documents")
                                .spliterator(),
                        false))
                .map(one -> one.get("id").asText())
                .filter(id -> portal.as("beheer")
                                .json()
                                .get("/de-linde/bookcase/documents/" + id + "/agreed")
                                .json()
                                .path("agreed")
                                .asInt()
                        > 0)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode whoAgreed(String document) {
        return guardians(document).stream()
                .filter(one -> !one.get("given").isNull())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> guardians(String document) {
        JsonNode families = portal.as("beheer")
                .json()
                .get("/de-linde/bookcase/documents/" + document + "/agreed")
                .json()
                .get("families");
        return StreamSupport.stream(families.spliterator(), false)
                .flatMap(family -> StreamSupport.stream(family.get("guardians").spliterator(), false))
                .toList();
    }

    /** The roster of De Linde, in which Mila has left and somebody has come. */
    private static byte[] anotherRoster() throws IOException {
        Path roster = portal.data().resolve("rosters/demo-de-linde");
        String mila = Files.readString(roster.resolve("users.csv"))
                .lines()
                .filter(line -> line.contains("Mila,Jansen"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(roster)) {
            for (Path file : files.toList()) {
                String text = Files.readAllLines(file).stream()
                        .map(line -> Pattern.compile("(^|,)" + mila + "(,|$)")
                                .matcher(line)
                                .replaceAll("$1new-one$2")
                                .replace("Mila,Jansen", "Nova,Jansen"))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
                zip.putNextEntry(new ZipEntry("export/" + file.getFileName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static JsonNode desk() {
        return portal.as("beheer").json().get(ROSTER).json();
    }

    private static String pupil(String name) {
        String page = send("/pupils", "firstName=" + name, "lastName=Gehoord", "group=" + group("Groep 8"));
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static String group(String name) {
        JsonNode groups =
                portal.as("beheer").json().get(PEOPLE + "/groups").json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(one -> one.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static String found(String guardian) {
        return portal.as("beheer")
                .json()
                .get(PEOPLE + "?kind=guardians&q=" + guardian.replace(' ', '+'))
                .json()
                .at("/kinds/0/people/0/id")
                .asText();
    }

    private static String send(String path, String... fields) {
        Answer sent = portal.as("beheer").form(PEOPLE + path, fields);
        assertEquals(303, sent.status(), sent.toString());
        return sent.header("Location");
    }

    private static void hears(String word) {
        Wait.until(PeopleEventsTest::heard, words -> words.contains(word));
    }

    private static int counted(String beginning) {
        return (int) heard().stream().filter(word -> word.startsWith(beginning)).count();
    }

    private static List<String> heard() {
        return Stage.words(portal, Stage.LINDE, "ears");
    }
}
