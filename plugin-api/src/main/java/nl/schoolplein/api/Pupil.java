package nl.schoolplein.api;

import java.util.UUID;

/**
 * A child at the school (leerling).
 *
 * @param id its id
 * @param firstName for example "Mila"
 * @param lastName for example "de Vries"
 * @param group the id of its home group today
 * @param groupName the name of its home group, for example "Groep 3"
 * @param yearLevel the pupil's own year level, 1 to 8, also in a combination group; 0 if unknown
 * @since 1.0
 */
public record Pupil(UUID id, String firstName, String lastName, UUID group, String groupName, int yearLevel) {

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }
}
