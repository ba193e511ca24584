package nl.schoolplein.portal.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.secret.Secrets;
import org.bouncycastle.util.encoders.Base32;
import org.hibernate.Session;

/** Codes of an authenticator app (TOTP, RFC 6238: six digits, half a minute), and codes on paper for who lost it. */
public final class SecondFactors {
    /** So long somebody who has to have one may put it off. */
    static final Duration GRACE = Duration.ofDays(14);

    private static final int KEY_BYTES = 20;
    private static final int PAPER_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions global;
    private final Secrets secrets;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    /**
     * What an account has.
     *
     * @param since when the app was set up, if it is
     * @param paper how many codes on paper are left
     */
    public record State(Optional<Instant> since, long paper) {}

    /**
     * A key to be set up in an app.
     *
     * @param key in Base32, as people type it
     * @param address what the QR code holds
     */
    public record Offer(String key, URI address) {}

    /** On the global tables; what app and portal share is sealed. */
    public SecondFactors(Transactions global, Secrets secrets, Clock clock) {
        this.global = global;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What this account has. */
    public State of(UUID account) {
        return global.read(session -> new State(
                Optional.ofNullable(session.find(SecondFactor.class, account)).flatMap(SecondFactor::since),
                session.createSelectionQuery("select count(*) from RecoveryCode where account = :account", Long.class)
                        .setParameter("account", account)
                        .getSingleResult()));
    }

    /** A new key for an account; it counts once a code made with it was typed. */
    public Offer offer(String username) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return offer(username, Base32.toBase32String(key));
    }

    /** The same key again, after a code that was wrong. */
    public Offer offer(String username, String key) {
        String name = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
        return new Offer(
                key, URI.create("otpauth://totp/Schoolplein:" + name + "?secret=" + key + "&issuer=Schoolplein"));
    }

    /** Sets up the app with this key, if the code is one of it: then the codes on paper, which are shown once. */
    public Optional<List<String>> set(UUID account, String key, String code) {
        Optional<Long> step = step(key, code);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> paper = new ArrayList<>();
        for (int number = 0; number < PAPER_CODES; number++) {
            paper.add(PasswordHash.readable(16, 4));
        }
        String closed =
                Base64.getEncoder().encodeToString(secrets.seal(Secrets.PORTAL, SecondFactor.field(account), key));
        global.write(session -> {
            SecondFactor factor = locked(session, account);
            factor.set(closed, step.get(), clock.instant());
            session.persist(factor);
            tearUp(session, account);
            paper.forEach(one -> session.persist(new RecoveryCode(hash(account, one), account)));
            return factor;
        });
        return Optional.of(paper);
    }

    /** Takes the app and the codes on paper away. */
    public void takeAway(UUID account) {
        global.write(session -> {
            SecondFactor factor = locked(session, account);
            factor.takeAway();
            session.persist(factor);
            tearUp(session, account);
            return factor;
        });
    }

    /** Until when somebody who has to have one may put it off: two weeks from the first time that this is asked. */
    public Instant dueAt(UUID account) {
        return global.write(session -> {
            SecondFactor factor = locked(session, account);
            Instant due = factor.dueAt().orElseGet(() -> clock.instant().plus(GRACE));
            factor.dueAt(due);
            session.persist(factor);
            return due;
        });
    }

    /** What app and portal share; opened before the transaction in which a code is used. */
    Optional<String> key(UUID account) {
        return global.read(session -> Optional.ofNullable(session.find(SecondFactor.class, account))
                        .flatMap(SecondFactor::sharedKey))
                .map(closed -> secrets.open(
                        Secrets.PORTAL,
                        SecondFactor.field(account),
                        Base64.getDecoder().decode(closed)));
    }

    /** Whether a code is right: of the app, each once, or one on paper, which is gone then. */
    boolean use(Session session, UUID account, Optional<String> key, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (code.matches("\\d{6}")) {
            SecondFactor factor = locked(session, account);
            return key.flatMap(shared -> step(shared, code)).filter(factor::use).isPresent();
        }
        RecoveryCode paper = session.find(RecoveryCode.class, hash(account, code), LockModeType.PESSIMISTIC_WRITE);
        if (paper != null) {
            session.remove(paper);
        }
        return paper != null;
    }

    private static SecondFactor locked(Session session, UUID account) {
        SecondFactor known = session.find(SecondFactor.class, account, LockModeType.PESSIMISTIC_WRITE);
        return known == null ? new SecondFactor(account) : known;
    }

    private static void tearUp(Session session, UUID account) {
        session.createMutationQuery("delete from RecoveryCode where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** The half minute to which a code belongs: this one, or the one before or after, for a clock that is a little off. */
    private Optional<Long> step(String key, String code) {
        Duration length = codes.getTimeStep();
        Instant now = clock.instant();
        for (Instant moment : List.of(now, now.minus(length), now.plus(length))) {
            if (code(key, moment).equals(code.replaceAll("[\\s-]", ""))) {
                return Optional.of(moment.toEpochMilli() / length.toMillis());
            }
        }
        return Optional.empty();
    }

    private String code(String key, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(key), codes.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException | IllegalArgumentException | IllegalStateException notOurs) {
            return "";
        }
    }

    private static String hash(UUID account, String code) {
        return Token.hash(account.toString(), code.replace("-", ""));
    }
}
