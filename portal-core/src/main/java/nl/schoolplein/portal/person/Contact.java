package nl.schoolplein.portal.person;

/** How a guardian is reached; empty where it is not known. */
public record Contact(String name, String email, String phone, String address) {

    /** What others see of it by a guardian's choice; nothing of what was not chosen. */
    Card card(Shared shared) {
        return new Card(
                name, shared.phone() ? phone : "", shared.email() ? email : "", shared.address() ? address : "");
    }

    /** All of it, for the staff. */
    Card whole() {
        return new Card(name, phone, email, address);
    }
}
