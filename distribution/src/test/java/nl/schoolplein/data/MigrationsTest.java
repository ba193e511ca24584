package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs: applied once, by one process at a time, and wholly, also when the process is killed on the way. */
class MigrationsTest {
    private static final String TABLE = """
            <createTable tableName="%s">
              <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
              <column name="school" type="uuid"><constraints nullable="false"/></column>
              <column name="version" type="int"><constraints nullable="false"/></column>
            </createTable>
            """;
    private static final String ROW =
            "<sql>insert into %s values ('00000000-0000-7000-8000-00000000000%d', '00000000-0000-7000-8000-000000000000', 0)</sql>";

    private static final String FIRST =
            "<changeSet id=\"1\" author=\"a\">" + TABLE.formatted("thing") + ROW.formatted("thing", 1) + "</changeSet>";
    private static final String SECOND = "<changeSet id=\"2\" author=\"a\">" + TABLE.formatted("more") + "%s"
            + ROW.formatted("more", 2) + "</changeSet>";

    @TempDir
    private Path folder;

    private final boolean postgres = "postgresql".equals(System.getProperty("schoolplein.test.database"));
    private Optional<TestDatabase> database = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("changelogs/moving"));
        database = postgres ? Optional.of(TestDatabase.create()) : Optional.empty();
    }

    @AfterEach
    void stop() {
        database.ifPresent(TestDatabase::close);
    }

    @Test
    void anUnchangedChangelogIsNotEvenLookedAt() throws Exception {
        String twice = "<changeSet id=\"1\" author=\"a\">" + TABLE.formatted("thing") + "</changeSet>"
                + "<changeSet id=\"2\" author=\"a\" runAlways=\"true\"><sql>insert into thing values ("
                + (postgres ? "gen_random_uuid(), gen_random_uuid()" : "random_uuid(), random_uuid()")
                + ", 0)</sql></changeSet>";
        changelog(twice);
        migrate();
        migrate();
        assertEquals(List.of("1"), ask("select count(*) from plugin_moving.thing"));
        changelog(twice + "<include file=\"moving/more.xml\"/>", "more.xml", "");
        migrate();
        assertEquals(List.of("2"), ask("select count(*) from plugin_moving.thing"), "a file more");
        changelog(
                twice + "<include file=\"moving/more.xml\"/>",
                "more.xml",
                "<changeSet id=\"3\" author=\"a\">" + TABLE.formatted("other") + "</changeSet>");
        migrate();
        assertEquals(
                List.of("0"), ask("select count(*) from plugin_moving.other"), "another content of an included file");
    }

    @Test
    void whatFailsHalfwayLeavesNothingBehind() throws Exception {
        changelog("<changeSet id=\"1\" author=\"a\">" + TABLE.formatted("thing") + ROW.formatted("thing", 1)
                + "</changeSet>");
        migrate();
        String more = "<changeSet id=\"2\" author=\"a\">" + TABLE.formatted("more") + "%s</changeSet>";
        changelog("<changeSet id=\"1\" author=\"a\">" + TABLE.formatted("thing") + ROW.formatted("thing", 1)
                + "</changeSet>" + more.formatted("<sql>alter table nothing add column x int</sql>"));
        var failed = assertThrows(RuntimeException.class, this::migrate);
        assertTrue(String.valueOf(failed.getMessage()).contains("moving/changelog.xml"), failed.getMessage());
        assertEquals(List.of("1"), ask("select count(*) from plugin_moving.thing"), "the rows are still there");
        changelog("<changeSet id=\"1\" author=\"a\">" + TABLE.formatted("thing") + ROW.formatted("thing", 1)
                + "</changeSet>" + more.formatted(ROW.formatted("more", 2)));
        migrate();
        assertEquals(List.of("1"), ask("select count(*) from plugin_moving.more"), "and the mended changelog goes on");
    }

    @Test
    void aProcessThatIsKilledOnTheWayDoesNotKeepTheNextFromFinishing() throws Exception {
        changelog(FIRST);
        migrate();
        killOnTheWay();
        changelog(FIRST + SECOND.formatted(""));
        migrate();
        assertEquals(List.of("1"), ask("select count(*) from plugin_moving.thing"));
        assertEquals(List.of("1"), ask("select count(*) from plugin_moving.more"));
    }

    /** As after an upgrade of a plugin that was killed: the old version starts, with the changelog that it always had. */
    @Test
    void afterAKillTheVersionOfBeforeFindsItsTablesAsTheyWere() throws Exception {
        changelog(FIRST);
        migrate();
        killOnTheWay();
        changelog(FIRST);
        migrate();
        assertEquals(List.of("1"), ask("select count(*) from plugin_moving.thing"));
        assertEquals(
                List.of("0"),
                ask("select count(*) from information_schema.tables where lower(table_schema) = 'plugin_moving'"
                        + " and lower(table_name) = 'more'"));
    }

    /** Kills another process in the middle of the second change. */
    private void killOnTheWay() throws Exception {
        String standsStill = postgres ? "select pg_sleep(300)" : "select sum(x) from system_range(1, 1000000000000)";
        changelog(FIRST + SECOND.formatted("<sql>" + standsStill + "</sql>"));
        Process process = otherProcess();
        try {
            while (!standsStill()) {
                assertTrue(process.isAlive(), "the process ended before it was killed");
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void documentsOfTheFirstVersionOfTheBookcaseAreStillThere() throws Exception {
        String all = Files.readString(Path.of("../plugins/bookcase/src/main/resources/bookcase/changelog.xml"));
        String changes = all.substring(all.indexOf("<changeSet"), all.indexOf("</databaseChangeLog>"));
        String first = changes.substring(0, changes.indexOf("<!-- A document is shown from"));
        String rows = """
                <changeSet id="rows" author="a"><sql>
                  insert into folder (id, school, version, name, name_key, look, place)
                  values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000000', 0,
                    'Brieven', 'brieven', 'LETTERS', 1)
                </sql><sql>
                  insert into document (id, school, version, folder, title, audience_kind, audience,
                    file_hash, file_name, file_type, file_size, added, author)
                  values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000000', 0,
                    '00000000-0000-7000-8000-000000000001', 'Brief', 'SCHOOL',
                    array[cast('00000000-0000-0000-0000-000000000001' as uuid)],
                    'x', 'brief.pdf', 'application/pdf', 7, timestamp with time zone '2025-03-04 05:06:07+00:00', 'Noor')
                </sql></changeSet>
                """;
        changelog(first + rows);
        migrate();
        changelog(first + rows + changes.substring(first.length()));
        migrate();
        assertEquals(
                List.of("Brief"),
                ask("select title from plugin_moving.document where news_at = added and number = 1 and asked_since = 0"
                        + " and shown_from is null and shown_until is null and renewed is null"));
    }

    private boolean standsStill() throws SQLException {
        return postgres
                ? ask("select count(*) from pg_stat_activity where state = 'active' and query like 'select pg_sleep%'")
                        .equals(List.of("1"))
                : MigratingProcess.counts(folder.resolve("data"));
    }

    private Optional<DatabaseAddress> address() {
        return database.map(TestDatabase::address);
    }

    private void migrate() throws Exception {
        MigratingProcess.migrate(folder.resolve("data"), folder.resolve("changelogs"), address());
    }

    private Process otherProcess() throws IOException {
        return MigratingProcess.start(folder.resolve("data"), folder.resolve("changelogs"), address());
    }

    private void changelog(String changes, String... included) throws IOException {
        write("changelog.xml", changes);
        if (included.length > 0) {
            write(included[0], included[1]);
        }
    }

    private void write(String name, String changes) throws IOException {
        MigratingProcess.changelog(
                folder.resolve("changelogs").resolve("moving").resolve(name), changes);
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Connection connection() throws SQLException {
        if (database.isPresent()) {
            DatabaseAddress there = database.get().address();
            return DriverManager.getConnection(there.url(), there.ownerUsername(), there.ownerPassword());
        }
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("data/database/portal") + ";IFEXISTS=TRUE", "portal", "");
    }
}
