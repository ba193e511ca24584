package nl.schoolplein.api;

import java.util.Set;
import java.util.UUID;

/**
 * An adult linked to a pupil (ouder/verzorger).
 *
 * @param id its id, the same as {@link Viewer#person()} of that guardian
 * @param name as others see it, for example "Sanne Visser"
 * @param link what the link with the pupil carries, or in a {@link Family} with one of its pupils at least
 * @since 1.0
 */
public record Guardian(UUID id, String name, Set<LinkRight> link) {

    /** A guardian; the set is copied. */
    public Guardian {
        link = Set.copyOf(link);
    }

    /** Whether this guardian may act: report, ask for leave, book. */
    public boolean mayAct() {
        return PupilAction.BOOK.allows(link);
    }
}
