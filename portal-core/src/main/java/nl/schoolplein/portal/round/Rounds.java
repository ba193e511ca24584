package nl.schoolplein.portal.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.schoolplein.portal.mount.Call;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.watch.PluginLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks modules something side by side for one page: each behind the gate and its bulkhead, on a thread of its own, and all
 * against one deadline. One that is slow or throws holds up nobody.
 */
public final class Rounds implements AutoCloseable {
    /** For how long nobody waits for a module that was late too often. */
    public static final Duration REST = Duration.ofSeconds(10);

    private static final Lateness.Question KNOWN = new Lateness.Question("", "");
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Plugins plugins;
    private final Gate gate;
    private final Naming naming;
    private final Duration deadline;
    private final Lateness lateness;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "round");
        thread.setDaemon(true);
        thread.setContextClassLoader(Rounds.class.getClassLoader()); // never that of a plugin that asks
        return thread;
    });

    /** A module that is open to a visitor, who is seen as within it. */
    public record Inside(Module module, Visit visit) {}

    /** Among the installed modules; who asks waits so long for all of them together. */
    public Rounds(Plugins plugins, Gate gate, Naming naming, Clock clock, Duration deadline) {
        this.plugins = plugins;
        this.gate = gate;
        this.naming = naming;
        this.deadline = deadline;
        this.lateness = new Lateness(clock);
    }

    /** The modules that are open to a visitor of a school, in the order of its bar. */
    public List<Inside> open(Visit visit) {
        return naming.inOrder(visit.atSchool().id(), plugins.modules()).stream()
                .flatMap(module -> open(visit, module).stream())
                .toList();
    }

    private Optional<Inside> open(Visit visit, Module module) {
        return gate.open(visit, module).map(entrance -> new Inside(module, visit.as(entrance.viewer())));
    }

    /** Until when somebody waits who begins to ask now. */
    public Instant end() {
        return Instant.now().plus(deadline);
    }

    /**
     * Begins to ask one module; one that was late too often has no answer for a while.
     *
     * @param what what it is asked for, as the log names it
     * @param nothing what a module says that is no longer there
     * @param question asked with the module's class loader, and with the visit as the thread's own
     */
    public <T> Asked<T> ask(Inside inside, String what, T nothing, Function<Inside, T> question) {
        Lateness.Question about = new Lateness.Question(inside.module().id(), what);
        return lateness.rests(about)
                ? new Asked<>(about, CompletableFuture.completedFuture(Optional.empty()), false)
                : new Asked<>(
                        about,
                        CompletableFuture.supplyAsync(() -> Optional.of(answer(inside, nothing, question)), workers),
                        true);
    }

    /** An answer that was there before anybody asked. */
    public <T> Asked<T> known(T answer) {
        return new Asked<>(KNOWN, CompletableFuture.completedFuture(Optional.of(answer)), false);
    }

    private <T> T answer(Inside inside, T nothing, Function<Inside, T> question) {
        Module module = inside.module();
        Call call = module.bulkhead().enter(() -> {});
        if (call == null && module.bulkhead().isShut()) { // replaced or taken away a moment ago
            return plugins.module(module.id())
                    .flatMap(now -> open(inside.visit(), now))
                    .map(now -> answer(now, nothing, question))
                    .orElse(nothing);
        }
        if (call == null) {
            throw new IllegalStateException("the module " + module.id() + " is busy");
        }
        try (call) {
            return within(inside, question);
        }
    }

    /** Asks a module that is asking itself: on its own thread, since it has its place within the bulkhead already. */
    public <T> Asked<T> askItself(Inside inside, String what, Function<Inside, T> question) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        try {
            answer.complete(Optional.of(within(inside, question)));
        } catch (RuntimeException failed) {
            answer.completeExceptionally(failed);
        }
        return new Asked<>(new Lateness.Question(inside.module().id(), what), answer, false);
    }

    private static <T> T within(Inside inside, Function<Inside, T> question) {
        List<T> said = new ArrayList<>(1);
        inside.visit().run(() -> inside.module().inside(() -> said.add(question.apply(inside))));
        return said.get(0);
    }

    /** A question that a module is answering, or has answered. */
    public final class Asked<T> {
        private final Lateness.Question about;
        private final CompletableFuture<Optional<T>> answer;
        private final boolean fresh;

        private Asked(Lateness.Question about, CompletableFuture<Optional<T>> answer, boolean fresh) {
            this.about = about;
            this.answer = answer;
            this.fresh = fresh;
        }

        /** Whether the module threw something. */
        public boolean failed() {
            return answer.isCompletedExceptionally();
        }

        /** The answer; nothing if the module is late, or failed. */
        public Optional<T> await(Instant end) {
            try {
                long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
                Optional<T> given = answer.get(left, TimeUnit.MILLISECONDS);
                if (fresh) {
                    lateness.inTime(about);
                }
                return given;
            } catch (TimeoutException late) {
                lateness.late(about);
                LOG.atWarn()
                        .addKeyValue(PluginLines.PLUGIN, about.module())
                        .log("The {} of {} is late", about.what(), about.module());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                LOG.atError()
                        .addKeyValue(PluginLines.PLUGIN, about.module())
                        .setCause(failed.getCause())
                        .log("The {} of {} failed", about.what(), about.module());
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
