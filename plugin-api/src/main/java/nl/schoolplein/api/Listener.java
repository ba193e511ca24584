package nl.schoolplein.api;

/**
 * Hears of events of one type. Implemented by plugins, registered by {@link Registrar#listens}; the class is made like that
 * of a {@link Job}, anew for each event.
 *
 * <pre>{@code
 * public class Thank implements Listener<ThingClaimed> {
 *     @Inject
 *     Database database;
 *
 *     @Override
 *     public void on(Event<ThingClaimed> event) {
 *         ThingClaimed claimed = event.what();
 *         database.write(Things.class, things -> things.forgetLooks(claimed.thing()));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Listener<T extends Record> {

    /**
     * Hears of an event, after what caused it was committed.
     *
     * <p>The call is one transaction: all that it writes to its {@link Database}, and that the event has been heard, are kept
     * together or not at all. So it is never heard twice with effect. What it does outside of the database may happen again;
     * compare {@link Event#id()} where that matters.
     *
     * <p>Events of one type come one by one, in the order in which they were published at the school; but one that fails three
     * times lets the next ones pass. So look up how things stand, rather than count on what came before.
     *
     * @throws Exception to hear it again later: after a minute, 5 and 15 minutes, 1, 3, 8 and 24 hours. Then it is kept for the
     *     operator, who sees what was thrown and sends it again or drops it. The same holds if it takes longer than a request may
     */
    void on(Event<T> event) throws Exception;
}
