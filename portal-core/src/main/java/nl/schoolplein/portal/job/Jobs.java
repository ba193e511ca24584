package nl.schoolplein.portal.job;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.schoolplein.portal.data.Batch;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background. What is to be done stands in a table, so it survives a restart, and of several portals on one
 * database one does each thing. A portal that is killed leaves its work to the next one that looks, a minute later.
 */
public final class Jobs implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);
    private static final Duration LIFE_SIGN_EVERY = Duration.ofSeconds(10);
    private static final int SIGNS_MISSED = 6;
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Duration END = Duration.ofSeconds(5);
    private static final int THREADS = 3;
    private static final String TABLE = "portal.planned_job";

    /** As many modules can be busy at once; who does nothing has no thread. */
    private static final int THREADS_OF_MODULES = 32;

    private static final String INSERT = "insert into " + TABLE
            + " (task_name, task_instance, execution_time, picked, version, priority) values (?, ?, ?, ?, ?, ?)";

    private static final String TABLE_OF_MODULES = "portal.module_job";

    /** Of the threads: so many are busy when more is fetched, and so much is fetched. */
    private static final double FEW = 0.5;

    private static final double AT_ONCE = 1;

    private final DataSource connections;
    private final Clock clock;
    private final String table;
    private final int threads;
    private final List<Task<?>> once = new ArrayList<>();
    private final List<com.github.kagkarlsson.scheduler.task.helper.RecurringTask<?>> repeated = new ArrayList<>();
    private volatile @Nullable Scheduler scheduler;
    private @Nullable SchedulerClient client;

    /** What a job does. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @param about what it is about, as it was planned
         * @return when it is to be done again; nothing if it is done
         */
        Optional<Instant> run(String about);
    }

    /** On these connections, by this clock. */
    public Jobs(DataSource connections, Clock clock) {
        this(connections, clock, TABLE, THREADS);
    }

    private Jobs(DataSource connections, Clock clock, String table, int threads) {
        this.connections = connections;
        this.clock = clock;
        this.table = table;
        this.threads = threads;
    }

    /** Those of modules: with a table and threads of their own, so that nothing of the portal's own waits for them. */
    public static Jobs ofModules(DataSource connections, Clock clock) {
        return new Jobs(connections, clock, TABLE_OF_MODULES, THREADS_OF_MODULES);
    }

    /** Says how a job is done, before {@link #start}. If it throws it is tried again, after a delay that grows to an hour. */
    public void does(String job, Work work) {
        once.add(Tasks.custom(job, Void.class)
                .onFailure(this::again)
                .onDeadExecutionRevive()
                .execute((planned, context) -> next(work.run(planned.getId()))));
    }

    /** Does something again and again from {@link #start} on, with this time in between. */
    public void every(String job, Duration between, Runnable work) {
        repeated.add(Tasks.recurring(job, Schedules.fixedDelay(between))
                .onFailure(this::again)
                .onDeadExecutionRevive()
                .execute((planned, context) -> work.run()));
    }

    /** Plans a job in the transaction of whoever wants it done; it is begun when that has committed, and never if it does not. */
    public void once(EntityManager in, String job, String about, Instant at) {
        once(in, job, about, at, Priority.MEDIUM);
    }

    /** The same for a job that somebody waits for: of what is due it comes before the rest, however much that is. */
    public void soon(EntityManager in, String job, String about, Instant at) {
        once(in, job, about, at, Priority.HIGH);
    }

    private void once(EntityManager in, String job, String about, Instant at, int priority) {
        PlannedJob known = in.find(PlannedJob.class, new PlannedJob.Key(job, about));
        if (known == null) {
            in.persist(new PlannedJob(job, about, at, priority));
        } else if (!known.picked()) {
            known.at(at);
        }
        in.unwrap(Session.class).getTransaction().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    look();
                }
            }
        });
    }

    /**
     * Plans jobs in the transaction of a session that does not map them: of any schema.
     *
     * @param moments when which of them is to be done, by what it is about; nobody may have planned one of these
     */
    public static void insert(SharedSessionContract in, String job, Map<String, Instant> moments) {
        List<List<Object>> rows = new ArrayList<>();
        moments.forEach((about, at) -> rows.add(List.of(job, about, at, false, 1L, Priority.MEDIUM)));
        Batch.each(in, INSERT, rows);
    }

    /** Plans a job at a moment, unless it is planned already; in a transaction of its own. */
    public void plan(String job, String about, Instant at) {
        client().scheduleIfNotExists(new TaskInstance<Void>(job, about), at);
    }

    /** Plans a job at a moment, or brings it forward to that. */
    public void planBy(String job, String about, Instant at) {
        if (!client().scheduleIfNotExists(new TaskInstance<Void>(job, about), at)) {
            client().getScheduledExecution(TaskInstanceId.of(job, about))
                    .filter(planned ->
                            !planned.isPicked() && planned.getExecutionTime().isAfter(at))
                    .ifPresent(later -> client().reschedule(TaskInstanceId.of(job, about), at));
        }
    }

    /** Takes back what is planned of a job about things whose name begins like this. */
    public void cancel(String job, String beginning) {
        client().getScheduledExecutionsForTask(job).stream()
                .map(ScheduledExecution::getTaskInstance)
                .filter(planned -> planned.getId().startsWith(beginning))
                .forEach(client()::cancel);
    }

    private synchronized SchedulerClient client() {
        SchedulerClient known = client;
        if (known == null) {
            known = SchedulerClient.Builder.create(connections, once)
                    .tableName(table)
                    .enablePriority()
                    .build();
            client = known;
        }
        return known;
    }

    /** Looks at once whether something is due, instead of a few seconds later. */
    public void look() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** Whether something that is due is not done yet. */
    public boolean isBehind() {
        Instant now = clock.instant();
        return client().getScheduledExecutions().stream()
                .anyMatch(planned ->
                        planned.isPicked() || !planned.getExecutionTime().isAfter(now));
    }

    /** Begins. */
    public void start() {
        Scheduler started = Scheduler.create(connections, once)
                .startTasks(repeated)
                .tableName(table)
                .clock(clock::instant)
                .threads(threads)
                .executorService(workers())
                .enablePriority()
                .pollUsingFetch(FEW, AT_ONCE) // what is fetched is in nobody's way who comes later
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(LIFE_SIGN_EVERY)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(END)
                .build();
        started.start();
        scheduler = started;
    }

    /** Who has had nothing to do for a minute goes. */
    private ExecutorService workers() {
        ThreadPoolExecutor workers =
                new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** Begins nothing more, and waits for what is being done, but not long. */
    @Override
    public void close() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    private static CompletionHandler<Void> next(Optional<Instant> again) {
        return again.<CompletionHandler<Void>>map(moment -> (done, row) -> row.reschedule(done, moment))
                .orElseGet(() -> (done, row) -> row.remove());
    }

    private void again(ExecutionComplete failed, ExecutionOperations<Void> row) {
        int failures = Math.min(failed.getExecution().consecutiveFailures, 10);
        Duration delay = Duration.ofMinutes(1L << failures);
        row.reschedule(failed, clock.instant().plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY));
    }
}
