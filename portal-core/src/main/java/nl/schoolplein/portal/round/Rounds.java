package nl.schoolplein.portal.round;

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
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks modules something side by side for one page: each behind the gate and its bulkhead, on a thread of its own, and all
 * against one deadline. One that is slow or throws holds up nobody.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Plugins plugins;
    private final Gate gate;
    private final Naming naming;
    private final Duration deadline;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "round");
        thread.setDaemon(true);
        return thread;
    });

    /** A module that is open to a visitor, who is seen as within it. */
    public record Inside(Module module, Visit visit) {}

    /** Among the installed modules; who asks waits so long for all of them together. */
    public Rounds(Plugins plugins, Gate gate, Naming naming, Duration deadline) {
        this.plugins = plugins;
        this.gate = gate;
        this.naming = naming;
        this.deadline = deadline;
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
     * Begins to ask one module.
     *
     * @param what what it is asked for, as the log names it
     * @param nothing what a module says that is no longer there
     * @param question asked with the module's class loader, and with the visit as the thread's own
     */
    public <T> Asked<T> ask(Inside inside, String what, T nothing, Function<Inside, T> question) {
        return new Asked<>(
                inside.module().id(),
                what,
                CompletableFuture.supplyAsync(() -> answer(inside, nothing, question), workers));
    }

    private <T> T answer(Inside inside, T nothing, Function<Inside, T> question) {
        Module module = inside.module();
        Bulkhead.Call call = module.bulkhead().enter(() -> {});
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
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            answer.complete(within(inside, question));
        } catch (RuntimeException failed) {
            answer.completeExceptionally(failed);
        }
        return new Asked<>(inside.module().id(), what, answer);
    }

    private static <T> T within(Inside inside, Function<Inside, T> question) {
        List<T> said = new ArrayList<>(1);
        inside.visit().run(() -> inside.module().inside(() -> said.add(question.apply(inside))));
        return said.get(0);
    }

    /** A question that a module is answering, or has answered. */
    public record Asked<T>(String module, String what, CompletableFuture<T> answer) {

        /** An answer that was there before anybody asked. */
        public static <T> Asked<T> known(String module, T answer) {
            return new Asked<>(module, "", CompletableFuture.completedFuture(answer));
        }

        /** The answer; nothing if the module is late or failed. */
        public Optional<T> await(Instant end) {
            try {
                long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
                return Optional.of(answer.get(left, TimeUnit.MILLISECONDS));
            } catch (TimeoutException late) {
                LOG.warn("The {} of {} is late", what, module);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                LOG.error("The {} of {} failed", what, module, failed.getCause());
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
