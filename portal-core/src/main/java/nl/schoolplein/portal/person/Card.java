package nl.schoolplein.portal.person;

/** A guardian as somebody else sees them; empty where nothing is shown. */
public record Card(String name, String phone, String email, String address) {

    /** Whether there is nothing on it but the name: then others do not see the guardian at all. */
    public boolean empty() {
        return phone.isEmpty() && email.isEmpty() && address.isEmpty();
    }
}
