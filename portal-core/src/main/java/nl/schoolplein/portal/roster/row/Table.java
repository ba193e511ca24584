package nl.schoolplein.portal.roster.row;

/** Rows under a heading. */
public interface Table {

    /** What people know it by: a file's name, or a worksheet's. */
    String name();

    /** Whether it has one of these columns. */
    boolean has(String... columns);

    /** Reads all rows; a table that cannot be read to its end has a broken row there. */
    void rows(OnRow each, OnBroken wrong);

    /** What is done with each row. */
    interface OnRow {
        void row(Row row) throws BrokenRowException;
    }

    /** What is done when a row turns out to be broken, with what can still be read of it. */
    interface OnBroken {
        void broken(Row row, BrokenRowException why);
    }
}
