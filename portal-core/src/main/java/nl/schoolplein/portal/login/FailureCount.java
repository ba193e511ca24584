package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often something failed within an hour, such as logging in as somebody. */
@Entity
@Table(name = "failure_count")
public class FailureCount {
    /** What failed, and in which hour. */
    @Id
    @Column(length = 80)
    private String what;

    @Column(nullable = false)
    private int times;

    @Column(name = "since_time", nullable = false)
    private Instant since;

    /** For the persistence provider. */
    protected FailureCount() {}

    FailureCount(String what, Instant since) {
        this.what = what;
        this.since = since;
    }

    /** Once more; how often that is. */
    int again() {
        times++;
        return times;
    }
}
