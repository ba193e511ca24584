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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Planner;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Step;
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
    private BoardDesk desk;

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
     * @param confirmed whether to go on although other modules stop; without it the answer is 409 with {@code stops}
     */
    public record Move(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable Set<String> seen,
            boolean confirmed) {}

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
        Instant to =
                NewStep.moment(form, "date", form.value().date(), form.value().time(), clock);
        if (to.equals(date.from())) {
            return Done.at(PlanWords.address(), table());
        }
        String words = text("plan.wish-move", introduction.words().moment(to, language()));
        try {
            introduction.words().unlessStale(date, form.value().seen(), words, () -> {
                desk.askFirst(form.value().confirmed(), moved(date, to), PlanWords.address());
                switchboard
                        .planner()
                        .move(school(), steps(date), to, who(), session -> Letters.move(session, date.from(), to));
                return to;
            });
        } catch (Planner.TakenException taken) {
            throw form.refuse("date", "plan.taken-there");
        }
        return Done.at(PlanWords.address(), table())
                .saying(text("plan.moved", introduction.words().moment(to, language())));
    }

    private static List<Step> steps(PlanTable.Date date) {
        return date.changes().stream().map(PlanTable.Change::step).toList();
    }

    private Map<String, Setting> moved(PlanTable.Date date, Instant to) {
        return date.changes().stream()
                .collect(Collectors.toMap(change -> change.module().id(), change -> {
                    Step step = change.step();
                    String module = change.module().id();
                    return switchboard
                            .setting(school(), module)
                            .without(date.from())
                            .planned(new Planner.Wish(module, to, step.state(), step.groups(), step.reason()));
                }));
    }

    private PlanTable table() {
        return introduction.reader().of(Visit.current().atSchool(), language());
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static String who() {
        return Visit.current().by().name();
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
