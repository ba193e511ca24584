package nl.schoolplein.portal.operator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;

/** What modules do in the background and does not go well: jobs that fail, what modules say of themselves, events unheard. */
@Path("/operator/background")
public class OperatorBackground {
    @Inject
    private Background background;

    @Inject
    private Plugins plugins;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /** All that is wrong, the newest first. */
    public record Wrong(List<Trouble> troubles, List<Unheard> events) {}

    /**
     * Something that is wrong with a module at a school.
     *
     * @param module its id
     * @param job the name of the job that failed; nothing if the module says that it is not well
     * @param tries how often it was found so
     * @param again when it is tried again before its time
     * @param said the error, or what the module says
     */
    public record Trouble(
            String module,
            Optional<String> job,
            String school,
            int tries,
            Instant since,
            Optional<Instant> again,
            String said,
            @JsonIgnore String title) {}

    /**
     * An event that a module did not hear however often it was told. What it tells is not shown: it may be about somebody.
     *
     * @param module the id of the module that should hear it
     * @param listener the class that hears it
     * @param at when it was published
     */
    public record Unheard(
            long number,
            String event,
            String module,
            String listener,
            String school,
            Instant at,
            String said,
            @JsonIgnore String title) {}

    /** What is sent with a decision about one: nothing more. */
    public record Nothing() {}

    /** What is wrong. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page list() {
        return Page.of("operator-background", all()).titled(text("background.title"));
    }

    /** Tells an event again; 409 if somebody else decided about it. */
    @POST
    @Path("events/{number}/again")
    @Form.On("../../../background")
    @Door(Door.To.OPERATOR)
    public Done again(@PathParam("number") long number, Form<Nothing> form) {
        return after(background.again(number), "background.told-again");
    }

    /** Lets go of an event; 409 if somebody else decided about it. */
    @POST
    @Path("events/{number}/drop")
    @Form.On("../../../background")
    @Door(Door.To.OPERATOR)
    public Done drop(@PathParam("number") long number, Form<Nothing> form) {
        return after(background.drop(number), "background.dropped");
    }

    private Done after(boolean changed, String said) {
        if (!changed) {
            throw new Conflict(text("background.conflict"), "/operator/background", Map.of("events", all().events()));
        }
        return Done.at("operator/background", all()).saying(text(said));
    }

    private Wrong all() {
        Map<UUID, String> names = schools.all().stream().collect(Collectors.toMap(School::id, School::name));
        return new Wrong(
                background.troubles().stream().map(one -> trouble(one, names)).toList(),
                background.unheard().stream().map(one -> unheard(one, names)).toList());
    }

    private Trouble trouble(Background.Trouble one, Map<UUID, String> names) {
        return new Trouble(
                one.module(),
                one.job(),
                names.getOrDefault(one.school(), one.school().toString()),
                one.tries(),
                one.since(),
                one.again(),
                one.said(),
                title(one.module()));
    }

    private Unheard unheard(Delivery one, Map<UUID, String> names) {
        return new Unheard(
                one.number(),
                one.type(),
                one.module(),
                one.listener(),
                names.getOrDefault(one.school(), one.school().toString()),
                one.at(),
                one.said().orElse(""),
                title(one.module()));
    }

    private String title(String id) {
        return plugins.module(id)
                .map(Module::skin)
                .map(skin -> skin.texts().text(Visit.current().language(), "module.title"))
                .orElse(id);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
