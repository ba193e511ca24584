package nl.schoolplein.portal.look;

/** Whom parents of a school ask; each may be empty. */
public record Contact(String name, String email, String phone, String hours) {
    /** Nobody said yet. */
    public static final Contact NONE = new Contact("", "", "", "");

    /** Whether nothing is known. */
    public boolean empty() {
        return equals(NONE);
    }
}
