package nl.schoolplein.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;

/** A portal whose modules had room for one planned change takes it along as a step. */
class PlanOfBeforeTest {
    /** Makes the tables as they were, with one change planned in the row of each switch. */
    private static final List<String> AS_IT_WAS = List.of(
            "drop table portal.planned_step",
            "alter table portal.module_switch drop column plan_changes",
            "update portal.module_switch set next_state = 'READ_ONLY', next_groups = groups_named,"
                    + " next_from = timestamp with time zone '2031-01-06 08:00:00+01:00'",
            "delete from portal.databasechangelog where id = 'planned-steps'",
            "delete from portal.applied_changelog");

    @Test
    void whatWasPlannedIsAStep() throws Exception {
        try (TestPortal portal = TestPortal.with(School.PLUGINS)) {
            new School(portal).switchNow("preview");
            portal.stop();
            try (Connection connection = connect(portal);
                    Statement statement = connection.createStatement()) {
                for (String sql : AS_IT_WAS) {
                    statement.execute(sql);
                }
            }
            portal.startAgain();
            JsonNode bookcase = new School(portal).bookcase();
            assertEquals("preview", bookcase.get("state").asText());
            assertEquals("read-only", bookcase.at("/next/state").asText());
            JsonNode dates =
                    portal.as("beheer").json().get(PlanTest.PLAN).json().get("dates");
            assertEquals(1, dates.size());
            assertEquals("2031-01-06T07:00:00Z", dates.at("/0/from").asText());
        }
    }

    private static Connection connect(TestPortal portal) throws SQLException {
        Optional<DatabaseAddress> postgres = portal.database();
        return postgres.isPresent()
                ? DriverManager.getConnection(
                        postgres.get().url(),
                        postgres.get().ownerUsername(),
                        postgres.get().ownerPassword())
                : DriverManager.getConnection(
                        "jdbc:h2:retry:" + portal.data().resolve("database/portal") + ";FILE_LOCK=NO", "portal", "");
    }
}
