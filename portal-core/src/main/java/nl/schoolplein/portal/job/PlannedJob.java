package nl.schoolplein.portal.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Something that is to be done once, at a moment. The row is one of db-scheduler, which has further columns for itself; it is
 * written here so that it is in the transaction of whoever wants it done.
 */
@Entity
@Table(name = "planned_job")
@IdClass(PlannedJob.Key.class)
public class PlannedJob {
    @Id
    @Column(name = "task_name", length = 100)
    private String job;

    @Id
    @Column(name = "task_instance", length = 100)
    private String about;

    @Column(name = "execution_time", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private boolean picked;

    @Column(nullable = false)
    private long version = 1;

    @Column(nullable = false)
    private short priority;

    /** For the persistence provider. */
    protected PlannedJob() {}

    PlannedJob(String job, String about, Instant at, int priority) {
        this.job = job;
        this.about = about;
        this.at = at;
        this.priority = (short) priority;
    }

    /** Brings it forward, or puts it off; db-scheduler sees by the version that it is another row now. */
    void at(Instant moment) {
        at = moment;
        version++;
    }

    boolean picked() {
        return picked;
    }

    /** Which job, and about what. */
    public record Key(String job, String about) {}
}
