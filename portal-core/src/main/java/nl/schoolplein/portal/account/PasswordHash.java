package nl.schoolplein.portal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
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
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

    /** More at once would only wait for a processor, each with its 19 MiB in hand. */
    private static final Semaphore AT_ONCE = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** What a password is compared with when there is no such account, so that the answer takes as long. */
    static final String NOBODY = of("nobody has this password");

    private PasswordHash() {}

    /** Hashes a password with a salt of its own. */
    public static String of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(hash(password, salt));
    }

    /** A password to hand out once: twenty letters and digits that nobody mixes up (98 bits). */
    static String generated() {
        StringBuilder password = new StringBuilder();
        for (int place = 0; place < 20; place++) {
            password.append(place > 0 && place % 5 == 0 ? "-" : "");
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    static boolean matches(String password, String stored) {
        if (!stored.startsWith(PREFIX)) {
            throw new IllegalStateException("a stored password hash is not of the form " + PREFIX + "…");
        }
        String rest = stored.substring(PREFIX.length());
        int dollar = rest.indexOf('$');
        byte[] salt = Base64.getDecoder().decode(rest.substring(0, dollar));
        byte[] expected = Base64.getDecoder().decode(rest.substring(dollar + 1));
        return MessageDigest.isEqual(expected, hash(password, salt));
    }

    private static byte[] hash(String password, byte[] salt) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return argon2(password, salt);
        } finally {
            AT_ONCE.release();
        }
    }

    private static byte[] argon2(String password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[LENGTH];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
