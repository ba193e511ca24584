package nl.schoolplein.portal.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.HeldFiles;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** Writes down which columns of a plugin's schema hold files: whoever erases the schema knows them without the plugin. */
record HeldColumns(Transactions global) {

    /** Writes them down, if others or none stood there. */
    void note(String schema, Set<HeldFiles.Place.Column> columns) {
        if (!global.read(session -> noted(session, schema)).equals(columns)) {
            global.write(session -> {
                Set<HeldFiles.Place.Column> noted = noted(session, schema);
                columns.stream()
                        .filter(column -> !noted.contains(column))
                        .forEach(column -> add(session, schema, column));
                return session;
            });
        }
    }

    /** A column that an older version had stays noted: its rows may still be there. */
    private static Set<HeldFiles.Place.Column> noted(Session session, String schema) {
        List<Object[]> rows = session.createNativeQuery(
                        "select table_called, column_called from portal.held_file where schema_name = :schema",
                        Object[].class)
                .setParameter("schema", schema)
                .list();
        return rows.stream()
                .map(row -> new HeldFiles.Place.Column((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    private static void add(Session session, String schema, HeldFiles.Place.Column column) {
        session.createNativeMutationQuery("insert into portal.held_file (schema_name, table_called, column_called)"
                        + " values (:schema, :table, :column)")
                .setParameter("schema", schema)
                .setParameter("table", column.table())
                .setParameter("column", column.name())
                .executeUpdate();
    }
}
