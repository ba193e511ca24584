package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Medical details: who sees and changes them, who learns of it, and where they never come. */
class MedicalTest {
    private static final String MARK = "zeldzame-pistache-allergie";

    private static TestPortal portal;
    private static String mila;

    @BeforeAll
    static void start() throws Exception {
        portal = Families.portal();
        mila = Families.medical(portal, "Mila");
    }

    private static Answer write(Visitor by, String page, String allergies) {
        int edition = by.json().get(page).json().get("edition").asInt();
        return by.json().post(page, "{\"allergies\":\"" + allergies + "\",\"edition\":" + edition + "}");
    }

    @Test
    void bothParentsAndTheTeacherKnowTheSame() {
        Visitor sanne = Families.loggedIn(portal, "ouder");
        assertEquals(200, write(sanne, mila, "pinda").status());
        for (String who : List.of("ouder", "ouder2", "leerkracht", "beheer")) {
            Answer seen = Families.loggedIn(portal, who).get(mila);
            assertEquals(200, seen.status(), seen.toString());
            assertTrue(seen.text().contains("pinda"), who);
            assertEquals("no-store", seen.header("Cache-Control"), who);
        }
        assertEquals(404, Families.loggedIn(portal, "nieuw").get(mila).status());
        assertEquals(404, Families.loggedIn(portal, "dubbel").get(mila).status());
        String tom = Families.medical(portal, "Tom");
        assertEquals(404, Families.loggedIn(portal, "ouder2").get(tom).status(), "not his child");
        assertEquals(404, Families.loggedIn(portal, "leerkracht").get(tom).status(), "not her group");
    }

    @Test
    void eachLookOfTheStaffIsNotedAndTheParentsSeeIt() {
        Families.loggedIn(portal, "leerkracht").get(mila);
        JsonNode last =
                Families.loggedIn(portal, "ouder2").json().get(mila).json().at("/looks/0");
        assertEquals("Noor Bakker", last.get("who").asText());
        assertEquals("MEDICAL_SEEN", last.get("kind").asText());
        assertTrue(Families.loggedIn(portal, "ouder2").get(mila).text().contains("Noor Bakker bekeek de gegevens."));
        String log = portal.as("beheer")
                .get("/de-linde/admin/audit?kind=MEDICAL_SEEN&q=mila")
                .text();
        assertTrue(log.contains("Noor Bakker bekeek de medische gegevens van Mila Jansen."), log);
    }

    @Test
    void whoLooksOnAsAParentSeesNone() {
        Visitor karin = Families.loggedIn(portal, "beheer");
        String view = "/de-linde/admin/view";
        String mark = "";
        for (JsonNode one : karin.json().get(view + "?q=mark+jansen").json().get("guardians")) {
            mark = one.get("joined").asBoolean() ? one.get("id").asText() : mark;
        }
        assertEquals(
                303, karin.form(view + "/guardians/" + mark, "reason=vraag").status());
        assertEquals(403, karin.get(mila).status());
        assertEquals(303, karin.form(view + "/stop").status());
    }

    @Test
    void whoComesSecondIsTold() {
        Visitor sanne = Families.loggedIn(portal, "ouder");
        int edition = sanne.json().get(mila).json().get("edition").asInt();
        assertEquals(
                200, write(Families.loggedIn(portal, "ouder2"), mila, "melk").status());
        Answer late = sanne.json().post(mila, "{\"allergies\":\"ei\",\"edition\":" + edition + "}");
        assertEquals(409, late.status(), late.toString());
        assertTrue(sanne.get(mila).text().contains("melk"));
        Answer tooLong = sanne.form(mila, "allergies=" + "x".repeat(1001), "edition=" + edition);
        assertEquals(422, tooLong.status());
        assertTrue(tooLong.text().contains("x".repeat(1001)), "what was typed comes back");
    }

    @Test
    void theyComeNowhereElse() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("nl.schoolplein");
        Level before = own.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        own.setLevel(Level.TRACE);
        try {
            assertEquals(
                    200, write(Families.loggedIn(portal, "ouder"), mila, MARK).status());
            assertTrue(Families.loggedIn(portal, "leerkracht").get(mila).text().contains(MARK));
            assertEquals(
                    422,
                    Families.loggedIn(portal, "ouder")
                            .form(mila, "allergies=" + MARK, "edition=x")
                            .status());
            for (String who : List.of("nieuw", "ouder2", "leerkracht", "beheer", "beheer-kompas", "platform")) {
                Visitor visitor = Families.loggedIn(portal, who);
                for (String page : pages()) {
                    assertFalse(visitor.get(page).text().contains(MARK), who + " reads it on " + page);
                    assertFalse(visitor.json().get(page).text().contains(MARK), who + " gets it from " + page);
                }
            }
            assertFalse(metrics().contains(MARK));
        } finally {
            own.setLevel(before);
            root.detachAppender(log);
        }
        assertFalse(
                List.copyOf(log.list).stream()
                        .anyMatch(event -> event.getFormattedMessage().contains(MARK)
                                || String.valueOf(event.getThrowableProxy()).contains(MARK)),
                "in the log");
        assertTrue(kept("Mila"), "the search finds what is not sealed");
        assertFalse(kept(MARK), "in the database or another file");
    }

    /** All pages whose address takes no more than the school. */
    private static List<String> pages() {
        return portal.portal().routes().stream()
                .filter(route -> !route.writes())
                .map(Route::path)
                .map(path -> path.replace("{school}", "de-linde"))
                .filter(path -> !path.contains("{") && !path.contains("forget"))
                .toList();
    }

    private static String metrics() throws IOException {
        try (var stream = portal.management("/metrics").toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether a text is in a file of the data, or in a table. */
    private static boolean kept(String text) throws IOException, SQLException {
        boolean inTables =
                portal.database().isPresent() && inTables(portal.database().get(), text);
        try (Stream<Path> files = Files.walk(portal.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                if (new String(content, StandardCharsets.ISO_8859_1).contains(text)
                        || new String(content, StandardCharsets.UTF_16BE).contains(text)) {
                    return true;
                }
            }
        }
        return inTables;
    }

    private static boolean inTables(DatabaseAddress address, String text) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(address.url(), address.ownerUsername(), address.ownerPassword());
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                    + " where schemaname = 'portal' or schemaname like 'plugin%'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text like '%" + text + "%'")) {
                    found.next();
                    if (found.getInt(1) > 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
