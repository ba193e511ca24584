package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Planner;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.switchboard.TrailRow;
import nl.schoolplein.portal.visit.Visit;

/** The introduction plan of a school, for its administrators: which module for whom, from when on. */
@Path("/{school}/admin/plan")
public class AdminPlan {
    @Inject
    private Introduction introduction;

    @Inject
    private Switchboard switchboard;

    @Inject
    private BoardDesk desk;

    @Inject
    private Schools schools;

    @Inject
    private SchoolYears years;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The plan, and what it takes to begin one. */
    public record Overview(
            @JsonUnwrapped PlanTable table,
            @JsonIgnore String board,
            @JsonIgnore List<Group> groups,
            @JsonIgnore Proposal.Days days) {}

    /** Whether the schools of the board may take over the plan. */
    public record Sharing(boolean shared) {}

    /** The whole plan. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page plan() {
        School school = Visit.current().atSchool();
        return Page.of(
                        "plan",
                        new Overview(
                                table(),
                                school.board().orElse(""),
                                schools.groups(school.id()),
                                Proposal.Days.suggested(
                                        LocalDate.now(clock),
                                        years.days(school.id(), Visit.current().language()))))
                .titled(text("plan.title"));
    }

    /** Plans a start: the team first, then a few groups, then everyone. */
    @POST
    @Path("proposal")
    @Form.On("../plan")
    @Door(Door.To.ADMINISTRATOR)
    public Done propose(Form<Proposal> form) {
        Visit visit = Visit.current();
        Set<String> offered =
                desk.modules(visit.atSchool().id()).stream().map(Module::id).collect(Collectors.toSet());
        Set<UUID> groups =
                schools.groups(visit.atSchool().id()).stream().map(Group::id).collect(Collectors.toSet());
        List<Planner.Wish> steps = Proposal.of(form, offered, groups, clock);
        desk.askFirst(
                form.value().confirmed(),
                switchboard.planner().with(visit.atSchool().id(), List.of(), steps),
                address());
        try {
            switchboard.planner().add(visit.atSchool().id(), steps, visit.by().name());
        } catch (Planner.TakenException taken) {
            throw form.refuse("team", "plan.taken", desk.title(taken.module()));
        }
        return Done.at(address(), table()).saying(text("plan.proposed", steps.size()));
    }

    /** Lets other schools of the board take over the plan, or no longer. */
    @PUT
    @Path("sharing")
    @Form.On("../plan")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(Form<Sharing> form) {
        Visit visit = Visit.current();
        School school = visit.atSchool();
        boolean shared = form.value().shared();
        if (school.planShared() != shared) {
            schools.sharePlan(school.id(), shared);
            switchboard.note(
                    school.id(),
                    shared ? TrailRow.What.PLAN_SHARED : TrailRow.What.PLAN_UNSHARED,
                    visit.by().name(),
                    null);
        }
        return Done.at(address(), form.value()).saying(text(shared ? "plan.shared" : "plan.not-shared"));
    }

    /** The same, for a form. */
    @POST
    @Path("sharing")
    @Form.On("../plan")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(Form<Sharing> form) {
        return put(form);
    }

    private PlanTable table() {
        return introduction
                .reader()
                .of(Visit.current().atSchool(), Visit.current().language());
    }

    private static String address() {
        return Visit.current().atSchool().slug() + "/admin/plan";
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
