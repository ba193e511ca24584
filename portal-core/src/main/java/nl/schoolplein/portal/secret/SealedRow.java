package nl.schoolplein.portal.secret;

/** A row with sealed values in it, of a school or of the portal itself; its id is a UUID. */
public interface SealedRow {

    /** Seals again what is not sealed with the newest key. */
    void reseal(Resealing with);

    /** How a value is sealed again. */
    @FunctionalInterface
    interface Resealing {
        /** The value sealed with the newest key; the same bytes if it is already. */
        byte[] again(String field, byte[] sealed);
    }
}
