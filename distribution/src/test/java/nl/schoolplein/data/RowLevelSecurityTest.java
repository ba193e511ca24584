package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.UnfitDatabaseException;
import nl.schoolplein.testkit.TestClock;
import nl.schoolplein.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last wall: PostgreSQL itself shows and takes rows of the transaction's school only, whatever SQL comes. */
class RowLevelSecurityTest {
    /** Every table of the portal's schemas with a school in it, but those that say who may go where. */
    private static final String TABLES_OF_SCHOOLS =
            """
            select c.table_schema || '.' || c.table_name
            from information_schema.columns c
            where c.column_name = 'school' and (c.table_schema = 'portal' or c.table_schema like 'plugin%%')
                and c.table_schema || '.' || c.table_name not in ('portal.%s')
            order by 1
            """.formatted(String.join("', 'portal.", Installation.globalTablesNamingASchool()));

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Portal portal;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        portal = Portal.start(new Options(
                folder.resolve("data"),
                Optional.of(database.address()),
                Rows.PLUGINS,
                Options.Web.local(0, 0),
                true,
                new TestClock(),
                Options.Limits.USUAL,
                Optional.empty()));
    }

    @AfterAll
    static void stop() throws Exception {
        portal.stop();
        database.close();
    }

    @Test
    void everyTableOfSchoolsHasThePolicy() throws SQLException {
        List<String> tables = asOwner(TABLES_OF_SCHOOLS);
        assertTrue(tables.contains("portal.pupil") && tables.contains("plugin_bookcase.document"), tables.toString());
        assertEquals(
                tables,
                asOwner("select p.schemaname || '.' || p.tablename from pg_policies p join pg_class c"
                        + " on c.oid = (p.schemaname || '.' || p.tablename)::regclass"
                        + " where p.policyname = 'of_school' and c.relrowsecurity order by 1"));
    }

    @Test
    void everyForeignKeyBetweenThemHasTheSchoolInIt() throws SQLException {
        List<String> without = asOwner("""
                select con.conname from pg_constraint con
                where con.contype = 'f' and con.connamespace::regnamespace::text <> 'public'
                    and exists (select 1 from pg_policy where polrelid = con.conrelid)
                    and exists (select 1 from pg_policy where polrelid = con.confrelid)
                    and not exists (select 1 from pg_attribute a where a.attrelid = con.conrelid
                        and a.attnum = any(con.conkey) and a.attname = 'school')
                order by 1
                """);
        assertEquals(List.of(), without);
    }

    @Test
    void withoutASchoolThereIsNothing() throws SQLException {
        for (String table : asOwner(TABLES_OF_SCHOOLS)) {
            assertEquals(List.of("0"), serving(null, "select count(*) from " + table), table);
        }
    }

    @Test
    void withASchoolThereIsThatSchool() throws SQLException {
        UUID linde = school("de-linde");
        for (String table : asOwner(TABLES_OF_SCHOOLS)) {
            List<String> all = asOwner("select count(*) from " + table + " where school = '" + linde + "'");
            assertEquals(all, serving(linde, "select count(*) from " + table), table);
            assertEquals(
                    List.of("0"),
                    serving(linde, "select count(*) from " + table + " where school <> '" + linde + "'"),
                    table);
        }
    }

    @Test
    void nothingIsWrittenIntoAnotherSchool() throws SQLException {
        UUID linde = school("de-linde");
        UUID kompas = school("het-kompas");
        String row = "insert into portal.pupil_group (id, school, version, name, place) values (gen_random_uuid(), '"
                + kompas + "', 0, 'x', 1) returning 1";
        SQLException refused = assertThrows(SQLException.class, () -> serving(linde, row));
        assertTrue(String.valueOf(refused.getMessage()).contains("row-level security"), refused.getMessage());
        String update = "with changed as (update portal.pupil_group set name = 'x' where school = '" + kompas
                + "' returning 1) select count(*) from changed";
        assertEquals(List.of("0"), serving(linde, update));
        SQLException moved = assertThrows(
                SQLException.class,
                () -> serving(linde, "update portal.pupil_group set school = '" + kompas + "' returning 1"));
        assertTrue(String.valueOf(moved.getMessage()).contains("row-level security"), moved.getMessage());
    }

    @Test
    void theServingRoleChangesNoTableAndNoPolicy() {
        for (String attempt : List.of(
                "alter table portal.pupil disable row level security",
                "drop policy of_school on portal.pupil",
                "create table portal.x (id int)",
                "set role schoolplein_owner",
                "set row_security = off; select count(*) from portal.pupil")) {
            assertThrows(SQLException.class, () -> serving(null, attempt), attempt);
        }
    }

    @Test
    void aRoleThatThePoliciesDoNotHoldIsRefused() {
        DatabaseAddress address = database.address();
        DatabaseAddress owner = new DatabaseAddress(
                address.url(),
                address.ownerUsername(),
                address.ownerPassword(),
                address.ownerUsername(),
                address.ownerPassword());
        var refused = assertThrows(UnfitDatabaseException.class, () -> Store.at(owner));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("would not be held by the row-level policies"),
                refused.getMessage());
        DatabaseAddress superuser = new DatabaseAddress(
                address.url(), "postgres", "postgres", address.ownerUsername(), address.ownerPassword());
        assertThrows(UnfitDatabaseException.class, () -> Store.at(superuser));
    }

    private static UUID school(String slug) {
        return portal.installation().schools().bySlug(slug).orElseThrow().id();
    }

    private static List<String> asOwner(String sql) throws SQLException {
        DatabaseAddress address = database.address();
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.ownerUsername(), address.ownerPassword())) {
            return first(connection, sql);
        }
    }

    /** As the role that serves, in a transaction of a school, or of none. */
    private static List<String> serving(@org.jspecify.annotations.Nullable UUID school, String sql)
            throws SQLException {
        DatabaseAddress address = database.address();
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.username(), address.password())) {
            connection.setAutoCommit(false);
            if (school != null) {
                try (PreparedStatement enter =
                        connection.prepareStatement("select set_config('app.school', ?, true)")) {
                    enter.setString(1, school.toString());
                    enter.execute();
                }
            }
            return first(connection, sql);
        }
    }

    private static List<String> first(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
