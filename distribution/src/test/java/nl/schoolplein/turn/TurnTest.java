package nl.schoolplein.turn;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The administrators of both schools of the demo, on one portal: EDEXML, a sheet, and the turn of the school year. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TurnTest {
    private static final String ROSTER = "/de-linde/admin/roster";
    private static final String TURN = "/de-linde/admin/school-year/turn";
    private static final String KOMPAS = "/het-kompas/admin/roster";
    private static final String EDEXML = """
            <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>98AB</brincode><xsdversie>2.0</xsdversie></school>
            <groepen><groep key="k1"><naam>De Zwaluwen</naam><jaargroep>1</jaargroep></groep></groepen>
            <leerlingen><leerling key="e1"><achternaam>Kok</achternaam><roepnaam>Fenna</roepnaam><jaargroep>1</jaargroep>
            <groep key="k1"/><bsn>123456782</bsn></leerling></leerlingen></EDEX>
            """;

    @TempDir
    static Path plugins;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static Answer edexml(Visitor who, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return who.upload(KOMPAS, Map.of(), "files", "Export ParnasSys.xml", bytes);
    }

    /** What De Linde came in with, with group 3 under another name. */
    private static byte[] nextYear() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(portal.data().resolve("rosters/demo-de-linde"))) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readString(file).replace("Groep 3", "De Uilen").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    @Order(1)
    void aSchoolConfirmsItsNumberAndNothingNeedlessStaysOnDisk() throws IOException {
        Visitor beheer = portal.as("beheer-kompas");
        edexml(beheer, EDEXML);
        String asked = beheer.get(KOMPAS).text();
        assertTrue(asked.contains("In dit bestand staat BRIN-nummer 98AB00. Is dat jullie school?"), asked);
        beheer.form(KOMPAS + "/check", "organisation=98AB00");
        String page = beheer.get(KOMPAS).text();
        assertTrue(page.contains("Fenna Kok"), page);
        try (Stream<Path> all = Files.walk(portal.data().resolve("rosters"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("123456782"), file.toString());
            }
        }
        JsonNode applied = beheer.json().post(KOMPAS + "/apply", "{}").json();
        assertEquals(1, applied.at("/new/pupils").asInt(), applied.toString());
        edexml(beheer, EDEXML.replace("98AB", "97XY"));
        assertTrue(beheer.get(KOMPAS).text().contains("Dit bestand is van een andere school"));
    }

    @Test
    @Order(2)
    void theTemplateIsOneThatThePortalTakes() {
        Visitor karin = portal.as("beheer");
        Answer workbook = karin.get(ROSTER + "/template.xlsx");
        assertEquals(200, workbook.status());
        String template = karin.get(ROSTER + "/template.csv").text();
        assertTrue(template.contains("leerlingnummer;roepnaam"), template);
        String filled = template + "z1;Ties;;Rij;5-3-2020;Groep 1;1;Ans Rij;ans@example.org;;;;\n";
        karin.upload(ROSTER, Map.of(), "files", "leerlingen.csv", filled.getBytes(StandardCharsets.UTF_8));
        JsonNode desk = karin.json().get(ROSTER).json();
        assertEquals(1, desk.at("/difference/new/pupils").asInt(), desk.toString());
        assertEquals(1, desk.at("/difference/new/guardians").asInt(), desk.toString());
        karin.form(ROSTER + "/discard");
    }

    @Test
    @Order(3)
    void nextYearIsPreparedTakenBackAndPreparedAgain() throws IOException {
        Visitor karin = portal.as("beheer");
        assertTrue(karin.get(TURN).text().contains("Er staat nog niets klaar"));
        assertEquals("OPEN", step(karin, "roster").get("state").asText());
        prepare(karin, LocalDate.now(portal.clock()).toString(), 422);
        Answer prepared = prepare(karin, nextDay(), 303);
        assertEquals(303, prepared.status());
        String page = karin.get(TURN).text();
        assertTrue(page.contains("Groep 3 → De Uilen"), page);
        assertEquals("DONE", step(karin, "roster").get("state").asText());
        assertFalse(portal.as("ouder").get("/me").text().contains("De Uilen"), "nothing has happened yet");
        String id = karin.json().get(TURN).json().at("/turn/id").asText();
        assertEquals(303, karin.form(TURN + "/cancel", "id=" + id).status());
        assertEquals(409, karin.form(TURN + "/cancel", "id=" + id).status());
        assertTrue(karin.get(TURN).text().contains("Er staat nog niets klaar"));
        prepare(karin, nextDay(), 303);
    }

    /** What was taken over last, as soon as there is more than before. */
    private static JsonNode begun(Visitor who, int before) {
        Instant end = Instant.now().plusSeconds(60);
        while (who.json().get(ROSTER).json().get("history").size() == before) {
            assertTrue(
                    Instant.now().isBefore(end),
                    () -> "it has not begun: " + who.get(TURN).text());
            Thread.onSpinWait();
        }
        return who.json().get(ROSTER).json().get("history").get(0);
    }

    @Test
    @Order(5)
    void groupsMoveUpWithoutAnExportAndThatIsUndone() {
        Visitor karin = portal.as("beheer");
        JsonNode third = cohort(karin, "Groep 3");
        String id = third.at("/cohort/id").asText();
        String stays = third.at("/cohort/pupils/0/id").asText();
        String name = third.at("/cohort/pupils/0/name").asText();
        String today = LocalDate.now(portal.clock()).toString();
        Answer refused = karin.form(TURN + "/groups", "from=" + today, id + "=De Valken", "staying=" + stays);
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("value=\"De Valken\""), "what was typed comes back");
        Answer prepared = karin.form(
                TURN + "/groups", "from=" + nextDay(), id + "=De Valken", "staying=" + stays, "empty=Groep 3");
        assertEquals(303, prepared.status(), prepared.text());
        String page = karin.get(TURN).text();
        assertTrue(page.contains("Groep 3 → De Valken"), page);
        assertTrue(page.contains("href=\"/de-linde/admin/school-year/turn/groups\""), "it can be changed");
        JsonNode again = cohort(karin, "Groep 3");
        assertEquals("De Valken", again.get("to").asText());
        assertEquals(stays, again.at("/staying/0").asText());

        int before = karin.json().get(ROSTER).json().get("history").size();
        portal.forward(Duration.ofDays(2));
        JsonNode last = begun(portal.as("beheer"), before);
        assertEquals(1, last.at("/new/groups").asInt(), last.toString());
        assertTrue(last.at("/gone/pupils").asInt() > 0, "group 8 has left: " + last);
        assertTrue(group(name).contains("Groep 3"), "who stays: " + group(name));
        assertTrue(group(third.at("/cohort/pupils/1/name").asText()).contains("De Valken"));
        undo(last);
        assertEquals(
                "Groep 3",
                cohort(portal.as("beheer"), "Groep 3").at("/cohort/group").asText());
    }

    private static JsonNode cohort(Visitor who, String group) {
        for (JsonNode going : who.json().get(TURN + "/groups").json().get("cohorts")) {
            if (going.at("/cohort/group").asText().equals(group)) {
                return going;
            }
        }
        throw new AssertionError("there is no " + group);
    }

    private static String group(String pupil) {
        String words = java.net.URLEncoder.encode(pupil, StandardCharsets.UTF_8);
        return portal.as("beheer")
                .get("/de-linde/admin/people?kind=pupils&q=" + words)
                .text();
    }

    private static Answer prepare(Visitor who, String from, int expected) throws IOException {
        who.upload(ROSTER, Map.of(), "files", "export.zip", nextYear());
        Answer answer = who.form(TURN, "from=" + from);
        assertEquals(expected, answer.status(), answer.text());
        return answer;
    }

    private static String nextDay() {
        return LocalDate.now(portal.clock()).plusDays(2).toString();
    }

    private static JsonNode step(Visitor who, String word) {
        for (JsonNode step : who.json().get(TURN).json().get("steps")) {
            if (step.get("word").asText().equals(word)) {
                return step;
            }
        }
        throw new AssertionError("there is no step " + word);
    }

    @Test
    @Order(4)
    void itBeginsOnItsDayAndCanBeUndoneAfterwards() {
        int before =
                portal.as("beheer").json().get(ROSTER).json().get("history").size();
        portal.forward(Duration.ofDays(2));
        Visitor karin = portal.as("beheer");
        JsonNode last = begun(karin, before);
        assertEquals(1, last.at("/new/groups").asInt(), last.toString());
        assertTrue(karin.get(TURN).text().contains("Er staat nog niets klaar"));
        undo(last);
    }

    private static void undo(JsonNode taken) {
        Answer undone = portal.as("beheer")
                .form(ROSTER + "/undo", "id=" + taken.get("id").asText());
        assertEquals(303, undone.status(), undone.text());
    }
}
