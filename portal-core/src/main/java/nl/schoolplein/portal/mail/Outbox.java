package nl.schoolplein.portal.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import nl.schoolplein.portal.job.Jobs;

/** Where mails wait until the mail server has taken them. */
public final class Outbox {
    /** The job that sends one; it is about the mail's id. */
    static final String JOB = "mail";

    private final Jobs jobs;
    private final Clock clock;

    /** With the jobs that empty it. */
    public Outbox(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Adds a mail in the transaction of what caused it: it is sent when that has committed, and never if it does not.
     *
     * @param in a session on the core's tables, global or of a school
     */
    public UUID add(EntityManager in, Mail mail) {
        UUID id = UUID.randomUUID();
        in.persist(new OutboxMail(id, mail, clock.instant()));
        jobs.once(in, JOB, id.toString(), clock.instant());
        return id;
    }
}
