package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.BoardWords;
import nl.schoolplein.portal.switchboard.Planner;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Step;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The steps of the introduction plan: planned, changed and dropped. */
@Path("/{school}/admin/plan/steps")
public class AdminSteps {
    @Inject
    private Introduction introduction;

    @Inject
    private Switchboard switchboard;

    @Inject
    private BoardDesk desk;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /**
     * A step to fill in or to change; a new one is not there yet.
     *
     * @param module the module that was pointed at
     * @param date the moment that was pointed at
     */
    public record StepForm(
            Optional<PlanTable.Change> change,
            @JsonIgnore PlanTable table,
            @JsonIgnore List<Group> groups,
            @JsonIgnore String module,
            @JsonIgnore Optional<PlanTable.Date> date) {}

    /** What was looked at when it was dropped. */
    public record Removal(@Nullable Integer version) {}

    /** Asks for a new step; an empty cell of the plan says for which module and date. */
    @GET
    @Path("new")
    @Door(Door.To.ADMINISTRATOR)
    public Page form(@QueryParam("module") @Nullable String module, @QueryParam("date") @Nullable String date) {
        PlanTable table = table();
        Optional<PlanTable.Date> at = Optional.ofNullable(date).flatMap(key -> table.dates().stream()
                .filter(one -> one.key().equals(key))
                .findFirst());
        String pointedAt = module == null ? "" : module;
        return Page.of("plan-step", new StepForm(Optional.empty(), table, groups(), pointedAt, at))
                .titled(text("plan.add"));
    }

    /** Shows a step, to be changed or dropped; what is past can no longer be. */
    @GET
    @Path("{step}")
    @Door(Door.To.ADMINISTRATOR)
    public Page step(@PathParam("step") UUID id) {
        PlanTable table = table();
        PlanTable.Change change = table.step(id).orElseThrow(NotFoundException::new);
        Optional<PlanTable.Date> date = table.at(change.step().from());
        return Page.of("plan-step", new StepForm(Optional.of(change), table, groups(), "", date))
                .titled(change.module().title());
    }

    /** Plans a step for one module or several. */
    @POST
    @Form.On("steps/new")
    @Door(Door.To.ADMINISTRATOR)
    public Done add(Form<NewStep> form) {
        Set<String> named =
                form.value().modules() == null ? Set.of() : form.value().modules();
        Set<String> offered = desk.modules(school()).stream()
                .map(Module::id)
                .filter(named::contains)
                .collect(Collectors.toSet());
        if (offered.size() != named.size()) {
            throw form.refuse("modules", "plan.choose-module");
        }
        List<Planner.Wish> wishes = NewStep.of(form, offered, groupIds(), clock);
        desk.askFirst(
                form.value().confirmed(), switchboard.planner().with(school(), List.of(), wishes), PlanWords.address());
        List<Step> steps = unlessTaken(form, () -> switchboard.planner().add(school(), wishes, who()));
        return Done.at(PlanWords.address(), steps).saying(text("plan.added", steps.size()));
    }

    /** Changes a step. */
    @PUT
    @Path("{step}")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("step") UUID id, Form<NewStep> form) {
        PlanTable.Change before = table().step(id).orElseThrow(NotFoundException::new);
        Planner.Wish wish = NewStep.of(form, Set.of(before.module().id()), groupIds(), clock)
                .get(0);
        Integer version = form.value().version();
        String words = BoardWords.wish(desk, wish.state(), wish.groups(), Optional.of(wish.from()));
        Step step = unlessTaken(form, () -> introduction.words().unlessStale(before, version, words, () -> {
            Setting then = switchboard
                    .setting(school(), wish.module())
                    .without(before.step().from())
                    .planned(wish);
            desk.askFirst(form.value().confirmed(), Map.of(wish.module(), then), PlanWords.address());
            return switchboard.planner().change(school(), id, version, wish, who());
        }));
        return Done.at(PlanWords.address(), step)
                .saying(text("plan.changed", before.module().title()));
    }

    /** The same, for a form. */
    @POST
    @Path("{step}")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("step") UUID id, Form<NewStep> form) {
        return put(id, form);
    }

    /** Drops a step. */
    @DELETE
    @Path("{step}")
    @Door(Door.To.ADMINISTRATOR)
    public Done delete(@PathParam("step") UUID id, @QueryParam("version") @Nullable Integer version) {
        PlanTable.Change before = table().step(id).orElseThrow(NotFoundException::new);
        Step step = introduction.words().unlessStale(before, version, text("plan.remove"), () -> switchboard
                .planner()
                .remove(school(), id, version, who()));
        return Done.at(PlanWords.address(), step)
                .saying(text("plan.removed", before.module().title()));
    }

    /** The same, for a form. */
    @POST
    @Path("{step}/remove")
    @Form.On("../../../plan")
    @Door(Door.To.ADMINISTRATOR)
    public Done remove(@PathParam("step") UUID id, Form<Removal> form) {
        return delete(id, form.value().version());
    }

    private <T> T unlessTaken(Form<NewStep> form, Supplier<T> work) {
        try {
            return work.get();
        } catch (Planner.TakenException taken) {
            throw form.refuse("date", "plan.taken", desk.title(taken.module()));
        }
    }

    private PlanTable table() {
        return introduction
                .reader()
                .of(Visit.current().atSchool(), Visit.current().language());
    }

    private List<Group> groups() {
        return schools.groups(school());
    }

    private Set<UUID> groupIds() {
        return groups().stream().map(Group::id).collect(Collectors.toSet());
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static String who() {
        return Visit.current().by().name();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
