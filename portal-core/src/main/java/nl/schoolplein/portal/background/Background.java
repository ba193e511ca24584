package nl.schoolplein.portal.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.event.Deliveries;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.event.EventOutbox;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.plugin.Chore;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What modules do though nobody asks: their jobs, hearing of events, and saying how they are. */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int MOST = 200;

    private final Plugins plugins;
    private final Deliveries deliveries;
    private final Jobs jobs;
    private final Calls calls;
    private final Troubles troubles;
    private final SchoolRounds rounds;
    private final Couriers couriers;
    private final Wellbeing wellbeing;
    private final Duration callLimit;
    private volatile boolean started;

    /** What it is made of. */
    public record Parts(
            Plugins plugins,
            Gate gate,
            Schools schools,
            EventOutbox outbox,
            Transactions global,
            DataSource connections,
            Duration callLimit,
            Clock clock) {}

    /**
     * How a module says that it is.
     *
     * @param status {@code UP}, or {@code WRONG} at some school
     * @param schools at how many schools something is wrong
     * @param said what is wrong at the last of them
     */
    public record OfModule(String status, int schools, String said) {}

    /**
     * Something that is wrong at a school.
     *
     * @param job the name of the job that failed; nothing if the module itself says that it is not well
     * @param tries how often it was found so
     * @param again when it is tried again before its time
     */
    public record Trouble(
            String module,
            Optional<String> job,
            UUID school,
            int tries,
            Instant since,
            Optional<Instant> again,
            String said) {}

    /** For the modules of these plugins, from {@link #start} on. */
    public Background(Parts parts) {
        plugins = parts.plugins();
        callLimit = parts.callLimit();
        jobs = Jobs.ofModules(parts.connections(), parts.clock());
        calls = new Calls(plugins);
        troubles = new Troubles(parts.global(), parts.clock());
        deliveries = new Deliveries(parts.global(), parts.clock());
        rounds = new SchoolRounds(parts, jobs, calls, troubles);
        couriers = new Couriers(parts, deliveries, jobs, calls);
        wellbeing = new Wellbeing(plugins, troubles, calls);
        parts.outbox().whenCommitted(couriers::go);
        plugins.beforeServing(this::comes);
        plugins.whenRemoved(this::goes);
    }

    private void comes(Module module) {
        try {
            deliveries.listens(module.id(), module.hears());
            if (started) {
                rounds.plan(module);
            }
        } catch (RuntimeException failed) {
            LOG.error("{}: its jobs and listeners are not known until the next start", module.id(), failed);
        }
    }

    private void goes(String module) {
        try {
            rounds.forget(module);
            deliveries.forget(module);
        } catch (RuntimeException failed) {
            LOG.error("{}: what waits for it goes later", module, failed);
        }
    }

    /** All modules are there; from now on they are called. */
    public void start() {
        started = true;
        plugins.modules().forEach(rounds::plan);
        jobs.start();
        couriers.start();
    }

    /** What a module is asked to do for the host. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void in(Module module) throws Exception;
    }

    /**
     * Calls a module at a school as a job is called: in its bulkhead, on a thread of its own, and no longer than a call may
     * take for which somebody waits.
     *
     * @param what what for, for the log
     * @return what went wrong; nothing if it was done
     */
    public Optional<String> call(Module module, School school, String what, Work work) {
        return call(module, school, what, callLimit, work);
    }

    /** The same with the time that a job has. */
    public Optional<String> callAtLeisure(Module module, School school, String what, Work work) {
        return call(module, school, what, SchoolRounds.atLeisure(callLimit), work);
    }

    private Optional<String> call(Module module, School school, String what, Duration most, Work work) {
        try {
            return calls.call(module.id(), school, what, most, running -> {
                work.in(running);
                return Optional.empty();
            });
        } catch (Calls.NotNowException notNow) {
            return Optional.of(String.valueOf(notNow.getMessage()));
        }
    }

    /** What is wrong, the newest first. */
    public List<Trouble> troubles() {
        return troubles.all(MOST).stream()
                .map(row -> new Trouble(
                        row.module(),
                        Optional.of(row.job()).filter(job -> !job.equals(Chore.HEALTH)),
                        row.school(),
                        row.tries(),
                        row.since(),
                        row.again(),
                        row.said()))
                .toList();
    }

    /** The events that a listener did not hear however often it was told, the newest first. */
    public List<Delivery> unheard() {
        return deliveries.dead(MOST);
    }

    /** Tells one of them again; false if it is none any more. */
    public boolean again(long number) {
        boolean there = deliveries.again(number);
        couriers.start();
        return there;
    }

    /** Lets go of one of them; false if it is none any more. */
    public boolean drop(long number) {
        return deliveries.drop(number);
    }

    /** How the modules are that say so, by their ids. */
    public Map<String, OfModule> wellbeing() {
        return wellbeing.now();
    }

    /** How many calls in the background failed since the start. */
    public long failed() {
        return calls.failed();
    }

    /** Looks at once what is due, instead of a few seconds later. */
    public void look() {
        jobs.look();
    }

    /** Whether something of a module is due that is not done yet. */
    public boolean isBehind() {
        return jobs.isBehind();
    }

    /** Calls nobody any more. */
    @Override
    public void close() {
        couriers.stop();
        jobs.close();
        calls.close();
    }
}
