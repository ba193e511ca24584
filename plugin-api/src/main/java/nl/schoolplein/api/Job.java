package nl.schoolplein.api;

/**
 * Work that nobody asks for in a request: forgetting what is old, reading what came in. Implemented by plugins, registered by
 * {@link Registrar#job} or {@link Registrar#dailyJob}.
 *
 * <p>The class has a public constructor without parameters and may have the {@code @Inject} fields of a resource, but no
 * {@link Viewer}, since nobody is looking: {@link Database} shows the rows for everyone at the school, {@link Directory} all
 * of its people, and {@link Texts} are Dutch.
 *
 * <pre>{@code
 * public class ForgetOldThings implements Job {
 *     @Inject
 *     Database database;
 *
 *     @Inject
 *     Settings settings;
 *
 *     @Inject
 *     Clock clock;
 *
 *     @Override
 *     public void run() {
 *         Instant old = clock.instant().minus(Duration.ofDays(settings.get(LostProperty.KEEP_DAYS)));
 *         database.write(Things.class, things -> things.forgetBefore(old));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Job {

    /**
     * Does it for one school: a new object of the class does for each.
     *
     * <p>It may be called again before its time, since a portal can be killed half-way: do what is to be done, rather than
     * count on when it was done last. Ten times as long as a request may take (five minutes, as a portal is set up usually)
     * it is interrupted; leave what is left to the next time before that.
     *
     * @throws Exception to be tried again at this school alone: after a minute, and each time twice as long after that, up to
     *     a day. The operator sees what it says, so it names no people
     */
    void run() throws Exception;
}
