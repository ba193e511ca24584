package nl.schoolplein.portal.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has handed in and not yet taken over, as it is kept beside the files.
 *
 * @param id tells it from what was handed in before
 * @param organisation which school of the roster was chosen, if that was needed
 * @param choices the schools of the roster, while one has to be chosen
 * @param problem why it cannot be taken over, if it cannot
 * @param difference what it changes, once it has been checked
 */
public record HandedIn(
        String id,
        String who,
        Instant at,
        Step step,
        @Nullable String organisation,
        List<Organisation> choices,
        @Nullable Trouble problem,
        @Nullable Difference difference) {

    /** How far it is. */
    public enum Step {
        /** It is looked at what it changes. */
        CHECKING,
        /** Somebody has to say which school is meant. */
        CHOOSING,
        /** It can be applied. */
        CHECKED,
        /** It is applied. */
        APPLYING,
        /** It was being checked or applied when the portal stopped. */
        INTERRUPTED,
        /** It cannot be taken over. */
        FAILED
    }

    /** A reason by the key of its text. */
    public record Trouble(String key, List<Object> arguments) {}

    Optional<String> wanted() {
        return Optional.ofNullable(organisation);
    }

    HandedIn now(Step next) {
        return new HandedIn(id, who, at, next, organisation, choices, problem, difference);
    }

    HandedIn checked(Difference found) {
        return new HandedIn(id, who, at, Step.CHECKED, found.organisation().id(), List.of(), null, found);
    }

    HandedIn choosing(RosterException.WhichOrganisation which) {
        return new HandedIn(id, who, at, Step.CHOOSING, null, which.choices(), trouble(which), null);
    }

    HandedIn meaning(String chosen) {
        return new HandedIn(id, who, at, Step.CHECKING, chosen, choices, null, null);
    }

    /** It failed, but is still there to try again if it had been checked. */
    HandedIn failed(RosterException why) {
        return new HandedIn(
                id,
                who,
                at,
                difference == null ? Step.FAILED : Step.CHECKED,
                organisation,
                choices,
                trouble(why),
                difference);
    }

    private static Trouble trouble(RosterException why) {
        return new Trouble(why.key(), why.arguments());
    }
}
