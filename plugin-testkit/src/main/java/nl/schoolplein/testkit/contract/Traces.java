package nl.schoolplein.testkit.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Belongings;

/** Where in a plugin's tables people of a school are named by their ids: in whichever column, texts and lists too. */
final class Traces {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Columns of every row, which name nobody. */
    private static final Set<String> OF_EVERY_ROW = Set.of("id", "school", "version");

    private final Installation installation;
    private final UUID school;
    private final String schema;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Traces(Installation installation, UUID school, String plugin) {
        this.installation = installation;
        this.school = school;
        this.schema = Belongings.schema(plugin);
    }

    /** The people who are named: each with the columns, and in how many rows of each. */
    Map<UUID, Map<String, Long>> all() {
        Set<UUID> people = people();
        Map<UUID, Map<String, Long>> found = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : tables().entrySet()) {
            for (String column : table.getValue()) {
                String place = table.getKey() + "." + column;
                values(table.getKey(), column).forEach(value -> ids(value).stream()
                        .filter(people::contains)
                        .forEach(id -> found.computeIfAbsent(id, first -> new TreeMap<>())
                                .merge(place.toLowerCase(Locale.ROOT), 1L, Long::sum)));
            }
        }
        return found;
    }

    private static Set<UUID> ids(String value) {
        Set<UUID> ids = new HashSet<>();
        Matcher found = ID.matcher(value.toLowerCase(Locale.ROOT));
        while (found.find()) {
            ids.add(UUID.fromString(found.group()));
        }
        return ids;
    }

    /** Pupils, guardians and staff. */
    private Set<UUID> people() {
        return List.of("PupilRow", "GuardianRow", "StaffRow").stream()
                .flatMap(entity -> installation
                        .rows()
                        .read(school, session -> session.createSelectionQuery("select id from " + entity, UUID.class)
                                .list())
                        .stream())
                .collect(Collectors.toSet());
    }

    private <T> T read(Work<T> work) {
        return installation.rows().read(school, session -> session.doReturningWork(work::on));
    }

    private Map<String, List<String>> tables() {
        return read(connection -> {
            Map<String, List<String>> tables = new TreeMap<>();
            try (ResultSet columns = connection.getMetaData().getColumns(null, null, null, null)) {
                while (columns.next()) {
                    String column = columns.getString("COLUMN_NAME");
                    if (schema.equalsIgnoreCase(columns.getString("TABLE_SCHEM"))
                            && !OF_EVERY_ROW.contains(column.toLowerCase(Locale.ROOT))) {
                        tables.computeIfAbsent(columns.getString("TABLE_NAME"), first -> new ArrayList<>())
                                .add(column);
                    }
                }
            }
            tables.keySet().removeIf(table -> table.toLowerCase(Locale.ROOT).startsWith("databasechangelog"));
            return tables;
        });
    }

    /** The rows of the school: each once for a value, whoever else's rows the tables hold. */
    private List<String> values(String table, String column) {
        return read(connection -> {
            List<String> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select cast(\"" + column + "\" as varchar) from \"" + schema(connection) + "\".\"" + table
                                    + "\" where school = '" + school + "' and \"" + column + "\" is not null")) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    /** As the database itself writes it. */
    private String schema(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                names.add(schemas.getString("TABLE_SCHEM"));
            }
        }
        return names.stream().filter(schema::equalsIgnoreCase).findFirst().orElse(schema);
    }
}
