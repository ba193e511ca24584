package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Share;
import nl.schoolplein.portal.watch.PluginLines;
import nl.schoolplein.portal.watch.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what one module does from holding up the others: a limit of concurrent calls, and a time after which a call in
 * which nothing moves is given up. A body that is coming in or going out moves.
 */
public final class Bulkhead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bulkhead.class);

    /** How long a call that was given up, and interrupted, gets to leave a module that is being taken away. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String module;
    private final Duration limit;
    private final Places places;
    private final Pulse pulse;
    private final Share database;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final Overdue overdue;
    private volatile boolean shut;
    private volatile boolean hurried;

    /**
     * For one module: so many calls at once, each of this long at most.
     *
     * @param pulse counts them
     * @param database what is taken back from a call that is given up
     */
    public Bulkhead(String module, int concurrent, Duration limit, Pulse pulse, Share database) {
        this.module = module;
        this.limit = limit;
        this.places = new Places(concurrent);
        this.pulse = pulse;
        this.database = database;
        this.overdue = new Overdue(this, limit);
    }

    /**
     * Enters, or returns null if all places are taken and none becomes free soon, or the door is shut.
     *
     * @param late answers for the call when it is given up; called on another thread, only if nothing was answered
     */
    public @Nullable Call enter(Runnable late) {
        return enter(late, limit);
    }

    /** The same with a time of its own, for what nobody waits for. */
    public @Nullable Call enter(Runnable late, Duration most) {
        if (shut) {
            return null;
        }
        if (!places.await()) {
            refuse();
            return null;
        }
        if (shut) { // while it stood in line
            places.giveBack();
            return null;
        }
        return begin(late, most);
    }

    /**
     * Lets a request in: at once on this thread, or on one of the others when its turn has come. Just one of the three is
     * called, in the end.
     *
     * @param threads answers those who had to wait
     * @param inside what the request does inside
     * @param late as for {@link #enter(Runnable)}
     * @param refused there is no place, or the door is shut
     */
    public void admit(Executor threads, Consumer<Call> inside, Runnable late, Runnable refused) {
        Runnable enter = () -> {
            if (shut) { // while it stood in line
                places.giveBack();
                refused.run();
            } else {
                inside.accept(begin(late, limit));
            }
        };
        if (shut) {
            refused.run();
        } else if (places.take()) {
            enter.run();
        } else if (!places.join(new Line.Guest(threads, enter, refused))) {
            refuse();
            refused.run();
        }
    }

    private Call begin(Runnable late, Duration most) {
        Call call = new Call(this, late, most);
        calls.add(call);
        return call;
    }

    /** Nobody is inside any more by this call. */
    void left(Call call) {
        calls.remove(call);
        places.left();
    }

    /** Sends away who waited in vain. */
    void lookAtLine() {
        places.inVain().forEach(guest -> guest.threads().execute(() -> {
            refuse();
            guest.refused().run();
        }));
    }

    private void refuse() {
        pulse.refused();
        LOG.atWarn().addKeyValue(PluginLines.PLUGIN, module).log("{}: all places are taken, a call is refused", module);
    }

    /** Counts its calls. */
    public Pulse pulse() {
        return pulse;
    }

    /** Calls this, once, with the threads that do not leave though they were given up; none of them can be ended. */
    public void whenStuck(Consumer<List<Thread>> listener) {
        overdue.whenStuck(listener);
    }

    /** Whether nobody is let in any more: what stands behind the door now is another version, or nothing. */
    public boolean isShut() {
        return shut;
    }

    /** Lets nobody in any more. Who is inside stays. */
    public void shut() {
        shut = true;
        places.waiting().forEach(guest -> guest.threads().execute(guest.refused()));
    }

    /** Whoever drains it does not wait any longer. */
    public void hurry() {
        hurried = true;
    }

    /** How many calls are inside. */
    public int inside() {
        return places.taken();
    }

    /** For how long each thread is in the call that it is in. */
    public Map<Thread, Duration> ages() {
        return calls.stream().collect(Collectors.toMap(Call::thread, Call::age, (one, other) -> one));
    }

    /**
     * Shuts the door and waits until all have left. A call in which nothing moves is given up as always; what still moves
     * after this long is given up too.
     *
     * @return the names of the threads that do not leave though they were given up
     */
    public List<String> drain(Duration most) throws InterruptedException {
        shut();
        long end = System.nanoTime() + most.toNanos();
        while (!hurried && System.nanoTime() < end && !allGivenUp()) {
            if (places.emptyWithin(Duration.ofMillis(100))) {
                return List.of();
            }
        }
        calls.forEach(call -> giveUp(call, "is still busy"));
        return places.emptyWithin(GRACE)
                ? List.of()
                : calls.stream().map(call -> call.thread().getName()).sorted().toList();
    }

    private boolean allGivenUp() {
        return !calls.isEmpty() && calls.stream().allMatch(Call::isGivenUp);
    }

    String module() {
        return module;
    }

    Set<Call> calls() {
        return calls;
    }

    Share database() {
        return database;
    }

    /** Answers for the call, takes back what it has of the database, and interrupts it. */
    void giveUp(Call call, String why) {
        if (call.isGivenUp()) {
            return;
        }
        call.giveUp();
        LOG.atError()
                .addKeyValue(PluginLines.PLUGIN, module)
                .log(
                        "{}: a call on thread {} {} and is given up",
                        module,
                        call.thread().getName(),
                        why);
        call.answerLate();
        database.takeBack(call.thread());
        call.interrupt();
    }

    @Override
    public void close() {
        overdue.close();
    }
}
