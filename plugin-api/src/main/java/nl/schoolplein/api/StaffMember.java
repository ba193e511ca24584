package nl.schoolplein.api;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works at the school (medewerker).
 *
 * @param id its id, the same as {@link Viewer#person()} of that member of staff
 * @param name as others see it
 * @param role what the person does there
 * @param groups the ids of the groups taught today
 * @since 1.0
 */
public record StaffMember(UUID id, String name, StaffRole role, Set<UUID> groups) {

    /** A member of staff; the set is copied. */
    public StaffMember {
        groups = Set.copyOf(groups);
    }
}
