package nl.schoolplein.portal.backup;

/** Hears how far it is. */
@FunctionalInterface
public interface Progress {
    /** So many of so many bytes are done. */
    void at(long done, long of);
}
