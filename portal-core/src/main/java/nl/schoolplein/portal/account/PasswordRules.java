package nl.schoolplein.portal.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password has to be: long, not one that everybody has, and not one's own name. No signs or capitals are asked. */
public final class PasswordRules {
    /** The least number of characters. */
    public static final int LEAST = 10;

    private PasswordRules() {}

    /**
     * What is wrong with a new password: the key of a text, or nothing.
     *
     * @param names what others know of the person: user name, e-mail address, name
     */
    public static Optional<String> complaint(String password, List<String> names) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("password.short");
        }
        if (password.codePoints().distinct().count() < 4 || CommonPasswords.contain(password)) {
            return Optional.of("password.common");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean named = names.stream()
                .flatMap(name -> List.of(name, name.split("@", 2)[0], name.replace(" ", "")).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() >= 4 && lower.contains(name) && lower.length() < name.length() + 6);
        return named ? Optional.of("password.own") : Optional.empty();
    }
}
