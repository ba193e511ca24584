package nl.schoolplein.portal.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token as people read and type it, such as {@code K7QM-2XFP-VH9D}: twelve of 32 signs that nobody mixes up, so 60 bits.
 * Only its hash is kept. Who prints a letter again makes a new token; the one before does not work from then on.
 *
 * <p>No salt and no slow hash: with 60 random bits there is no list of likely ones to try.
 */
record TokenCode(String signs) {
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static TokenCode fresh() {
        StringBuilder signs = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TokenCode(signs.toString());
    }

    /** The one that was typed, with or without dashes, in small or large letters; nothing if it can be none. */
    static Optional<TokenCode> typed(String typed) {
        String signs = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(signs).matches() ? Optional.of(new TokenCode(signs)) : Optional.empty();
    }

    /** In groups of four. */
    String written() {
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
    }

    /** SHA-256, as 64 hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not for a log. */
    @Override
    public String toString() {
        return "a token";
    }
}
