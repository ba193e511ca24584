package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Takes over the plan of another school of the board: shows first what would change. */
@Path("/{school}/admin/plan/copy")
public class AdminTakeover {
    @Inject
    private Introduction introduction;

    @Inject
    private BoardDesk desk;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The schools whose plan may be taken over. */
    public record Choice(@JsonIgnore String board, List<Other> schools) {}

    /** A school of the board. */
    public record Other(String slug, String name) {}

    /** The difference, and what was asked for. */
    public record Preview(Takeover takeover, boolean settings, boolean states) {}

    /**
     * What is taken over.
     *
     * @param first the first day of the plan here; later by whole weeks, so that each day of the week stays
     * @param settings whether the modules' settings go along
     * @param states whether the states of now go along
     * @param seen what was looked at, as the difference says it; without it, whatever there is now
     * @param confirmed whether to go on although other modules stop; without it the answer is 409 with {@code stops}
     */
    public record Wish(
            LocalDate first,
            boolean settings,
            boolean states,
            @Nullable String seen,
            boolean confirmed) {}

    /** The schools to choose from. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page choose() {
        School own = Visit.current().atSchool();
        List<Other> others = schools.sharingPlansWith(own).stream()
                .map(school -> new Other(school.slug(), school.name()))
                .toList();
        return Page.of("plan-copy", new Choice(own.board().orElse(""), others)).titled(text("copy.title"));
    }

    /** What would change. */
    @GET
    @Path("{other}")
    @Door(Door.To.ADMINISTRATOR)
    public Page difference(
            @PathParam("other") String slug,
            @QueryParam("first") @Nullable String first,
            @QueryParam("settings") boolean settings,
            @QueryParam("states") boolean states) {
        School other = other(slug);
        Takeovers.Wish wish = new Takeovers.Wish(day(first), settings, states);
        Takeover takeover = introduction
                .takeovers()
                .difference(
                        Visit.current().atSchool(), other, wish, Visit.current().language());
        return Page.of("plan-copy-school", new Preview(takeover, settings, states))
                .titled(text("copy.of", other.name()));
    }

    /** Takes it over. */
    @POST
    @Path("{other}")
    @Door(Door.To.ADMINISTRATOR)
    public Done take(@PathParam("other") String slug, Form<Wish> form) {
        Visit visit = Visit.current();
        School other = other(slug);
        Wish wish = form.value();
        if (wish.first().isBefore(LocalDate.now(clock))) {
            throw form.refuse("first", "plan.past");
        }
        if (wish.first().isAfter(LocalDate.now(clock).plusYears(2))) {
            throw form.refuse("first", "year.too-far");
        }
        Takeover takeover = introduction
                .takeovers()
                .difference(
                        visit.atSchool(),
                        other,
                        new Takeovers.Wish(wish.first(), wish.settings(), wish.states()),
                        visit.language());
        if (wish.seen() != null && !wish.seen().equals(takeover.seen())) {
            throw new Conflict(
                    text("copy.conflict", other.name()),
                    "/" + PlanWords.address() + "/copy/" + slug,
                    Map.of("takeover", takeover));
        }
        desk.askFirst(
                wish.confirmed(),
                introduction.takeovers().switches(visit.atSchool(), takeover),
                PlanWords.address() + "/copy/" + slug);
        introduction
                .takeovers()
                .apply(visit.atSchool(), other, takeover, visit.by().name());
        return Done.at(PlanWords.address(), takeover).saying(text("copy.done", other.name()));
    }

    private School other(String slug) {
        return introduction.takeovers().from(Visit.current().atSchool(), slug).orElseThrow(NotFoundException::new);
    }

    private @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
