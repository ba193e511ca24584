package nl.schoolplein.portal.pass;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.schoolplein.portal.account.Token;

/**
 * The code of a pass as people type it on a phone, such as {@code K7QM-2XFP}: eight of 32 signs that nobody mixes up, so 40
 * bits. That is enough for hours and for one school, because guessing is slowed down.
 */
record PassCode(String signs) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static PassCode fresh() {
        StringBuilder signs = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PassCode(signs.toString());
    }

    /** The one that was typed, with or without its dash, in small or large letters; nothing if it can be none. */
    static Optional<PassCode> typed(String typed) {
        String signs = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(signs).matches() ? Optional.of(new PassCode(signs)) : Optional.empty();
    }

    /** In two halves. */
    String written() {
        return signs.substring(0, 4) + "-" + signs.substring(4);
    }

    /** By what it is found at a school. */
    String hash(UUID school) {
        return Token.hash("pass", school.toString(), signs);
    }

    /** Not for a log. */
    @Override
    public String toString() {
        return "PassCode";
    }
}
