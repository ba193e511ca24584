package nl.schoolplein.overblijven.today;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pass;
import nl.schoolplein.api.Passes;
import nl.schoolplein.overblijven.Overblijven.Action;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.CarePlan;

/** How the day goes at a kind of care, and the codes of today's volunteers. */
@Path("today/{care}/rules")
public class RulePages extends DayDesk {
    @Inject
    Passes passes;

    @PathParam("care")
    UUID care;

    /**
     * The page.
     *
     * @param mayHelp whether volunteers may be given codes now: this kind has volunteers, and is held today and not over
     */
    public record Shown(
            UUID care,
            String name,
            boolean collecting,
            int minutes,
            boolean volunteers,
            boolean volunteersSeeHealth,
            boolean mayHelp,
            List<Code> codes) {}

    /** The code of a volunteer, until the end of today's care. */
    public record Code(UUID id, String holder, String code, LocalTime until) {}

    /** What is changed. */
    public record NewRules(
            boolean collecting, @Min(5) @Max(120) int minutes, boolean volunteersSeeHealth) {}

    /** A volunteer. */
    public record NewVolunteer(@Size(max = 80) String name) {}

    /** Shows it. */
    @GET
    public Page show() {
        CarePlan plan = plan();
        Care kind = workplace(plan, care);
        Optional<CareOnDay> held = plan.held(care, today());
        DayRules rules = rules(database.read(Attendances.class, rows -> rows.rules(Set.of(care))), care, held);
        return Page.of(
                        "today/rules",
                        new Shown(
                                care,
                                kind.name(),
                                rules.collecting(),
                                rules.minutes(),
                                kind.volunteers(),
                                rules.volunteersSeeHealth(),
                                kind.volunteers()
                                        && held.filter(on -> end(on).isAfter(clock.instant()))
                                                .isPresent(),
                                codes()))
                .titled(texts.get("rules.title"));
    }

    private List<Code> codes() {
        Set<UUID> here = database.read(Attendances.class, rows -> rows.volunteers(care, today())).stream()
                .map(Volunteer::pass)
                .collect(Collectors.toSet());
        return passes.open().stream()
                .filter(pass -> here.contains(pass.id()))
                .map(pass -> new Code(
                        pass.id(), pass.holder(), pass.code(), LocalTime.ofInstant(pass.until(), clock.getZone())))
                .toList();
    }

    private Instant end(CareOnDay on) {
        return on.day().atTime(on.terms().ends()).atZone(clock.getZone()).toInstant();
    }

    /** Changes how the day goes. */
    @POST
    @Allow("CARE")
    public Done change(Form<NewRules> form) {
        CarePlan plan = plan();
        workplace(plan, care);
        NewRules sent = form.value();
        return database.write(Attendances.class, rows -> {
            rows.hold(care);
            DayRules rules = rules(rows.rules(Set.of(care)), care, plan.held(care, today()));
            rules.become(sent.collecting(), sent.minutes(), sent.volunteersSeeHealth());
            rows.entityManager().persist(rules);
            return done().saying(texts.get("rules.said"));
        });
    }

    /** Makes a code for a volunteer, until the end of today's care. */
    @POST
    @Path("codes")
    @Form.On(".")
    @Allow("CARE")
    public Done help(Form<NewVolunteer> form) {
        CarePlan plan = plan();
        Care kind = workplace(plan, care);
        CareOnDay on = plan.held(care, today())
                .filter(one -> kind.volunteers() && end(one).isAfter(clock.instant()))
                .orElseThrow(() -> new ClientErrorException(texts.get("rules.no-help"), Response.Status.CONFLICT));
        Pass pass = passes.issue(form.value().name(), Action.HELP, end(on));
        database.write(rows -> rows.persist(new Volunteer(pass.id(), care, today())));
        return done().with(pass).saying(texts.get("rules.code.said", pass.holder(), pass.code()));
    }

    /** Ends a code before its time. */
    @POST
    @Path("codes/{pass}/end")
    @Form.On("../..")
    @Allow("CARE")
    public Done end(@PathParam("pass") UUID pass) {
        workplace(plan(), care);
        boolean here = database.read(Attendances.class, rows -> rows.volunteer(pass)).stream()
                .anyMatch(volunteer -> volunteer.care().equals(care));
        if (!here) {
            throw new NotFoundException();
        }
        passes.revoke(pass);
        return done().saying(texts.get("rules.code.ended"));
    }

    private Done done() {
        return Done.at("today/" + care + "/rules", care);
    }
}
