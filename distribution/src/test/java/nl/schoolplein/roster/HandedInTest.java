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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An administrator hands in files of every kind, and what nobody needs of them is nowhere afterwards; and the BRIN. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandedInTest {
    private static final String DESK = "/het-kompas/admin/roster";
    private static final String BRIN = DESK + "/brin";
    private static final String NUMBER = "123456782";
    private static final String COUNTRY = "Geboorteland-Verweggistan";
    private static final String EDEXML = """
            <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>98AB</brincode><xsdversie>2.1</xsdversie></school>
            <groepen><groep key="k1"><naam>De Zwaluwen</naam><jaargroep>1</jaargroep></groep></groepen>
            <leerlingen><leerling key="e1"><achternaam>Kok</achternaam><roepnaam>Fenna</roepnaam><jaargroep>1</jaargroep>
            <groep key="k1"/><bsn>123456782</bsn><land>Geboorteland-Verweggistan</land></leerling></leerlingen></EDEX>
            """;
    private static final String SHEET = "leerlingnummer;roepnaam;achternaam;groep;bsn;geboorteland\n"
            + "e1;Fenna;Kok;De Zwaluwen;" + NUMBER + ";" + COUNTRY + "\n";

    @TempDir
    static Path plugins;

    private static TestPortal portal;

    /** A file, or files together, by their names. */
    private record Export(String kind, Map<String, byte[]> files) {}

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> oneRoster() {
        return Map.of(
                "manifest.csv", bytes("""
                                propertyName,value
                                file.users,delta
                                file.classes,delta
                                file.enrollments,delta
                                file.demographics,delta
                                """),
                "orgs.csv", bytes("sourcedId,name,type\no1,Het Kompas,school\n"),
                "users.csv",
                        bytes("sourcedId,orgSourcedIds,role,givenName,familyName,identifier,metadata.country\n"
                                + "e1,o1,student,Fenna,Kok," + NUMBER + "," + COUNTRY + "\n"),
                "classes.csv",
                        bytes("sourcedId,title,grades,classType,schoolSourcedId\nk1,De Zwaluwen,1,homeroom,o1\n"),
                "enrollments.csv",
                        bytes("sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\nx1,k1,o1,e1,student\n"),
                "demographics.csv",
                        bytes("userSourcedId,birthDate,countryOfBirthCode\ne1,2022-03-05," + COUNTRY + "\n"));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Leerlingen");
            List<String> lines = SHEET.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String[] cells = lines.get(line).split(";", -1);
                for (int place = 0; place < cells.length; place++) {
                    sheet.value(line, place, cells[place]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Export> exports() throws IOException {
        return List.of(
                new Export("EDEXML", Map.of("export.xml", bytes(EDEXML))),
                new Export("EDEXML, zipped", Map.of("export.zip", zip(Map.of("uit/EDEXML.xml", bytes(EDEXML))))),
                new Export("CSV", Map.of("lijst.csv", bytes(SHEET))),
                new Export("Excel", Map.of("lijst.xlsx", workbook())),
                new Export("OneRoster, zipped", Map.of("roster.zip", zip(oneRoster()))),
                new Export("OneRoster", oneRoster()));
    }

    /** The desk, as soon as nothing is being checked or applied. */
    private static JsonNode desk() {
        Visitor who = portal.as("beheer-kompas");
        Instant end = Instant.now().plusSeconds(60);
        JsonNode desk = who.json().get(DESK).json();
        while (List.of("checking", "applying").contains(desk.path("step").asText())) {
            assertTrue(Instant.now().isBefore(end), desk.toString());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            desk = who.json().get(DESK).json();
        }
        return desk;
    }

    @Test
    @Order(1)
    void whatNobodyNeedsIsNowhereWhateverItCameIn() throws Exception {
        for (Export export : exports()) {
            Answer sent = Sent.together(portal, "beheer-kompas", DESK, export.files());
            assertEquals(303, sent.status(), export.kind() + ": " + sent);
            JsonNode desk = desk();
            if (desk.path("step").asText().equals("choosing")) {
                portal.as("beheer-kompas")
                        .form(
                                DESK + "/check",
                                "organisation=" + desk.at("/choices/0/id").asText());
                desk = desk();
            }
            assertEquals("checked", desk.path("step").asText(), export.kind() + ": " + desk);
            assertNowhere(export.kind() + ", while it waits");
            portal.as("beheer-kompas").json().post(DESK + "/apply", "{\"skipBroken\":true}");
            assertEquals("empty", desk().path("step").asText(), export.kind());
            assertNowhere(export.kind() + ", afterwards");
        }
        assertTrue(portal.as("beheer-kompas")
                .get("/het-kompas/admin/people?q=fenna")
                .text()
                .contains("Fenna"));
    }

    /** In no file of the portal's data, the embedded database among them, and in no text of PostgreSQL. */
    private static void assertNowhere(String when) throws Exception {
        try (Stream<Path> all = Files.walk(portal.data())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(NUMBER) || text.contains(COUNTRY), when + ": " + file);
            }
        }
        if (portal.database().isPresent()) {
            assertEquals(List.of(), inDatabase(portal.database().orElseThrow()), when);
        }
    }

    private static List<String> inDatabase(DatabaseAddress address) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner =
                        DriverManager.getConnection(address.url(), address.ownerUsername(), address.ownerPassword());
                Statement ask = owner.createStatement();
                Statement look = owner.createStatement();
                ResultSet columns = ask.executeQuery("select table_schema || '.' || table_name, column_name"
                        + " from information_schema.columns where table_schema = 'portal'"
                        + " and data_type in ('text', 'character varying')")) {
            while (columns.next()) {
                String where = columns.getString(1) + " where " + columns.getString(2) + " like '%";
                try (ResultSet hits = look.executeQuery("select count(*) from " + where + NUMBER + "%' or "
                        + columns.getString(2) + " like '%" + COUNTRY + "%'")) {
                    if (hits.next() && hits.getLong(1) > 0) {
                        found.add(where);
                    }
                }
            }
        }
        return found;
    }

    @Test
    @Order(2)
    void anAdministratorChangesTheNumberOfTheSchool() {
        Visitor beheer = portal.as("beheer-kompas");
        String page = beheer.get(BRIN).text();
        assertTrue(page.contains("value=\"98AB\"") && page.contains("uit een EDEXML-bestand"), page);
        Answer wrong = beheer.form(BRIN, "institution=9AB8", "location=00", "version=98AB00");
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("Typ twee cijfers en twee letters")
                && wrong.text().contains("9AB8"));
        assertEquals(
                422,
                beheer.form(BRIN, "institution=98AB", "location=x", "version=98AB00")
                        .status());
        assertEquals(
                303,
                beheer.form(BRIN, "institution= 97 xy", "location=01", "version=98AB00")
                        .status());
        JsonNode now = beheer.json().get(BRIN).json();
        assertEquals("97XY", now.get("institution").asText());
        assertEquals("01", now.get("location").asText());
        assertTrue(now.get("byHand").asBoolean());
        assertTrue(beheer.get(DESK).text().contains("BRIN-nummer 97XY, vestiging 01."));
        assertEquals(
                409, beheer.form(BRIN, "institution=98AB", "version=98AB00").status(), "somebody was first");
        String log = beheer.get("/het-kompas/admin/audit?kind=SCHOOL_CHANGED").text();
        assertTrue(log.contains("BRIN 98AB00 → 97XY01"), log);

        Sent.together(portal, "beheer-kompas", DESK, Map.of("export.xml", bytes(EDEXML)));
        assertEquals("failed", desk().path("step").asText(), "a file of another school");
        assertEquals(303, beheer.form(BRIN, "version=97XY01").status());
        Sent.together(portal, "beheer-kompas", DESK, Map.of("export.xml", bytes(EDEXML)));
        assertEquals("choosing", desk().path("step").asText(), "it is asked again");
        assertEquals(
                403, portal.as("leerkracht").get("/de-linde/admin/roster/brin").status());
    }
}
