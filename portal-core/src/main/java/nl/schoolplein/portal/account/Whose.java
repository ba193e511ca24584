package nl.schoolplein.portal.account;

import java.util.Set;
import java.util.UUID;

/**
 * Whose login it is that something happened to.
 *
 * @param name the person's name
 * @param schools where they are somebody
 */
public record Whose(UUID account, String name, Set<UUID> schools) {
    static Whose of(Account account) {
        return new Whose(account.id(), account.name(), Set.copyOf(account.schools()));
    }
}
