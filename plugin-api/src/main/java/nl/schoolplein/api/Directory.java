package nl.schoolplein.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people and groups of the school that the request is for. Injected; read only.
 *
 * @since 0.1
 */
public interface Directory {

    /** The school's groups of this year, in the order of the school. */
    List<Group> groups();

    /** The group with this id, if it is one of this school. */
    Optional<Group> group(UUID id);

    /** The group with this name, for example "Groep 3". */
    Optional<Group> groupNamed(String name);

    /**
     * The families of the pupils whom an audience concerns, today; those of staff's own documents are none. One query,
     * however many they are.
     *
     * <p>It tells nobody more than they know: an administrator gets all of them, a teacher those of the groups taught, a
     * guardian the own children with nobody but that guardian.
     */
    List<Family> families(Audience audience);
}
