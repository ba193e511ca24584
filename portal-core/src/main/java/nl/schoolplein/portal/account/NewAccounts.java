package nl.schoolplein.portal.account;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Accounts that people make themselves, in the transaction in which they become somebody at a school. */
public final class NewAccounts {
    /** What a user name can be: never an e-mail address, which others may share. */
    public static final String FORM = "[a-z0-9][a-z0-9._-]{2,59}";

    private static final Pattern ALLOWED = Pattern.compile(FORM);

    private final HashLine line;
    private final Sessions sessions;

    NewAccounts(HashLine line, Sessions sessions) {
        this.line = line;
        this.sessions = sessions;
    }

    /**
     * An account to be made.
     *
     * @param password the hash of the password
     */
    public record Fresh(String username, String name, String email, Locale language, String password) {}

    /** Hashes a password when it is its turn; before the transaction, since it takes its time. */
    public String hash(String username, String password) throws BusyException {
        return line.inTurn(username, () -> PasswordHash.of(password));
    }

    /** Whether somebody has this user name already. */
    public static boolean taken(EntityManager in, String username) {
        return !in.createQuery("select a.id from Account a where a.username = :name", UUID.class)
                .setParameter("name", Accounts.known(username))
                .getResultList()
                .isEmpty();
    }

    /** A free user name that one can guess from the name: {@code fatima.celik}, {@code fatima.celik2}. */
    public static String proposal(EntityManager in, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        String base = ALLOWED.matcher(plain).matches() ? plain : "ouder";
        Set<String> taken = new HashSet<>(
                in.createQuery("select a.username from Account a where a.username like :begin", String.class)
                        .setParameter("begin", base + "%")
                        .getResultList());
        String free = base;
        for (int number = 2; taken.contains(free); number++) {
            free = base + number;
        }
        return free;
    }

    /** Makes it, for one school. */
    public static UUID make(EntityManager in, Fresh fresh, UUID school) {
        UUID id = UUID.randomUUID();
        Account account = new Account(id, fresh.username(), fresh.name(), fresh.password(), false, Set.of(school))
                .reachedAt(fresh.email());
        account.prefer(fresh.language().getLanguage(), account.theme());
        in.persist(account);
        in.flush();
        return id;
    }

    /** From now on the account is somebody at this school too. */
    public static void joins(EntityManager in, UUID account, UUID school) {
        in.find(Account.class, account).joins(school);
    }

    /** Those who are logged in are looked up again, after one of them joined a school. */
    public void joined() {
        sessions.forgetAll();
    }
}
