package nl.schoolplein.portal.roster;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
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
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Taking over people from the school administration, for the administrators of a school. */
@Path("/{school}/admin/roster")
public class AdminRoster {
    @Inject
    private Rosters rosters;

    @Inject
    private RosterDesk desk;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The files, and which school of the roster is meant if that is known. */
    public record Files(
            @Size(max = 40) List<Upload> files,
            @Nullable @Size(max = 255) String organisation) {}

    /** Which school of the roster is meant; without one the same as before. */
    public record Chosen(@Nullable @Size(max = 255) String organisation) {}

    /** Whether broken rows are left out. */
    public record Go(boolean skipBroken) {}

    /** The import that is to be undone: the last one, as it was looked at. */
    public record Which(UUID id) {}

    /** What waits. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page desk() {
        return Page.of("roster", model()).titled(text("roster.title"));
    }

    /** Hands in a file, or CSV files together, and tells what they change. */
    @POST
    @Form.On("roster")
    @Door(Door.To.ADMINISTRATOR)
    public Done handIn(Form<Files> form) {
        try {
            desk.handIn(
                    school(),
                    form.value().files(),
                    Optional.ofNullable(form.value().organisation()),
                    who());
        } catch (RosterException.Overtaken overtaken) {
            throw conflict(overtaken);
        } catch (RosterException refused) {
            throw form.refuse("files", refused.key(), refused.arguments().toArray());
        }
        return back();
    }

    /** Checks again what waits, for the school of the roster that was chosen. */
    @POST
    @Path("check")
    @Form.On("../roster")
    @Door(Door.To.ADMINISTRATOR)
    public Done check(Form<Chosen> form) {
        return meeting(() -> {
            desk.checkAgain(school(), Optional.ofNullable(form.value().organisation()));
            return back();
        });
    }

    /** Applies what waits. */
    @POST
    @Path("apply")
    @Form.On("../roster")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done apply(Form<Go> form) {
        refuseBroken(form);
        return meeting(() -> {
            Optional<Difference> applied = desk.apply(school(), form.value().skipBroken(), who());
            RosterPage now = model();
            if (now.problem() != null) {
                throw new Conflict(now.problem(), "/" + school().slug() + "/admin/roster", Map.of("desk", now));
            }
            return applied.map(this::said).orElseGet(() -> back().saying(text("roster.started")));
        });
    }

    private void refuseBroken(Form<Go> form) {
        int broken = desk.waiting(school())
                .map(HandedIn::difference)
                .map(difference -> difference.broken().size())
                .orElse(0);
        if (broken > 0 && !form.value().skipBroken()) {
            throw form.refuse("skipBroken", "roster.has-broken", broken);
        }
    }

    private Done said(Difference done) {
        return back().saying(text(
                        "roster.applied",
                        done.fresh().counts().total(),
                        done.changed().counts().total(),
                        done.gone().counts().total()))
                .with(done.report(texts, language()));
    }

    /** Throws away what waits. */
    @POST
    @Path("discard")
    @Door(Door.To.ADMINISTRATOR)
    public Done discard() {
        return meeting(() -> {
            desk.discard(school());
            return back().saying(text("roster.discarded"));
        });
    }

    /** Undoes the last import. */
    @POST
    @Path("undo")
    @Form.On("../roster")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done undo(Form<Which> form) {
        return meeting(() -> {
            if (rosters.history(school()).stream().limit(1).noneMatch(last -> last.id()
                    .equals(form.value().id()))) {
                throw new RosterException.Overtaken("roster.undo.other");
            }
            RosterImport.Entry undone = rosters.undoLast(school(), who());
            return back().saying(text("roster.undo.done")).with(undone);
        });
    }

    private interface Work {
        Done done();
    }

    /** Whatever is refused here is a state that has changed since the page was made. */
    private Done meeting(Work work) {
        try {
            return work.done();
        } catch (RosterException refused) {
            throw conflict(refused);
        }
    }

    private Conflict conflict(RosterException refused) {
        return new Conflict(
                refused.reason(texts, language()), "/" + school().slug() + "/admin/roster", Map.of("desk", model()));
    }

    private RosterPage model() {
        return RosterPage.of(school(), desk, rosters, texts, language(), LocalDate.now(clock));
    }

    private Done back() {
        return Done.at(school().slug() + "/admin/roster", model());
    }

    private static School school() {
        return Visit.current().atSchool();
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
