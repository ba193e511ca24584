package nl.schoolplein.api;

/**
 * Tells other modules what happened. Injected; for the school that the request or the job is for.
 *
 * <pre>{@code
 * return database.write(Things.class, things -> {
 *     FoundThing thing = things.find(id).orElseThrow(NotFoundException::new);
 *     things.entityManager().persist(new Claim(thing.id(), pupil.id(), viewer.person(), clock.instant()));
 *     events.publish(ThingClaimed.TYPE, new ThingClaimed(thing.id(), pupil.id()));
 *     return Done.at("", thing.id());
 * });
 * }</pre>
 *
 * @since 1.0
 */
public interface Events {

    /**
     * Publishes an event in the transaction that is being written: whoever listens hears it after the commit, and nobody ever
     * does if it is rolled back. Nobody is waited for.
     *
     * <p>All modules that listen hear it, whoever may see what it is about. So tell ids, and no titles, names or reasons.
     *
     * @throws IllegalStateException outside of {@link Database#write}
     * @throws IllegalArgumentException if the module did not register the type ({@link Registrar#publishes}), or the event is
     *     longer than 10,000 characters of JSON
     */
    <T extends Record> void publish(EventType<T> type, T what);
}
