package nl.schoolplein.portal.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What a plugin has in the database: the rows of its own schema, and those about it in the portal's tables. Read and
 * erased as the owner of the tables, over all schools.
 */
public final class Belongings {
    /** The portal's tables that say something of a module, in a column {@code module}. The trail stays: it is history. */
    private static final List<String> ABOUT_MODULES = List.of(
            "planned_step",
            "module_button",
            "module_setting",
            "module_switch",
            "offer",
            "demo_filled",
            "event_listener",
            "event_delivery",
            "job_trouble",
            "retention_notice",
            "notice",
            "notice_wish",
            "pass");

    /** Those that say something of a schema. */
    private static final List<String> ABOUT_SCHEMAS =
            List.of("applied_changelog", "schema_version", "held_file", "sealed_column");

    private final Engine engine;
    private final DataSource pool;

    /**
     * What a school has of a plugin.
     *
     * @param rows how many rows, by the table's name
     * @param files how many stored files nothing else holds
     * @param bytes how large those are together
     */
    public record OfSchool(UUID school, Map<String, Long> rows, long files, long bytes) {
        /** How many rows there are in all tables. */
        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Belongings(Engine engine, DataSource pool) {
        this.engine = engine;
        this.pool = pool;
    }

    /** The schema of a plugin. */
    public static String schema(String plugin) {
        return "plugin_" + plugin.replace('-', '_');
    }

    /** Whether a plugin has a schema here, also if it is not installed any more. */
    public boolean any(String plugin) throws IOException {
        return asOwner(owner -> there(owner, schema(plugin)));
    }

    /** What the schools have of a plugin. */
    public List<OfSchool> of(String plugin) throws IOException {
        return asOwner(owner -> of(owner, schema(plugin)));
    }

    private static List<OfSchool> of(Connection owner, String schema) throws SQLException {
        Map<UUID, Map<String, Long>> rows = rows(owner, schema);
        Map<UUID, long[]> files = files(owner, schema);
        return rows.entrySet().stream()
                .map(school -> {
                    long[] held = files.getOrDefault(school.getKey(), new long[] {0, 0});
                    return new OfSchool(school.getKey(), school.getValue(), held[0], held[1]);
                })
                .toList();
    }

    private static Map<UUID, Map<String, Long>> rows(Connection owner, String schema) throws SQLException {
        Map<UUID, Map<String, Long>> rows = new TreeMap<>();
        String counts = Tables.of(owner, schema, java.util.Set.of()).ofSchools().stream()
                .map(table ->
                        "select '" + table + "', school, count(*) from " + schema + "." + table + " group by school")
                .collect(Collectors.joining(" union all "));
        if (!counts.isEmpty()) {
            try (Statement ask = owner.createStatement();
                    ResultSet answer = ask.executeQuery(counts)) {
                while (answer.next()) {
                    rows.computeIfAbsent(answer.getObject(2, UUID.class), none -> new TreeMap<>())
                            .put(answer.getString(1), answer.getLong(3));
                }
            }
        }
        return rows;
    }

    private static Map<UUID, long[]> files(Connection owner, String schema) throws SQLException {
        Map<UUID, long[]> files = new TreeMap<>();
        String held = held(owner, schema);
        if (!held.isEmpty()) {
            try (Statement ask = owner.createStatement();
                    ResultSet answer = ask.executeQuery("select f.school, count(*), sum(f.file_size)"
                            + " from portal.stored_file f join (" + held + ") h"
                            + " on f.school = h.school and f.file_hash = h.file_hash"
                            + " where f.uses <= h.times group by f.school")) {
                while (answer.next()) {
                    files.put(answer.getObject(1, UUID.class), new long[] {answer.getLong(2), answer.getLong(3)});
                }
            }
        }
        return files;
    }

