package nl.schoolplein.portal.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.job.Jobs;

/** Forgets notices: those that were read after 30 days, all of them after 180. */
public final class Forgetting {
    private static final Duration READ = Duration.ofDays(30);
    private static final Duration ANY = Duration.ofDays(180);

    private final Store store;
    private final Clock clock;

    /** Once a day, for all schools in two statements: as the owner of the tables. */
    public Forgetting(Store store, Jobs jobs, Clock clock) {
        this.store = store;
        this.clock = clock;
        jobs.every("notice-retention", Duration.ofDays(1), this::forget);
    }

    private void forget() {
        Instant now = clock.instant();
        store.expire("portal", "notice", "read_at", now.minus(READ));
        store.expire("portal", "notice", "from_time", now.minus(ANY));
    }
}
