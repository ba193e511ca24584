package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.school.School;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where administrators hand in a roster. The files stay until they are applied, replaced, or a day old, so that neither a
 * reload of the page nor a restart of the portal loses them. Checking and applying go on when the page is closed.
 */
public final class RosterDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RosterDesk.class);
    private static final Duration KEPT = Duration.ofDays(1);

    /** A small school is done within this, and then its administrator needs no page about the progress. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Rosters rosters;
    private final Path folder;
    private final Clock clock;
    private final ObjectMapper json = Json.mapper(RosterDesk.class.getClassLoader());
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "roster");
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
        this.rosters = rosters;
        this.folder = folder;
        this.clock = clock;
        sweep();
    }

    /** What is older than a day goes, and what was being unpacked when the portal stopped. */
    private void sweep() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                String name = path.getFileName().toString();
                boolean old =
                        Files.getLastModifiedTime(path).toInstant().plus(KEPT).isBefore(clock.instant());
                if (name.startsWith("unpacked-") || (name.startsWith("waiting-") && old)) {
                    Scratch.delete(path);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What waits for the school, if anything. */
    public Optional<HandedIn> waiting(School school) {
        Path state = place(school).resolve("state.json");
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        HandedIn found;
        try {
            found = json.readValue(state.toFile(), HandedIn.class);
        } catch (IOException unreadable) {
            LOG.warn("what was handed in for {} cannot be read any more and goes", school.slug(), unreadable);
            discard(school);
            return Optional.empty();
        }
        boolean busy = running.containsKey(school.id());
        boolean working = found.step() == HandedIn.Step.CHECKING || found.step() == HandedIn.Step.APPLYING;
        if (!busy && (found.at().plus(KEPT).isBefore(clock.instant()) || applied(school, found))) {
            discard(school);
            return Optional.empty();
        }
        return Optional.of(working && !busy ? found.now(HandedIn.Step.INTERRUPTED) : found);
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
     * Takes in a ZIP file, or CSV files, in place of what waited, and checks it.
     *
     * @throws RosterException if it is neither, or something runs for the school
     */
    public void handIn(School school, List<Upload> uploads, Optional<String> organisation, String who) {
        boolean tables = uploads.stream().allMatch(upload -> name(upload).endsWith(".csv"));
        if (!tables && uploads.size() > 1) {
            throw new RosterException("roster.mixed");
        }
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
            Scratch.delete(place(school));
            keep(school, uploads, tables);
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
            save(school, checking);
            return () -> settle(
                    school, checking, found -> found.checked(rosters.check(school, bundle(school), checking.wanted())));
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
                    save(school, found.now(HandedIn.Step.APPLYING));
                    return () -> apply(school, found, new Rosters.Wish(found.wanted(), skipBroken, who), now);
                })
                .applied;
    }

    private void apply(School school, HandedIn found, Rosters.Wish wish, Running now) {
        settle(school, found, same -> {
            now.applied = Optional.of(rosters.apply(
                    school, bundle(school), wish, found.id(), (done, of) -> now.progress = new Progress(done, of)));
            return same.now(HandedIn.Step.APPLYING);
        });
        if (now.applied.isPresent()) {
            Scratch.delete(place(school));
        }
    }

    /** Throws away what waits. */
    public void discard(School school) {
        if (running.containsKey(school.id())) {
            throw new RosterException.Overtaken("roster.already-running");
        }
        Scratch.delete(place(school));
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
        save(school, next);
    }

    private HandedIn present(School school) {
        try {
            return json.readValue(place(school).resolve("state.json").toFile(), HandedIn.class);
        } catch (IOException gone) {
            throw new RosterException.Overtaken("roster.nothing-waits");
        }
    }

    private Path place(School school) {
        return folder.resolve("waiting-" + school.id());
    }

    private Path bundle(School school) {
        Path zip = place(school).resolve("bundle.zip");
        return Files.exists(zip) ? zip : place(school).resolve("bundle");
    }

    private void keep(School school, List<Upload> uploads, boolean tables) {
        try {
            Path bundle = Files.createDirectories(place(school).resolve("bundle"));
            for (Upload upload : uploads) {
                if (tables && !name(upload).matches("[a-z]{1,40}\\.csv")) {
                    continue;
                }
                Path target =
                        tables ? bundle.resolve(name(upload)) : place(school).resolve("bundle.zip");
                try (InputStream content = upload.open()) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String name(Upload upload) {
        return upload.name().toLowerCase(Locale.ROOT);
    }

    private void save(School school, HandedIn state) {
        Path whole = place(school).resolve("state.json");
        Path part = place(school).resolve("state.part");
        try {
            json.writeValue(part.toFile(), state);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets what runs come to its end, for a while. */
    @Override
    public void close() {
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
