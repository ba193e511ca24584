package nl.schoolplein.api;

import java.util.UUID;

/**
 * An administrator made one person of two, since somebody was there twice. Whoever stored the id of the one that is gone stores
 * the kept one's from now on. (What is stored as an {@link Audience} need not be changed: it reaches the parents as before.)
 *
 * <pre>{@code
 * public class KeepClaims implements Listener<PersonsMerged> {
 *     @Inject
 *     Database database;
 *
 *     @Override
 *     public void on(Event<PersonsMerged> event) {
 *         database.write(Things.class, things -> things.goOver(event.what().gone(), event.what().kept()));
 *     }
 * }
 * }</pre>
 *
 * @param kind who was there twice
 * @param kept the id of the one that stays
 * @param gone the id of the other one; {@link Directory} does not know it any more
 * @since 1.0
 */
public record PersonsMerged(Kind kind, UUID kept, UUID gone) {
    /** {@code portal/persons-merged/1}. */
    public static final EventType<PersonsMerged> TYPE = EventType.of("portal/persons-merged/1", PersonsMerged.class);

    /** Who can be there twice. */
    public enum Kind {
        /** A child. */
        PUPIL,
        /** A parent or carer. */
        GUARDIAN
    }
}
