package nl.schoolplein.portal.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.gosimple.nbvcxz.Nbvcxz;

/**
 * The hundred thousand passwords that people use most: the list that comes with nbvcxz. Read line by line whenever somebody
 * chooses a password, which is seldom, and not kept in memory.
 */
final class CommonPasswords {
    private static final String LIST = "/dictionaries/passwords.txt";

    private CommonPasswords() {}

    /** Whether a password is on the list, or is nothing but a word on it with digits and signs round it. */
    static boolean contain(String password) {
        String whole = password.toLowerCase(Locale.ROOT);
        Set<String> looked = new HashSet<>(List.of(whole, core(whole)));
        InputStream list = Nbvcxz.class.getResourceAsStream(LIST);
        if (list == null) {
            throw new IllegalStateException("nbvcxz has no " + LIST);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.toLowerCase(Locale.ROOT)).anyMatch(looked::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code Welkom2026!} is {@code welkom}. */
    private static String core(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }
}
