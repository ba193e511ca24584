package nl.schoolplein.portal.switchboard;

/** What the switch of a module says to the guardians of one group. */
public enum Reach {
    /** It is on for everyone. */
    ON(true),
    /** It is there to be read. */
    READ_ONLY(true),
    /** The group is in the pilot. */
    IN_PILOT(true),
    /** There is a pilot, in other groups. */
    NOT_IN_PILOT(false),
    /** The teacher switched it off for the group. */
    OFF_BY_TEACHER(false),
    /** It is on, but a module that it needs is not there for the group. */
    NEEDS_ANOTHER(false),
    /** Only staff have it. */
    TEAM_ONLY(false),
    /** Nobody has it. */
    OFF(false);

    private final boolean opens;

    Reach(boolean opens) {
        this.opens = opens;
    }

    /** Whether the guardians of the group have the module, to read at least. */
    public boolean opens() {
        return opens;
    }
}
