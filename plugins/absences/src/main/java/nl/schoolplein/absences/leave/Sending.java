package nl.schoolplein.absences.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Deed.Hand;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.StoredFile;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Keeps what was sent, once however often it comes, and tells those whom it concerns. Of two who ask for one child at once, the
 * second one is counted again with what the first one asked.
 */
record Sending(AskPages page, Form<NewLeave> form, Ground ground, When when) {
    private static final int TRIES = 5;

    Done send(List<Pupil> children, List<StoredFile> proof) {
        List<UUID> heads = page.heads();
        for (int others = 1; ; others++) {
            try {
                return done(children, kept(children, proof, heads));
            } catch (ConstraintViolationException anotherWasFirst) {
                if (others == TRIES) {
                    throw anotherWasFirst;
                }
            }
        }
    }

    private List<LeaveRequest> kept(List<Pupil> children, List<StoredFile> proof, List<UUID> heads) {
        NewLeave sent = form.value();
        return page.database.write(LeaveRequests.class, all -> {
            List<LeaveRequest> before = all.sentBy(sent.tap());
            boolean again = !before.isEmpty()
                    && before.stream().allMatch(one -> page.viewer.person().equals(one.doneBy()));
            List<LeaveRequest> made = again ? before : make(all, children, heads);
            Hand hand = page.hand();
            for (LeaveRequest request : made) {
                proof.forEach(
                        file -> all.entityManager().persist(new LeaveFile(request, LeaveFile.Kind.PROOF, file, hand)));
            }
            all.entityManager().flush();
            return made;
        });
    }

    private Done done(List<Pupil> children, List<LeaveRequest> requests) {
        List<UUID> ids = requests.stream().map(LeaveRequest::id).toList();
        String names = children.stream().map(Pupil::firstName).collect(Collectors.joining(", "));
        boolean told = requests.stream().allMatch(request -> request.state() == State.NOTED);
        String where = ids.size() == 1 ? "leave/requests/" + ids.get(0) : "leave";
        return Done.at(where, new AskPages.Sent(ids))
                .saying(page.texts.get(told ? "leave.sent.told" : "leave.sent", names));
    }

    private List<LeaveRequest> make(LeaveRequests all, List<Pupil> children, List<UUID> heads) {
        List<UUID> ids = children.stream().map(Pupil::id).toList();
        Map<UUID, Integer> turns =
                all.turns(ids).stream().collect(Collectors.toMap(LeaveRequests.Turn::pupil, LeaveRequests.Turn::last));
        List<LeaveRequest> made = new ArrayList<>();
        for (AskPages.ForChild one : page.counted(children, ground, when, Facts.read(all, ids, when.first()))) {
            LeaveRequest request = make(all, one);
            request.after(turns.getOrDefault(one.child().id(), 0));
            tell(request, one.child().firstName(), heads);
            made.add(request);
        }
        return made;
    }

    private LeaveRequest make(LeaveRequests all, AskPages.ForChild one) {
        if (one.taken()) {
            throw form.refuse("first", "leave.wrong.taken", one.child().firstName());
        }
        if (AskPages.nothing(one.verdict())) {
            throw form.refuse("first", "leave.wrong.nothing");
        }
        boolean told = one.verdict().who().told();
        LeaveRequest request = new LeaveRequest(
                one.child().id(),
                ground,
                when,
                form.value().explanation(),
                form.value().tap(),
                told ? State.NOTED : State.SUBMITTED,
                page.hand());
        all.entityManager().persist(request);
        LeaveStep.What what = told ? LeaveStep.What.NOTED : LeaveStep.What.SUBMITTED;
        all.entityManager().persist(new LeaveStep(request, what, null, null, page.hand()));
        return request;
    }

    private void tell(LeaveRequest request, String child, List<UUID> heads) {
        page.notices.tell(
                Notice.of("leave-asked", request.id(), child, request.asked().first())
                        .toGuardians(Audience.pupils(Set.of(request.pupil())), PupilAction.SEE)
                        .toPeople(heads, request.pupil())
                        .at("leave/requests/" + request.id()));
    }
}
