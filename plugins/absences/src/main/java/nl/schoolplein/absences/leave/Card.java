package nl.schoolplein.absences.leave;

import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param days how many school days it takes; 0 if that is not said
 * @param who who decides; null if that is not said
 * @param soon whether it begins within a week and is not decided
 * @param waits whether it has waited for more than a week
 */
public record Card(
        UUID id,
        Pupil pupil,
        String ground,
        When when,
        State state,
        Instant asked,
        int days,
        Verdict.@Nullable Who who,
        boolean soon,
        boolean waits) {

    static Card of(Pupil pupil, LeaveRequest request) {
        return new Card(
                request.id(),
                pupil,
                request.groundName(),
                request.when(),
                request.state(),
                request.doneAt(),
                0,
                null,
                false,
                false);
    }

    Card judged(Verdict verdict, boolean isSoon, boolean hasWaited) {
        return new Card(
                id, pupil, ground, when, state, asked, verdict.tally().days(), verdict.who(), isSoon, hasWaited);
    }

    /** The address of its page within the module. */
    public String page() {
        return "leave/requests/" + id;
    }
}
