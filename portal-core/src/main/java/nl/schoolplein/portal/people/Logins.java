package nl.schoolplein.portal.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.data.Transactions;

/** The user names of people. */
final class Logins {
    private static final int MOST = 200;

    private final Transactions global;
    private final Accounts accounts;

    Logins(Transactions global, Accounts accounts) {
        this.global = global;
        this.accounts = accounts;
    }

    private record Named(UUID id, String username) {}

    /** The user names of some accounts. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            global.read(session -> session.createSelectionQuery(
                                    "select a.id, a.username from Account a where a.id in :ids", Named.class)
                            .setParameter("ids", ids)
                            .list())
                    .forEach(one -> names.put(one.id(), one.username()));
        }
        return names;
    }

    /** The accounts at a school with these words in their user name. */
    List<UUID> like(UUID school, String words) {
        return global.read(session -> session.createSelectionQuery(
                        "select a.id from Account a where :school member of a.schools"
                                + " and lower(a.username) like :words escape '!' order by a.username",
                        UUID.class)
                .setParameter("school", school)
                .setParameter("words", words)
                .setMaxResults(MOST)
                .list());
    }

    /** An account, and whether it is somebody's of the school. */
    record Known(UUID account, boolean atSchool) {}

    /** The account with a user name, wherever it is used. */
    Optional<Known> named(String username, UUID school) {
        return global
                .read(session -> session.createSelectionQuery(
                                "select a.id, case when :school member of a.schools then true else false end"
                                        + " from Account a where a.username = :name",
                                Known.class)
                        .setParameter("school", school)
                        .setParameter("name", username.strip().toLowerCase(Locale.ROOT))
                        .list())
                .stream()
                .findFirst();
    }

    /** Makes an account at the school, with a password that is shown once. */
    Accounts.Entry fresh(String username, String name, UUID school) {
        return accounts.enter(username.strip().toLowerCase(Locale.ROOT), name, school);
    }
}
