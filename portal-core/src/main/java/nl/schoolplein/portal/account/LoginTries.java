package nl.schoolplein.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often something was tried in vain lately; it is forgotten bit by bit. */
@Entity
@Table(name = "login_tries")
public class LoginTries {
    @Id
    @Column(length = 64)
    private String hash;

    @Column(nullable = false)
    private int tries;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    /** For the persistence provider. */
    protected LoginTries() {}

    LoginTries(String hash, Instant now) {
        this.hash = hash;
        this.lastAt = now;
    }

    /** How long until the next try, or zero. */
    Duration waitFor(Throttle.Limit limit, Instant now) {
        int counted = counted(limit, now);
        if (counted < limit.free()) {
            return Duration.ZERO;
        }
        Duration delay = limit.first().multipliedBy(1L << Math.min(counted - limit.free(), 20));
        Duration capped = delay.compareTo(limit.longest()) > 0 ? limit.longest() : delay;
        Duration left = Duration.between(now, lastAt.plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void tried(Throttle.Limit limit, Instant now) {
        tries = counted(limit, now) + 1;
        lastAt = now;
    }

    void notTried() {
        tries = Math.max(0, tries - 1);
    }

    private int counted(Throttle.Limit limit, Instant now) {
        long forgotten = Math.max(0, Duration.between(lastAt, now).dividedBy(limit.forgetsOneIn()));
        return (int) Math.max(0, tries - forgotten);
    }
}
