package nl.schoolplein.people;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.data.NamedIn;
import nl.schoolplein.portal.data.Transactions;

/** The columns of the database that hold ids, the portal's and the bookcase's, as the database itself lists them. */
final class Columns {
    private final Transactions rows;
    private final UUID school;
    private final List<Found> all;

    /** A column; the text is its table and name, in lower case. */
    record Found(String schema, String table, String column, boolean many) {
        @Override
        public String toString() {
            return (table + "." + column).toLowerCase(Locale.ROOT);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Columns(Transactions rows, UUID school) {
        this.rows = rows;
        this.school = school;
        this.all = read(Columns::list);
    }

    private <T> T read(Work<T> work) {
        return rows.read(school, session -> session.doReturningWork(work::on));
    }

    private static List<Found> list(Connection connection) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, null, null)) {
            while (columns.next()) {
                String schema = columns.getString("TABLE_SCHEM");
                String type = columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                boolean ours = schema.equalsIgnoreCase("portal") || schema.equalsIgnoreCase("plugin_bookcase");
                boolean array = columns.getInt("DATA_TYPE") == java.sql.Types.ARRAY;
                if (ours && (type.contains("uuid") || (array && !type.contains("int")))) {
                    found.add(new Found(
                            schema, columns.getString("TABLE_NAME"), columns.getString("COLUMN_NAME"), array));
                }
            }
        }
        return found;
    }

    /** All of them. */
    List<Found> all() {
        return all;
    }

    /** Those that say by {@link IdOf} whom they name. */
    Set<String> naming(IdOf.What... whom) {
        return rows.read(school, session -> {
            Set<String> names = new TreeSet<>();
            session.getMetamodel().getEntities().forEach(entity -> NamedIn.fields(entity.getJavaType())
                    .filter(field -> List.of(whom).contains(rule(field).value()))
                    .forEach(field -> names.add(table(entity.getJavaType()) + "." + column(field))));
            return names;
        });
    }

    private static IdOf rule(Field field) {
        return Objects.requireNonNull(field.getAnnotation(IdOf.class));
    }

    private static String table(Class<?> entity) {
        return Objects.requireNonNull(entity.getAnnotation(Table.class)).name();
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    /** In which of them an id stands, but for that of the row itself. */
    Set<String> with(String id, Predicate<Found> asked) {
        return read(connection -> {
            Set<String> found = new TreeSet<>();
            for (Found one : all) {
                if (asked.test(one) && holds(connection, one, UUID.fromString(id))) {
                    found.add(one.toString());
                }
            }
            return found;
        });
    }

    private static boolean holds(Connection connection, Found one, UUID id) throws SQLException {
        String column = '"' + one.column() + '"';
        String test = one.many() ? "? = any(" + column + ")" : column + " = ?";
        String query = "select count(*) from \"" + one.schema() + "\".\"" + one.table() + "\" where " + test;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (ResultSet count = statement.executeQuery()) {
                return count.next() && count.getLong(1) > 0;
            }
        }
    }

    /** Adds a row of the school: columns and values by turns. */
    void add(String table, Object... columnsAndValues) {
        StringBuilder names = new StringBuilder("id, school, version");
        StringBuilder marks = new StringBuilder("?, ?, 0");
        List<Object> values = new ArrayList<>(List.of(UUID.randomUUID(), school));
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            names.append(", ").append(columnsAndValues[i]);
            marks.append(", ?");
            values.add(columnsAndValues[i + 1]);
        }
        rows.write(school, session -> {
            session.doWork(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into portal." + table + " (" + names + ") values (" + marks + ")")) {
                    for (int i = 0; i < values.size(); i++) {
                        insert.setObject(i + 1, values.get(i));
                    }
                    insert.executeUpdate();
                }
            });
            return table;
        });
    }
}
