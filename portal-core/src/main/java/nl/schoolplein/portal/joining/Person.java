package nl.schoolplein.portal.joining;

import java.text.Normalizer;
import java.util.Locale;

/** Somebody who wants to join. */
record Person(String name, String email, Locale language) {

    /** Whether somebody of this name and address is the same person, as far as one can tell from what the school wrote. */
    boolean is(String otherName, String otherEmail) {
        return (!otherEmail.isBlank() && otherEmail.strip().equalsIgnoreCase(email))
                || plain(otherName).equals(plain(name));
    }

    /** Small letters without accents, one space between words. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
