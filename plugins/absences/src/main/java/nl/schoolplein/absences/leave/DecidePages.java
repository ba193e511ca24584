package nl.schoolplein.absences.leave;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.leave.LeaveStep.What;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.PupilAction;
import org.jspecify.annotations.Nullable;

/** What the head does with a request. Of two who decide at once the second one is told that it is decided. */
@Path("leave/requests")
public class DecidePages extends LeavePage {
    private static final int LONGEST = 600;

    /** What a decision sends. */
    public record Decision(
            Outcome outcome,
            @Nullable @Size(max = LONGEST) String says,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** What somebody decides. */
    public enum Outcome {
        /** As it was asked. */
        APPROVE,
        /** Other days, at once. */
        APPROVE_OTHER,
        /** Other days, if the parent agrees. */
        PROPOSE,
        /** No. */
        REJECT
    }

    /** What goes to the attendance officer, and what comes back. */
    public record Forwarding(
            LocalDate day, @Nullable @Size(max = LONGEST) String says) {}

    /** Why a decision is looked at again. */
    public record Reason(@Size(max = LONGEST) String says) {}

    /** Somebody is on it. */
    @POST
    @Path("{id}/take-up")
    @Allow("DECIDE_LEAVE")
    public Done takeUp(@PathParam("id") UUID id) {
        return change(deciding(id), "leave.taken-up.said", (all, request) -> {
            if (request.state() == State.SUBMITTED) {
                request.open(State.IN_TREATMENT);
                step(all, request, What.TAKEN_UP, null, null);
            }
        });
    }

    /** Decides, or proposes other days. */
    @POST
    @Path("{id}/decide")
    @Form.On(".")
    @Allow("DECIDE_LEAVE")
    public Done decide(@PathParam("id") UUID id, Form<Decision> form) {
        OneRequest one = deciding(id);
        Decision sent = form.value();
        When days = days(form, one);
        if (sent.outcome() != Outcome.APPROVE && sent.says() == null) {
            throw form.refuse("says", "leave.wrong.reason");
        }
        String said = sent.outcome() == Outcome.PROPOSE ? "leave.proposed.said" : "leave.decided.said";
        Done done = change(one, said, (all, request) -> {
            if (request.state() != State.SUBMITTED && request.state() != State.IN_TREATMENT) {
                throw RequestPages.late();
            }
            check(form, one, Facts.read(all, List.of(request.pupil()), days.first()), request, days);
            apply(all, request, sent, days);
            boolean proposed = sent.outcome() == Outcome.PROPOSE;
            Telling.parents(
                    this,
                    one,
                    proposed ? "leave-proposed" : "leave-decided",
                    proposed ? PupilAction.REQUEST_LEAVE : PupilAction.SEE);
        });
        Letters.keep(this, id);
        return done;
    }

    private static When days(Form<Decision> form, OneRequest one) {
        Decision sent = form.value();
        When asked = one.request().asked();
        if (sent.outcome() == Outcome.APPROVE || sent.outcome() == Outcome.REJECT) {
            return asked;
        }
        if (sent.first() == null || sent.last() == null || sent.last().isBefore(sent.first())) {
            throw form.refuse("first", "leave.wrong.order");
        }
        return asked.during(sent.first(), sent.last());
    }

    /** Nobody approves here what the law leaves to somebody else, whatever was decided in between. */
    private void check(Form<Decision> form, OneRequest one, Facts now, LeaveRequest request, When days) {
        Verdict.Who who = reckoning(now, List.of(request.pupil()))
                .of(one.child(), request, days)
                .who();
        if (who == Verdict.Who.OFFICER) {
            throw form.refuse("outcome", "leave.wrong.officer");
        }
        if (form.value().outcome() != Outcome.REJECT && who == Verdict.Who.MAY_NOT) {
            throw form.refuse("outcome", "leave.wrong.may-not");
        }
        if (form.value().outcome() != Outcome.REJECT && who == Verdict.Who.UNKNOWN) {
            throw form.refuse("outcome", "leave.wrong.unknown");
        }
    }

    private void apply(LeaveRequests all, LeaveRequest request, Decision sent, When days) {
        switch (sent.outcome()) {
            case PROPOSE -> {
                request.propose(days.first(), days.last());
                step(all, request, What.PROPOSED, sent.says(), days);
            }
            case REJECT -> {
                request.close(State.REJECTED, clock.instant());
                step(all, request, What.REJECTED, sent.says(), null);
            }
            case APPROVE, APPROVE_OTHER -> {
                request.approve(days.first(), days.last(), clock.instant());
                step(all, request, What.APPROVED, sent.says(), days);
            }
        }
    }

    /** It went to the attendance officer. */
    @POST
    @Path("{id}/forward")
    @Form.On(".")
    @Allow("DECIDE_LEAVE")
    public Done forward(@PathParam("id") UUID id, Form<Forwarding> form) {
        LocalDate day = past(form, form.value().day());
        OneRequest one = deciding(id);
        return change(one, "leave.forwarded.said", (all, request) -> {
            if (request.state() != State.SUBMITTED && request.state() != State.IN_TREATMENT) {
                throw RequestPages.late();
            }
            request.forwardedOn(day);
            step(all, request, What.FORWARDED, form.value().says(), When.days(day, day));
            Telling.parents(this, one, "leave-forwarded", PupilAction.SEE);
        });
    }

    /** What the attendance officer decided. */
    @POST
    @Path("{id}/outcome")
    @Form.On(".")
    @Allow("DECIDE_LEAVE")
    public Done outcome(@PathParam("id") UUID id, Form<OfficersDecision> form) {
        LocalDate day = past(form, form.value().day());
        OneRequest one = deciding(id);
        return change(one, "leave.outcome.said", (all, request) -> {
            if (request.state() != State.AT_OFFICER) {
                throw RequestPages.late();
            }
            boolean yes = form.value().approved();
            request.close(yes ? State.APPROVED : State.REJECTED, clock.instant());
            step(all, request, yes ? What.APPROVED : What.REJECTED, form.value().says(), When.days(day, day));
            Telling.parents(this, one, "leave-decided", PupilAction.SEE);
        });
    }

    /** What the officer's decision sends. */
    public record OfficersDecision(
            LocalDate day,
            boolean approved,
            @Nullable @Size(max = LONGEST) String says) {}

    private LocalDate past(Form<?> form, LocalDate day) {
        if (day.isAfter(today())) {
            throw form.refuse("day", "leave.wrong.future");
        }
        return day;
    }

    /** The signed form is there, on paper. */
    @POST
    @Path("{id}/signed")
    @Allow("DECIDE_LEAVE")
    public Done signed(@PathParam("id") UUID id) {
        return change(deciding(id), "leave.signed.said", (all, request) -> {
            if (request.signedOn() == null) {
                request.signedOn(today());
                step(all, request, What.SIGNED, null, null);
            }
        });
    }

    /** The decision is looked at again: a mistake, or an objection. */
    @POST
    @Path("{id}/reopen")
    @Form.On(".")
    @Allow("DECIDE_LEAVE")
    public Done reopen(@PathParam("id") UUID id, Form<Reason> form) {
        OneRequest one = deciding(id);
        return change(one, "leave.reopened.said", (all, request) -> {
            if (!request.state().reopens()) {
                throw RequestPages.late();
            }
            request.open(State.IN_TREATMENT);
            step(all, request, What.REOPENED, form.value().says(), null);
            Telling.parents(this, one, "leave-reopened", PupilAction.SEE);
        });
    }

    private OneRequest deciding(UUID id) {
        onlyDeciders();
        return OneRequest.find(this, id);
    }
}
