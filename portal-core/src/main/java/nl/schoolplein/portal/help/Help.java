package nl.schoolplein.portal.help;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.look.Contact;

/**
 * What the page of help shows.
 *
 * @param parts the questions, for one kind of people each
 * @param school the name of the school, if the page is one's
 * @param contact whom parents of that school ask
 * @param staff whether somebody of the staff looks
 */
public record Help(List<Part> parts, Optional<String> school, Contact contact, boolean staff) {
    /** Where logging in is the question, and for whom a question is. */
    private static final Part LOGIN = new Part(
            "login",
            List.of(
                    "address",
                    "not-working",
                    "password",
                    "username",
                    "no-mail",
                    "link",
                    "browser",
                    "cache",
                    "device",
                    "private",
                    "second-factor",
                    "moved",
                    "first-time",
                    "two-schools-one-login",
                    "other"));

    private static final Part PARENTS = new Part(
            "parents", List.of("button", "nothing", "child", "two-schools", "language", "phone", "print", "leave"));

    private static final Part STAFF = new Part(
            "staff", List.of("staff-button", "switch-group", "both", "parents-see", "administrator", "operator"));

    /** Questions for one kind of people; each is the key of a text. */
    public record Part(String name, List<String> questions) {}

    /** Before logging in. */
    static Help beforeLoggingIn() {
        return new Help(List.of(LOGIN, PARENTS), Optional.empty(), Contact.NONE, false);
    }

    /** At a school, for its parents. */
    static Help forParents(String school, Contact contact) {
        return new Help(List.of(PARENTS, LOGIN), Optional.of(school), contact, false);
    }

    /** At a school, for its staff. */
    static Help forStaff(String school, Contact contact) {
        return new Help(List.of(STAFF, PARENTS, LOGIN), Optional.of(school), contact, true);
    }
}
