package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a schema: those whose rows each belong to a school, and the others. */
record Tables(Set<String> ofSchools, Set<String> others) {

    /**
     * Reads them from the database.
     *
     * @throws SQLException also if a table that is not among the global ones has no column for the school
     */
    static Tables of(Connection connection, String schema, Set<String> global) throws SQLException {
        Set<String> ofSchools = new TreeSet<>();
        Set<String> others = new TreeSet<>(global);
        try (PreparedStatement ask = connection.prepareStatement("""
                select lower(t.table_name), c.column_name
                from information_schema.tables t left join information_schema.columns c
                    on c.table_schema = t.table_schema and c.table_name = t.table_name
                    and lower(c.column_name) = 'school' and lower(c.data_type) = 'uuid' and c.is_nullable = 'NO'
                where lower(t.table_schema) = ? and lower(t.table_name) not like 'databasechangelog%'
                """)) {
            ask.setString(1, schema.toLowerCase(Locale.ROOT));
            try (ResultSet tables = ask.executeQuery()) {
                while (tables.next()) {
                    String table = tables.getString(1);
                    if (!global.contains(table)) {
                        if (tables.getString(2) == null) {
                            throw new SQLException("the table " + table
                                    + " has no column school (uuid, not null); every row belongs to one school");
                        }
                        ofSchools.add(table);
                    }
                }
            }
        }
        return new Tables(ofSchools, others);
    }
}
