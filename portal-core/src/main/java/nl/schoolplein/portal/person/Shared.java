package nl.schoolplein.portal.person;

/** Which details a guardian shows to somebody. */
public record Shared(boolean phone, boolean email, boolean address) {
    /** What is so until somebody chooses. */
    static final Shared NOTHING = new Shared(false, false, false);

    /** What both show. */
    Shared and(Shared other) {
        return new Shared(phone && other.phone, email && other.email, address && other.address);
    }
}
