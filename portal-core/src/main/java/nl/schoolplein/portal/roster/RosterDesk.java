package nl.schoolplein.portal.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.school.School;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where administrators hand in a roster. The files are stripped to what the portal reads, and stay until they are applied,
 * replaced, or a day old, so that neither a reload of the page nor a restart of the portal loses them. Checking and applying go on when the page is closed.
 */
public final class RosterDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RosterDesk.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration SWEEPS_EVERY = Duration.ofMinutes(10);

    /** A small school is done within this, and then its administrator needs no page about the progress. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Rosters rosters;
    private final WaitingRoom room;
    private final Clock clock;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "roster");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "roster-sweep");
        thread.setDaemon(true);
        return thread;
    });

    /** How far the writing is: so many rows of so many. */
    public record Progress(int done, int of) {}

    private static final class Running {
        private volatile Progress progress = new Progress(0, 0);
        private volatile Optional<Difference> applied = Optional.empty();
    }

    /** Keeps what is handed in within a folder. */
    public RosterDesk(Rosters rosters, Path folder, Clock clock) {
        this(rosters, folder, clock, SWEEPS_EVERY);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is said where it goes wrong
    RosterDesk(Rosters rosters, Path folder, Clock clock, Duration sweepsEvery) {
        this.rosters = rosters;
        this.room = new WaitingRoom(folder, KEPT, clock);
        this.clock = clock;
        room.open();
        long pause = sweepsEvery.toMillis();
        sweeping.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** The folder is this portal's own, so each portal sweeps for itself. */
    private void sweep() {
        try {
            room.sweep(running::containsKey);
        } catch (RuntimeException failed) {
            LOG.error("What was handed in for too long could not be swept; it is tried again", failed);
        }
    }

    /** What waits for the school, if anything. */
    public Optional<HandedIn> waiting(School school) {
        HandedIn found = room.find(school).orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        boolean busy = running.containsKey(school.id());
        boolean working = found.step() == HandedIn.Step.CHECKING || found.step() == HandedIn.Step.APPLYING;
        if (!busy && (found.at().plus(KEPT).isBefore(clock.instant()) || applied(school, found))) {
            discard(school);
            return Optional.empty();
        }
        return Optional.of(working && !busy ? interrupted(school, found) : found);
    }

    private HandedIn interrupted(School school, HandedIn found) {
        return room.hasFiles(school)
                ? found.now(HandedIn.Step.INTERRUPTED)
                : found.failed(new RosterException("roster.hand-in-again"));
    }

    /** Whether the portal stopped just after it had been applied. */
    private boolean applied(School school, HandedIn found) {
        return found.step() == HandedIn.Step.APPLYING
                && rosters.history(school).stream().anyMatch(entry -> found.id().equals(entry.bundle()));
    }

    /** How far what runs for the school is. */
    public Progress progress(School school) {
        Running now = running.get(school.id());
        return now == null ? new Progress(0, 0) : now.progress;
    }

    /**
     * Takes in a file, or CSV files together, in place of what waited, and checks it.
     *
     * @throws RosterException if it is neither, or something runs for the school
     */
    public void handIn(School school, List<Upload> uploads, Optional<String> organisation, String who) {
        WaitingRoom.refuseMixed(uploads);
        HandedIn fresh = new HandedIn(
                UUID.randomUUID().toString(),
                who,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                HandedIn.Step.CHECKING,
                organisation.orElse(null),
                List.of(),
                null,
                null);
        start(school, () -> {
            room.keep(school, uploads);
            return fresh;
        });
    }

    /** Checks again what waits, for another organisation of the roster or after an interruption. */
    public void checkAgain(School school, Optional<String> organisation) {
        start(school, () -> {
            HandedIn found = present(school);
            return organisation.map(found::meaning).orElseGet(() -> found.now(HandedIn.Step.CHECKING));
        });
    }

    private interface Making {
        HandedIn make();
    }

    private void start(School school, Making making) {
        work(school, now -> {
            HandedIn checking = making.make();
            room.save(school, checking);
            return () -> settle(school, checking, found -> {
                room.strip(school, rosters::strip);
                return found.checked(rosters.check(school, room.bundle(school), checking.wanted()));
            });
        });
    }

    /**
     * Applies what waits. Returns what was done if that was quick; else it goes on.
     *
     * @throws RosterException.Overtaken if something runs for the school
     */
    public Optional<Difference> apply(School school, boolean skipBroken, String who) {
        return work(school, now -> {
                    HandedIn found = present(school);
                    room.save(school, found.now(HandedIn.Step.APPLYING));
                    return () -> apply(school, found, new Rosters.Wish(found.wanted(), skipBroken, who), now);
                })
                .applied;
    }

    private void apply(School school, HandedIn found, Rosters.Wish wish, Running now) {
        settle(school, found, same -> {
            now.applied = Optional.of(rosters.apply(
                    school,
                    room.bundle(school),
                    wish,
                    found.id(),
                    (done, of) -> now.progress = new Progress(done, of)));
            return same.now(HandedIn.Step.APPLYING);
        });
        if (now.applied.isPresent()) {
            room.empty(school);
        }
    }

    /**
     * Takes what waits out of here, as it will be on a later day.
     *
     * @throws RosterException if nothing waits that was checked, or it has broken rows that may not be left out
     */
    public Roster takeFor(School school, LocalDate day, boolean skipBroken) {
        HandedIn found = present(school);
        if (found.step() != HandedIn.Step.CHECKED) {
            throw new RosterException.Overtaken("roster.nothing-waits");
        }
        Roster roster = rosters.read(school, room.bundle(school), found.wanted(), day);
        if (!roster.broken().isEmpty() && !skipBroken) {
            throw new RosterException("roster.has-broken", roster.broken().size());
        }
        return roster;
    }

    /** Throws away what waits. */
    public void discard(School school) {
        if (running.containsKey(school.id())) {
            throw new RosterException.Overtaken("roster.already-running");
        }
        room.empty(school);
    }

    private interface Prepared {
        Runnable by(Running now);
    }

    private Running work(School school, Prepared prepared) {
        Running now = new Running();
        if (running.putIfAbsent(school.id(), now) != null) {
            throw new RosterException.Overtaken("roster.already-running");
        }
        Future<?> job;
        try {
            Runnable work = prepared.by(now);
            job = threads.submit(() -> {
                try {
                    work.run();
                } finally {
                    running.remove(school.id());
                }
            });
        } catch (RuntimeException failed) {
            running.remove(school.id());
            throw failed;
        }
        try {
            job.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goesOn) {
            LOG.debug("the roster of {} goes on", school.slug());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    /** Does a step and keeps what came of it, also if it failed. */
    private void settle(School school, HandedIn found, UnaryOperator<HandedIn> step) {
        HandedIn next;
        try {
            next = step.apply(found);
        } catch (RosterException.WhichOrganisation which) {
            next = found.choosing(which);
        } catch (RosterException refused) {
            next = found.failed(refused);
        } catch (RuntimeException | Error failed) {
            LOG.error("the roster of {} cannot be taken over", school.slug(), failed);
            next = found.failed(new RosterException("roster.broke"));
        }
        if (next.step() == HandedIn.Step.FAILED) {
            room.emptyOfFiles(school);
        }
        room.save(school, next);
    }

    private HandedIn present(School school) {
        return room.find(school).orElseThrow(() -> new RosterException.Overtaken("roster.nothing-waits"));
    }

    /** Lets what runs come to its end, for a while. */
    @Override
    public void close() {
        sweeping.shutdown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("a roster was still being applied; nothing of it is kept");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
