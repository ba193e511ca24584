package nl.schoolplein.api;

import java.time.Instant;
import java.util.Map;

/**
 * Does for a {@link DataKind} what its rows cannot tell by themselves: a copy that people understand, or data that is not in
 * rows. What the rows of the kind do tell, the host does all the same: it takes them away after this has done its part.
 * Implemented by plugins, registered by {@link Registrar#personalData(DataKind, Class)}; the class is made like that of a {@link
 * Job}, and works for one school. It is asked also where the module is off: what was kept then is still there.
 *
 * <pre>{@code
 * public class ClaimsOfFamily implements PersonalData {
 *     @Inject
 *     Database database;
 *
 *     @Override
 *     public void export(Person about, Export into) {
 *         database.read(Things.class, things -> things.claimsOf(about.id()))
 *                 .forEach(claim -> into.add(Map.of("what", claim.what(), "claimedAt", claim.claimedAt())));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface PersonalData {

    /** Takes a copy of what is kept about somebody. */
    interface Export {

        /**
         * Whether it is for a guardian rather than for the school. What another guardian wrote, did or agreed with, and where
         * that one is reached, is then left out, and so is what only the staff may see.
         */
        boolean forGuardian();

        /**
         * Adds one thing, with its files.
         *
         * @param values texts, numbers, booleans, enums, {@code Instant}s, {@code LocalDate}s or lists of these, by name. The text
         *     {@code data.<kind>.<name>} says what each is called
         */
        void add(Map<String, ?> values, StoredFile... files);
    }

    /**
     * Copies all that is kept about somebody, but nothing that is kept about others.
     *
     * @throws Exception if that cannot be done now: the copy names the module, and has the rest
     */
    void export(Person about, Export into) throws Exception;

    /**
     * Takes away what is about somebody and in no row of the kind. What others wrote stays, without the name. It may be called
     * again for somebody who is gone.
     */
    default void erase(Person about) throws Exception {}

    /** How many things, in no row of the kind, are from before this moment and therefore due to be forgotten. */
    default long due(Instant before) throws Exception {
        return 0;
    }

    /** Forgets those. */
    default void forget(Instant before) throws Exception {}
}
