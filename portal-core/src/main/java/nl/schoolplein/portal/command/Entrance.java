package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.account.Accounts;

/**
 * How somebody logs in from now on.
 *
 * @param password there only if the account is new; it is shown this once
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Entrance(String username, String name, Optional<String> password) {
    private static final int LONGEST = 120;

    static Entrance of(String username, Accounts.Entry entry) {
        return new Entrance(username.strip(), entry.name(), entry.password());
    }

    /** Refuses names that nobody could log in with, or that are not there. */
    static void check(String username, String name) throws StopException {
        if (!username.strip().matches("[^\\s\\p{Cntrl}]{2," + LONGEST + "}")) {
            throw new StopException(Exit.WRONG_USE, "A user name is 2 to " + LONGEST + " characters without spaces.");
        }
        checkName(name, LONGEST);
    }

    static void checkName(String name, int longest) throws StopException {
        if (name.isBlank() || name.length() > longest || !Terminal.clean(name).equals(name)) {
            throw new StopException(Exit.WRONG_USE, "A name is 1 to " + longest + " characters, on one line.");
        }
    }

    List<String> lines() {
        return password.map(secret -> List.of(
                        "User name: " + username,
                        "Password:  " + secret,
                        "The password is shown this once. It is stored as a hash only."))
                .orElseGet(() -> List.of(
                        username + " (" + name + ") had an account already, and logs in with the password of before."));
    }
}
