package nl.schoolplein.portal.schoolyear;

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
import java.time.LocalDate;
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
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The school's own holidays, study days and free days, and days on which it is open all the same. */
@Path("/{school}/admin/year/periods")
public class AdminPeriods {
    @Inject
    private SchoolYears years;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** A period to fill in or to change; a new one is not there yet. */
    public record PeriodForm(
            Optional<OwnPeriod> own,
            @JsonIgnore List<Kind> kinds,
            @JsonIgnore List<Group> groups) {}

    /** What was looked at when it was taken away. */
    public record Removal(@Nullable Integer version) {}

    /** Asks for a new period. */
    @GET
    @Path("new")
    @Door(Door.To.ADMINISTRATOR)
    public Page form() {
        return page(Optional.empty()).titled(text("year.add"));
    }

    /** Shows a period, to be changed or taken away. */
    @GET
    @Path("{period}")
    @Door(Door.To.ADMINISTRATOR)
    public Page period(@PathParam("period") UUID id) {
        OwnPeriod own = years.plan(school()).own().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return page(Optional.of(own)).titled(own.period().title());
    }

    private Page page(Optional<OwnPeriod> own) {
        return Page.of("admin-period", new PeriodForm(own, Kind.OWN, schools.groups(school())));
    }

    /** Adds a period; sent twice, it is added once. */
    @POST
    @Form.On("periods/new")
    @Door(Door.To.ADMINISTRATOR)
    public Done add(Form<NewPeriod> form) {
        return done("year.added", years.add(school(), period(form)));
    }

    /** Changes a period. */
    @PUT
    @Path("{period}")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("period") UUID id, Form<NewPeriod> form) {
        Period period = period(form);
        Integer version = form.value().version();
        return done("year.changed", unlessStale(() -> years.change(school(), id, period, version)));
    }

    /** The same, for a form. */
    @POST
    @Path("{period}")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("period") UUID id, Form<NewPeriod> form) {
        return put(id, form);
    }

    /** Takes a period away. */
    @DELETE
    @Path("{period}")
    @Door(Door.To.ADMINISTRATOR)
    public Done delete(@PathParam("period") UUID id, @QueryParam("version") @Nullable Integer version) {
        return done("year.removed", unlessStale(() -> years.remove(school(), id, version)));
    }

    /** The same, for a form. */
    @POST
    @Path("{period}/remove")
    @Form.On("../../../year")
    @Door(Door.To.ADMINISTRATOR)
    public Done remove(@PathParam("period") UUID id, Form<Removal> form) {
        return delete(id, form.value().version());
    }

    private Period period(Form<NewPeriod> form) {
        Set<UUID> groups = schools.groups(school()).stream().map(Group::id).collect(Collectors.toSet());
        return NewPeriod.of(form, LocalDate.now(clock), groups);
    }

    private OwnPeriod unlessStale(Supplier<OwnPeriod> work) {
        try {
            return work.get();
        } catch (SchoolYears.StaleException stale) {
            throw new Conflict(text("year.conflict"), "/" + address(""), Map.of("year", years.plan(school())));
        }
    }

    private Done done(String message, OwnPeriod own) {
        int start = SchoolCalendar.startOfYear(own.period().from()).getYear();
        return Done.at(address("?year=" + start), own)
                .saying(text(message, own.period().title()));
    }

    private static String address(String query) {
        return Visit.current().atSchool().slug() + "/admin/year" + query;
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
