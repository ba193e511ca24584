package nl.schoolplein.portal.roster;

/** A school as a roster names it: its id in the school administration, and its name. */
public record Organisation(String id, String name) {
    /** Of a roster that names no school: it is of the one for which it is handed in. */
    public static final Organisation UNNAMED = new Organisation("sheet", "–");

    boolean unnamed() {
        return id.equals(UNNAMED.id);
    }
}
