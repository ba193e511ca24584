package nl.schoolplein.portal.data;

/**
 * Where a PostgreSQL is, and the two roles that the portal uses there: one that serves, and the owner of the tables, with
 * which only migrations run. The row-level policies do not hold for an owner; therefore two.
 *
 * @param url {@code jdbc:postgresql://host:5432/name}
 */
public record DatabaseAddress(
        String url, String username, String password, String ownerUsername, String ownerPassword) {

    /** Without the passwords. */
    @Override
    public String toString() {
        return url + " as " + username + ", owned by " + ownerUsername;
    }
}
