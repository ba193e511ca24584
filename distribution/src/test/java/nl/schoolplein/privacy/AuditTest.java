package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit log: found by person, kind and day, taken out as a file that is harmless, and changed by nobody. */
class AuditTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Families.portal();
    }

    private static AuditLog audit() {
        return portal.portal().installation().audit();
    }

    private static UUID linde() {
        return portal.portal()
                .installation()
                .schools()
                .bySlug("de-linde")
                .orElseThrow()
                .id();
    }

    @Test
    void linesAreFoundByPersonKindAndDay() {
        UUID somebody = UUID.randomUUID();
        audit().note(
                        linde(),
                        AuditEntry.of(AuditKind.RIGHTS_CHANGED)
                                .by(somebody, "Greta Vinder")
                                .about(somebody, "Hans Gevonden")
                                .saying("mag ophalen"));
        for (String query :
                List.of("q=vinder", "q=gevonden", "kind=RIGHTS_CHANGED&q=greta", "from=2020-01-01&q=greta")) {
            JsonNode found = portal.as("beheer")
                    .json()
                    .get("/de-linde/admin/audit?" + query)
                    .json();
            assertEquals(1, found.get("count").asInt(), query + ": " + found);
            assertEquals("mag ophalen", found.at("/lines/0/detail").asText());
        }
        for (String query : List.of("q=greta&kind=LOGIN", "q=greta&until=2020-01-01", "q=100%25")) {
            JsonNode found = portal.as("beheer")
                    .json()
                    .get("/de-linde/admin/audit?" + query)
                    .json();
            assertEquals(0, found.get("count").asInt(), query + ": " + found);
        }
        String page = portal.as("beheer")
                .get("/de-linde/admin/audit?q=greta&kind=nonsense&from=x&page=77")
                .text();
        assertTrue(page.contains("Greta Vinder veranderde de rechten van Hans Gevonden."), page);
        assertFalse(portal.as("beheer-kompas")
                .get("/het-kompas/admin/audit?q=greta")
                .text()
                .contains("Hans"));
        assertEquals(403, portal.as("leerkracht").get("/de-linde/admin/audit").status());
    }

    @Test
    void theFileIsHarmlessAndItselfNoted() {
        audit().note(linde(), AuditEntry.of(AuditKind.LOGIN).by("=HYPERLINK(\"http://x\")"));
        audit().note(linde(), AuditEntry.of(AuditKind.LOGIN).by("Piet; \"de\" Vries"));
        Answer file = portal.as("beheer").get("/de-linde/admin/audit/export");
        assertEquals(200, file.status());
        assertEquals("text/csv;charset=utf-8", file.type());
        assertTrue(file.header("Content-Disposition").startsWith("attachment"), file.header("Content-Disposition"));
        assertTrue(file.text().contains("\"'=HYPERLINK(\"\"http://x\"\")\""), file.text());
        assertTrue(file.text().contains("\"Piet; \"\"de\"\" Vries\""), file.text());
        JsonNode last = portal.as("beheer")
                .json()
                .get("/de-linde/admin/audit?kind=EXPORTED")
                .json()
                .at("/lines/0");
        assertEquals("Karin Mulder", last.get("who").asText());
    }

    @Test
    void whatBelongsToNoSchoolIsTheOperators() {
        audit().note(List.of(), AuditEntry.of(AuditKind.LOGIN_FAILED).saying("203.0.113.9"));
        Answer seen = portal.as("platform").get("/operator/audit?kind=LOGIN_FAILED");
        assertTrue(seen.text().contains("Inloggen als iemand mislukte.")
                && seen.text().contains("203.0.113.9"));
        assertFalse(portal.as("beheer").get("/de-linde/admin/audit").text().contains("203.0.113.9"));
        assertEquals(403, portal.as("beheer").get("/operator/audit").status());
    }

    @Test
    void whoServesCanOnlyAdd() throws SQLException {
        Assumptions.assumeTrue(portal.database().isPresent(), "H2 has one role; there no code changes a line");
        DatabaseAddress address = portal.database().orElseThrow();
        try (Connection serving = DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = serving.createStatement()) {
            statement.execute("select set_config('app.school', '" + linde() + "', false)");
            for (String table : List.of("portal.audit_entry", "portal.audit_of_portal")) {
                statement.execute("select count(*) from " + table);
                for (String change : List.of(
                        "update " + table + " set who = 'x'", "delete from " + table, "truncate table " + table)) {
                    SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change), change);
                    assertTrue(
                            String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
                }
            }
        }
    }

    @Test
    void whatIsOldGoesByItself() {
        audit().note(linde(), AuditEntry.of(AuditKind.LOGIN).by("Opa Oud"));
        var store = portal.portal().installation().store();
        audit().expire(store);
        assertEquals(1, count("opa+oud"));
        store.expire(
                "portal", "audit_entry", "at_time", portal.clock().instant().plusSeconds(1));
        assertEquals(0, count("opa+oud"));
        assertEquals(Period.ofYears(2), AuditLog.kept());
    }

    private static int count(String words) {
        return portal.as("beheer")
                .json()
                .get("/de-linde/admin/audit?q=" + words)
                .json()
                .get("count")
                .asInt();
    }
}
