package nl.schoolplein.api;

import java.util.Collection;
import java.util.UUID;

/**
 * Tells people that there is something for them: in their bell, and by mail if the kind and the person want that. Injected;
 * for the school that the request, the job or the listener is for.
 *
 * <p>Both methods are called inside of {@link Database#write}: what is told is there when that has committed, for the very next
 * page of whoever is told, and never if it is rolled back. Telling many things in one transaction costs no more queries than
 * telling one.
 *
 * <pre>{@code
 * database.write(Things.class, things -> {
 *     things.entityManager().persist(new Claim(thing.id(), pupil.id(), viewer.person(), clock.instant()));
 *     notices.tell(Notice.of("claimed", thing.id(), thing.what(), pupil.firstName())
 *             .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.SEE)
 *             .at("?thing=" + thing.id()));
 *     return thing;
 * });
 * …
 * notices.takeBack(thing.id());
 * }</pre>
 *
 * @since 1.0
 */
public interface Notices {

    /**
     * Tells it to all whom the notice names, but never to whoever is doing this. Whoever was told of the same thing before has
     * the newer notice instead of the older one, unread again.
     *
     * @throws IllegalStateException outside of {@link Database#write}
     * @throws IllegalArgumentException if the module did not register the kind ({@link Registrar#notice}), or the notice is for
     *     nobody
     */
    void tell(Notice notice);

    /**
     * Takes back what was told of a thing, read or not: it was withdrawn, or somebody else was first. What is told of it
     * afterwards stays.
     *
     * @throws IllegalStateException outside of {@link Database#write}
     */
    void takeBack(UUID thing);

    /**
     * Takes back what these people were told of a thing: they have done what was asked.
     *
     * @param people ids of guardians and members of staff
     * @throws IllegalStateException outside of {@link Database#write}
     */
    void takeBack(UUID thing, Collection<UUID> people);
}
