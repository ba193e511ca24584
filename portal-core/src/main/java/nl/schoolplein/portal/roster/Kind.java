package nl.schoolplein.portal.roster;

/** Whom and what a roster lists. */
public enum Kind {
    /** Children. */
    PUPILS,
    /** Home groups. */
    GROUPS,
    /** Teachers, administrators and others who work at the school. */
    STAFF,
    /** Parents and other guardians. */
    GUARDIANS;

    /** As in addresses and keys of texts. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
