package nl.schoolplein.portal.roster;

import java.util.Set;

/**
 * Who may be taken for gone: whoever a roster ends by name, and, if it names everybody, whoever it does not name. A row
 * that cannot be read never makes anybody gone.
 *
 * @param whole whether everybody would be named who is still there
 * @param unsure who was named by a row that could not be used
 * @param ended who is said to have gone
 */
public record Presence(boolean whole, Set<String> unsure, Set<String> ended) {

    /** Nobody is named, and so nobody is gone. */
    public static final Presence SILENT = new Presence(false, Set.of(), Set.of());

    /** Whether somebody whom the roster does not bring is gone. */
    boolean gone(String id) {
        return ended.contains(id) || (whole && !unsure.contains(id));
    }
}
