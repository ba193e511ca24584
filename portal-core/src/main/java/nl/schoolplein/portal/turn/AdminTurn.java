package nl.schoolplein.portal.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.roster.Foreseen;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.RosterDesk;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.RosterPage;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;

/** The turn of the school year, for the administrators of a school. */
@Path("/{school}/admin/school-year/turn")
public class AdminTurn {
    @Inject
    private Turns turns;

    @Inject
    private RosterDesk desk;

    @Inject
    private SchoolYears years;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /**
     * What there is to do, and what will happen.
     *
     * @param from when the school year turns; 1 August as long as nothing is prepared
     * @param moves who goes where
     */
    public record Overview(
            LocalDate from,
            Optional<Turn> turn,
            List<Step> steps,
            List<Foreseen.Move> moves,
            @JsonIgnore List<RosterPage.Part> parts) {}

    /** From when what waits on the roster's page is to hold, and whether broken rows are left out. */
    public record Wish(LocalDate from, boolean skipBroken) {}

    /** What was prepared, as it was looked at. */
    public record Which(UUID id) {}

    /** The checklist, and who goes where. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page overview() {
        return Page.of("turn", model()).titled(text("turn.title"));
    }

    /** Prepares what waits on the roster's page for a later day. */
    @POST
    @Form.On("../roster")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done prepare(Form<Wish> form) {
        LocalDate from = form.value().from();
        Days.check(form, "from", from, LocalDate.now(clock));
        try {
            Roster roster = desk.takeFor(school(), from, form.value().skipBroken());
            turns.prepare(school(), roster, from, Visit.current().by().name());
            desk.discard(school());
        } catch (RosterException.Overtaken overtaken) {
            throw conflict(overtaken.reason(texts, language()), "roster");
        } catch (RosterException refused) {
            throw form.refuse("from", refused.key(), refused.arguments().toArray());
        }
        return back().saying(text("turn.prepared"));
    }

    /** Throws away what was prepared. */
    @POST
    @Path("cancel")
    @Form.On("../turn")
    @Door(Door.To.ADMINISTRATOR)
    public Done cancel(Form<Which> form) {
        if (!turns.cancel(school(), form.value().id())) {
            throw conflict(text("turn.other"), "school-year/turn");
        }
        return back().saying(text("turn.cancelled"));
    }

    /** Tries again what could not take effect on its day. */
    @POST
    @Path("again")
    @Door(Door.To.ADMINISTRATOR)
    public Done again() {
        turns.takeEffect(school());
        return back();
    }

    private Conflict conflict(String reason, String page) {
        return new Conflict(reason, "/" + school().slug() + "/admin/" + page, Map.of("turn", model()));
    }

    private Overview model() {
        Optional<Turn> turn = turns.of(school());
        Optional<Foreseen> foreseen = turns.foreseen(school());
        LocalDate from = turn.map(Turn::from)
                .orElseGet(() -> SchoolYears.beginOf(LocalDate.now(clock)).plusYears(1));
        Checklist checklist = new Checklist(texts, language(), years, switchboard);
        return new Overview(
                from,
                turn,
                checklist.steps(school(), from, foreseen),
                foreseen.map(Foreseen::moves).orElse(List.of()),
                foreseen.map(all -> RosterPage.parts(all.difference())).orElse(List.of()));
    }

    private Done back() {
        return Done.at(school().slug() + "/admin/school-year/turn", model());
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
