package nl.schoolplein.absences.leave;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.absences.Deed.Hand;
import nl.schoolplein.absences.leave.LeaveStep.What;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of demo schools as if they had been asked and treated some time ago.
 *
 * @param head decides
 * @param proof goes with what needs one
 */
record DemoRequests(
        Database database,
        Notices notices,
        Clock clock,
        Grounds grounds,
        @Nullable UUID head,
        StoredFile proof) {

    /** A child with the parent who asks. */
    record Asking(Pupil child, UUID guardian) {}

    void ask(Asking who, String key, When when, int daysAgo, @Nullable String why, State state) {
        Ground ground = grounds.find(key).orElseThrow();
        Instant asked = clock.instant().minus(Duration.ofDays(daysAgo)).minus(Duration.ofMinutes(daysAgo * 37L));
        Hand parent = new Hand(who.guardian(), "GUARDIAN", asked);
        State first = state == State.NOTED ? State.NOTED : State.SUBMITTED;
        database.write(rows -> {
            LeaveRequest request =
                    new LeaveRequest(who.child().id(), ground, when, why, UUID.randomUUID(), first, parent);
            rows.persist(request);
            rows.persist(
                    new LeaveStep(request, first == State.NOTED ? What.NOTED : What.SUBMITTED, null, null, parent));
            if (key.equals("holiday")) {
                rows.persist(new LeaveFile(request, LeaveFile.Kind.PROOF, proof, parent));
            }
            Hand school = new Hand(head, "STAFF", asked.plus(Duration.ofHours(20)));
            What then = become(request, when, state, school.at());
            if (then != null) {
                boolean byParent = then == What.WITHDRAWN || then == What.CANCELLED;
                rows.persist(new LeaveStep(request, then, said(then, ground), null, byParent ? parent : school));
                tell(request, who.child(), then);
            }
        });
    }

    private static @Nullable String said(What what, Ground ground) {
        return switch (what) {
            case APPROVED -> ground.yes();
            case REJECTED -> ground.no();
            case PROPOSED -> "Eén dag is genoeg, want het feest is op vrijdag.";
            default -> null;
        };
    }

    private static @Nullable What become(LeaveRequest request, When when, State state, Instant then) {
        switch (state) {
            case APPROVED -> request.approve(when.first(), when.last(), then);
            case REJECTED, WITHDRAWN, CANCELLED -> request.close(state, then);
            case PROPOSED -> request.propose(when.last(), when.last());
            case AT_OFFICER -> request.forwardedOn(LocalDate.ofInstant(then, ZoneOffset.UTC));
            case IN_TREATMENT -> request.open(state);
            case SUBMITTED, NOTED -> {
                return null;
            }
        }
        return switch (state) {
            case APPROVED -> What.APPROVED;
            case REJECTED -> What.REJECTED;
            case WITHDRAWN -> What.WITHDRAWN;
            case CANCELLED -> What.CANCELLED;
            case PROPOSED -> What.PROPOSED;
            case AT_OFFICER -> What.FORWARDED;
            default -> What.TAKEN_UP;
        };
    }

    private void tell(LeaveRequest request, Pupil child, What what) {
        if (what == What.APPROVED || what == What.REJECTED || what == What.PROPOSED) {
            notices.tell(Notice.of(
                            what == What.PROPOSED ? "leave-proposed" : "leave-decided",
                            request.id(),
                            child.firstName(),
                            request.asked().first())
                    .toGuardians(Audience.pupils(Set.of(child.id())), PupilAction.SEE)
                    .at("leave/requests/" + request.id()));
        }
    }
}