    /** A query for how often the rows of a schema hold which file; empty if none of them holds files. */
    private static String held(Connection owner, String schema) throws SQLException {
        List<String> places = new ArrayList<>();
        try (PreparedStatement ask = owner.prepareStatement(
                "select table_called, column_called from portal.held_file where schema_name = ?")) {
            ask.setString(1, schema);
            try (ResultSet answer = ask.executeQuery()) {
                while (answer.next()) {
                    String column = answer.getString(2);
                    places.add("select school, " + column + " as file_hash from " + schema + "." + answer.getString(1)
                            + " where " + column + " is not null");
                }
            }
        }
        return places.isEmpty()
                ? ""
                : "select school, file_hash, count(*) as times from (" + String.join(" union all ", places)
                        + ") each_one group by school, file_hash";
    }

    /**
     * Decides that all of it goes: in one transaction with what the portal's tables say of it. Whoever finds the note
     * ({@link #erased}) drops the schema and does the rest.
     *
     * @param now from when on the files are unused that nothing else holds
     */
    public void erase(String plugin, Instant now) throws IOException {
        asOwner(owner -> {
            String schema = schema(plugin);
            owner.setAutoCommit(false);
            try {
                if (there(owner, schema)) {
                    release(owner, held(owner, schema), now);
                }
                for (String table : ABOUT_MODULES) {
                    change(owner, "delete from portal." + table + " where module = ?", plugin);
                }
                for (String table : ABOUT_SCHEMAS) {
                    change(owner, "delete from portal." + table + " where schema_name = ?", schema);
                }
                change(owner, "delete from portal.file_recount where plugin = ?", schema);
                change(owner, "delete from portal.erased_plugin where plugin = ?", plugin);
                change(owner, "insert into portal.erased_plugin (plugin) values (?)", plugin);
                owner.commit();
            } catch (SQLException failed) {
                owner.rollback();
                throw failed;
            } finally {
                owner.setAutoCommit(true);
            }
            return plugin;
        });
    }

    /** The files are no longer held by these rows; in the order in which everybody locks them. */
    private static void release(Connection owner, String held, Instant now) throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        try (Statement change = owner.createStatement()) {
            change.execute(
                    "select id from portal.stored_file where (school, file_hash) in (select school, file_hash from ("
                            + held + ") h) order by school, file_hash for update");
            change.executeUpdate("merge into portal.stored_file f using (" + held + ") h"
                    + " on f.school = h.school and f.file_hash = h.file_hash"
                    + " when matched then update set uses = f.uses - h.times");
        }
        try (PreparedStatement change = owner.prepareStatement(
                "update portal.stored_file set unused_since = ? where uses = 0 and unused_since is null")) {
            change.setObject(1, now.atOffset(ZoneOffset.UTC));
            change.executeUpdate();
        }
    }

    /** The plugins that were erased and whose removal was not finished. */
    public List<String> erased() throws IOException {
        return asOwner(owner -> {
            List<String> erased = new ArrayList<>();
            try (Statement ask = owner.createStatement();
                    ResultSet answer = ask.executeQuery("select plugin from portal.erased_plugin order by plugin")) {
                while (answer.next()) {
                    erased.add(answer.getString(1));
                }
            }
            return erased;
        });
    }

    /** The removal is finished. */
    public void finished(String plugin) throws IOException {
        asOwner(owner -> change(owner, "delete from portal.erased_plugin where plugin = ?", plugin));
    }

    /** Drops the schema, if it is there. */
    public void drop(String plugin) throws IOException {
        asOwner(owner -> {
            try (Statement change = owner.createStatement()) {
                return change.execute("drop schema if exists " + schema(plugin) + " cascade");
            }
        });
        engine.forget(schema(plugin));
    }

    private static boolean there(Connection owner, String schema) throws SQLException {
        try (PreparedStatement ask =
                owner.prepareStatement("select 1 from information_schema.schemata where lower(schema_name) = ?")) {
            ask.setString(1, schema);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static int change(Connection owner, String sql, String value) throws SQLException {
        try (PreparedStatement change = owner.prepareStatement(sql)) {
            change.setString(1, value);
            return change.executeUpdate();
        }
    }

    private interface Work<T> {
        T on(Connection owner) throws SQLException;
    }

    private <T> T asOwner(Work<T> work) throws IOException {
        try (Connection owner = engine.owner(pool)) {
            return work.on(owner);
        } catch (SQLException failed) {
            throw new IOException("The database does not do it: " + failed.getMessage(), failed);
        }
    }
}
