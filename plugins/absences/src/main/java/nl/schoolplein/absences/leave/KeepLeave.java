package nl.schoolplein.absences.leave;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.PersonsMerged;

/**
 * Somebody was at the school twice: the leave of the one that is gone is the other one's. What was asked for both, on one ground
 * for the same days, would count twice: the one that was granted stays, else that of the one who stays, and the other is taken
 * back with a trace. Requests that meet in some days only both stay: each has its own decision, and the head sees both.
 */
public class KeepLeave implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void on(Event<PersonsMerged> event) {
        UUID gone = event.what().gone();
        UUID kept = event.what().kept();
        boolean pupil = event.what().kind() == PersonsMerged.Kind.PUPIL;
        database.write(LeaveRequests.class, all -> {
            for (LeaveFile file : all.filesAbout(gone)) {
                if (pupil) {
                    file.about(kept);
                } else {
                    file.addedBy(kept, "GUARDIAN");
                }
            }
            return pupil ? goOver(all, gone, kept) : all.requestsWereBy(gone, kept) + all.stepsWereBy(gone, kept);
        });
    }

    private int goOver(LeaveRequests all, UUID gone, UUID kept) {
        int steps = all.stepsGoOver(gone, kept);
        List<LeaveRequest> there = all.of(kept);
        for (LeaveRequest request : all.of(gone)) {
            request.goesOver(kept);
            there.stream()
                    .filter(one -> one.isTwin(request))
                    .findFirst()
                    .ifPresent(one ->
                            takeBack(all, one.state().open() && request.state().granted() ? one : request));
        }
        return steps;
    }

    private void takeBack(LeaveRequests all, LeaveRequest request) {
        Instant now = clock.instant();
        boolean open = request.state().open();
        request.close(open ? State.WITHDRAWN : State.CANCELLED, now);
        all.entityManager()
                .persist(new LeaveStep(
                        request,
                        open ? LeaveStep.What.WITHDRAWN : LeaveStep.What.CANCELLED,
                        null,
                        null,
                        Deed.Hand.none(now)));
        notices.takeBack(request.id());
    }
}
