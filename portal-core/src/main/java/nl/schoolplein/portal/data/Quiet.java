package nl.schoolplein.portal.data;

/**
 * Keeps the transactions of a module out while its tables are changed. Asked for by a database that cannot take a change
 * back by itself: what is written between the copy and the return to it would be lost.
 */
@FunctionalInterface
public interface Quiet {
    /** Nobody is there who would have to wait. */
    Quiet NOBODY_IS_THERE = Change::make;

    /** Makes the change while no transaction is under way; others wait for its end. */
    void during(Change change) throws Exception;

    /** A change of tables. */
    @FunctionalInterface
    interface Change {
        /** Makes it. */
        void make() throws Exception;
    }
}
