package nl.schoolplein.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.file.FileProblem;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;

/** Data of a version that did not count files yet: nothing is swept before the modules' rows have been counted. */
class RecountTest {

    @Test
    void oldDataIsCountedOnce() throws Exception {
        byte[] content = Shelf.text("Van een oudere versie");
        try (TestPortal portal = TestPortal.with(Shelf.PLUGINS)) {
            Shelf shelf = new Shelf(() -> portal.as("beheer"));
            assertEquals(200, shelf.add("Oud", content).status());
            forgetTheCounts(portal);
            portal.restart();
            portal.forward(Duration.ofDays(8));
            portal.portal().installation().files().sweep();
            assertEquals(1, Shelf.onDisk(portal.data(), content).size(), "the module has not been opened yet");
            assertEquals("Van een oudere versie", shelf.read("Oud").text());
            assertEquals(List.of(), portal.portal().checkFiles());
            portal.restart();
            shelf.read("Oud");
            assertEquals(List.of(), portal.portal().checkFiles(), "not counted twice");
            assertEquals(200, shelf.remove("Oud").status());
            portal.forward(Duration.ofDays(8));
            portal.portal().installation().files().sweep();
            assertEquals(0, Shelf.onDisk(portal.data(), content).size());
        }
    }

    @Test
    void aModuleThatIsGoneKeepsItsFiles() throws Exception {
        byte[] content = Shelf.text("Van een module die weg is");
        try (TestPortal portal = TestPortal.with(Shelf.PLUGINS)) {
            assertEquals(
                    200,
                    new Shelf(() -> portal.as("beheer")).add("Weg", content).status());
            forgetTheCounts(portal);
            sql(portal, "update portal.file_recount set plugin = 'plugin_gone'");
            portal.restart();
            portal.forward(Duration.ofDays(30));
            portal.portal().installation().files().sweep();
            assertEquals(1, Shelf.onDisk(portal.data(), content).size());
            assertTrue(portal.portal().checkFiles().stream()
                    .anyMatch(problem -> problem.kind() == FileProblem.Kind.NOT_COUNTED
                            && problem.what().contains("plugin_gone")));
        }
    }

    /** What the changelog finds when it comes to data with modules: no row of a file of theirs, and modules to count. */
    private static void forgetTheCounts(TestPortal portal) throws Exception {
        sql(
                portal,
                "delete from portal.stored_file where file_hash not in (select file_hash from portal.school_logo union"
                        + " select file_hash from portal.portrait union select small_hash from portal.portrait)");
        sql(
                portal,
                "insert into portal.file_recount (school, plugin) select s.id, lower(i.schema_name) from portal.school s"
                        + " cross join information_schema.schemata i where lower(i.schema_name) like 'plugin%'");
    }

    private static void sql(TestPortal portal, String sql) throws Exception {
        try (Connection connection = connect(portal);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
