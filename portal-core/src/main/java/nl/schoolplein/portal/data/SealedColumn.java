package nl.schoolplein.portal.data;

/** A column of a plugin in which texts are sealed. */
public record SealedColumn(String schema, String table, String name) {

    /** As the mapping calls it: the table with its schema before it. */
    static SealedColumn at(String table, String name) {
        int dot = table.lastIndexOf('.');
        return new SealedColumn(table.substring(0, dot), table.substring(dot + 1), name);
    }

    /** What its texts are bound to, beside their school. */
    public String place() {
        return schema + "." + table + "." + name;
    }
}
