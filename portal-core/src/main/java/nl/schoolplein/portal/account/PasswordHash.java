package nl.schoolplein.portal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes of passwords, written as PHC strings ({@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}).
 *
 * <p>The costs are those that OWASP's password storage cheat sheet names: 19 MiB, two passes, one lane.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

    /** What a password is compared with when there is no such account, so that the answer takes as long. */
    static final String NOBODY = of("nobody has this password");

    private PasswordHash() {}

    /** Hashes a password with a salt of its own. */
    public static String of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash(password, salt, MEMORY_KIB, PASSES));
    }

    /** A password to hand out once: twenty letters and digits that nobody mixes up (98 bits). */
    static String generated() {
        return readable(20, 5);
    }

    /** So many random letters and digits that nobody mixes up, in groups. */
    static String readable(int length, int group) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < length; place++) {
            text.append(place > 0 && place % group == 0 ? "-" : "");
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    static boolean matches(String password, String stored) {
        Matcher parts = FORM.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not of the form " + PREFIX + "…");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] expected = Base64.getDecoder().decode(parts.group(4));
        int memoryKib = Integer.parseInt(parts.group(1));
        return MessageDigest.isEqual(expected, hash(password, salt, memoryKib, Integer.parseInt(parts.group(2))));
    }

    /** Whether it was made with other costs than those of today, so that it is better made anew. */
    static boolean isOutdated(String stored) {
        return !stored.startsWith(PREFIX);
    }

    private static byte[] hash(String password, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[LENGTH];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
