package nl.schoolplein.portal.introduction;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.switchboard.Planner;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** One date of the introduction plan, which can be moved as a whole. */
@Path("/{school}/admin/plan/dates/{moment}")
public class AdminDates {
    @Inject
    private Introduction introduction;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** A date with what changes then. */
    public record OneDate(PlanTable.Date date) {}

    /**
     * Where a date moves to.
     *
     * @param seen the steps that were looked at, as {@code <id>:<version>}; without them, whatever is planned moves
     */
    public record Move(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable Set<String> seen) {}

    /** The date. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page date(@PathParam("moment") String moment) {
        PlanTable.Date date = introduction.reader().date(moment);
        return Page.of("plan-date", new OneDate(date)).titled(text("plan.move"));
    }

    /** Moves all that is planned for the date. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done move(@PathParam("moment") String moment, Form<Move> form) {
        PlanTable.Date date = introduction.reader().date(moment);
        Set<String> seen = form.value().seen();
        Set<String> now = date.changes().stream().map(PlanTable.Change::seen).collect(Collectors.toSet());
        if (date.past() || (seen != null && !seen.equals(now))) {
            throw introduction.words().conflict(Optional.empty());
        }
        Instant to =
                NewStep.moment(form, "date", form.value().date(), form.value().time(), clock);
        if (to.equals(date.from())) {
            return Done.at(PlanWords.address(), table());
        }
        try {
            introduction.words().unlessStale(Optional.empty(), () -> {
                switchboard
                        .planner()
                        .move(
                                Visit.current().atSchool().id(),
                                date.changes().stream()
                                        .map(PlanTable.Change::step)
                                        .toList(),
                                to,
                                Visit.current().by().name(),
                                session -> Letters.move(session, date.from(), to));
                return to;
            });
        } catch (Planner.TakenException taken) {
            throw form.refuse("date", "plan.taken-there");
        }
        return Done.at(PlanWords.address(), table())
                .saying(text("plan.moved", introduction.words().moment(to, language())));
    }

    private PlanTable table() {
        return introduction.reader().of(Visit.current().atSchool(), language());
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
