package nl.schoolplein.portal.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.data.Transactions;

/** What the operator says on the login page; kept in memory for a minute, since everybody comes by. */
final class Notices {
    private static final String ALL = "all";

    private final Transactions global;
    private final Clock clock;
    private final LoadingCache<String, List<OperatorNotices.Notice>> kept =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(all -> load());

    /** On the global tables. */
    Notices(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    private List<OperatorNotices.Notice> load() {
        return global.read(session ->
                session.createSelectionQuery("from LoginNotice order by from", LoginNotice.class).list().stream()
                        .map(LoginNotice::read)
                        .toList());
    }

    /** Those that are not over, the earliest first. */
    List<OperatorNotices.Notice> all() {
        return kept.get(ALL).stream()
                .filter(notice -> notice.until().isAfter(clock.instant()))
                .toList();
    }

    /** Those that hold now. */
    List<String> now() {
        return all().stream()
                .filter(notice -> !notice.from().isAfter(clock.instant()))
                .map(OperatorNotices.Notice::words)
                .toList();
    }

    void add(String words, Instant from, Instant until, String who) {
        global.write(session -> {
            session.persist(new LoginNotice(UUID.randomUUID(), words, from, until, who));
            return words;
        });
        kept.invalidateAll();
    }

    /** False if there is none with this id. */
    boolean remove(UUID id) {
        boolean removed = global.write(session -> {
            LoginNotice found = session.find(LoginNotice.class, id);
            if (found != null) {
                session.remove(found);
            }
            return found != null;
        });
        kept.invalidateAll();
        return removed;
    }

    void removeExpired() {
        global.write(session -> session.createMutationQuery("delete from LoginNotice where until < :then")
                .setParameter("then", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate());
    }
}
