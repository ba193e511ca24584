package nl.schoolplein.portal.switchboard;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Pupil;

/**
 * What the gate says of one module to one visitor, and why. Whether somebody gets in and what they are told of it are
 * made of the same value, so that an explanation cannot be another one than what happens.
 */
public sealed interface Decision {

    /** How the module is set at the school. */
    Setting setting();

    /** What the switch says of each child of a guardian; empty for staff. */
    List<OfChild> children();

    /** The way in, if there is one. */
    default Optional<Gate.Entrance> entrance() {
        return this instanceof Open open ? Optional.of(open.way()) : Optional.empty();
    }

    /** The visitor gets in; a guardian for the children whose group has the module. */
    record Open(Gate.Entrance way, Setting setting, List<OfChild> children) implements Decision {}

    /** The visitor gets the answer of a module that does not exist. */
    record Closed(Why why, Setting setting, List<OfChild> children) implements Decision {}

    /** A child, and what the switch says to the guardians of its group. */
    record OfChild(Pupil child, Reach reach) {}

    /** Why a module is closed to somebody. */
    enum Why {
        /** The operator does not offer it to the school. */
        NOT_OFFERED,
        /** The school has it off. */
        OFF,
        /** A module that it needs is closed for the whole school. */
        NEEDS_ANOTHER,
        /** The visitor is nobody at the school. */
        NOBODY,
        /** The guardian has no child at the school now. */
        NO_CHILDREN,
        /** Only staff have it. */
        TEAM_ONLY,
        /** It is there, but not for the group of any of the guardian's children. */
        NO_GROUP
    }
}
