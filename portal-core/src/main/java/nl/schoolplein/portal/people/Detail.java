package nl.schoolplein.portal.people;

/** What happened to a person, in a word that the audit log keeps. */
final class Detail {
    static final String ADDED = "added";
    static final String CHANGED = "changed";
    static final String RELEASED = "released to rosters";
    static final String MOVED = "moved";
    static final String LEFT = "left";
    static final String BACK = "back";
    static final String MERGED = "merged";
    static final String ACCOUNT = "account made";
    static final String MORNING = "trial morning ";
    static final String NO_MORNING = "no trial morning ";
    static final String SUBSTITUTE = "substitute";

    private Detail() {}
}
