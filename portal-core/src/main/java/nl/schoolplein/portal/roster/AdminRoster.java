package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
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
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Taking over people from the school administration, for the administrators of a school. */
@Path("/{school}/admin/roster")
public class AdminRoster {
    /** Names on the page itself; the others are a click away. */
    private static final int FIRST = 20;

    private static final int ON_A_PAGE = 200;

    @Inject
    private Rosters rosters;

    @Inject
    private RosterDesk desk;

    @Inject
    private Bundle texts;

    /** What waits, and what was taken over before. */
    public record Desk(
            String step,
            @JsonInclude(JsonInclude.Include.NON_NULL) Difference.@Nullable Report difference,
            List<Organisation> choices,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String problem,

            RosterDesk.Progress progress,
            List<RosterImport.Entry> history,
            @JsonIgnore @Nullable HandedIn waiting,
            @JsonIgnore List<Part> parts) {

        /** Whether something runs, so that the page is asked for again. */
        public boolean running() {
            return step.equals("checking") || step.equals("applying");
        }
    }

    /** Who is new, changed or gone, by kind. */
    public record Part(String word, String tint, String icon, List<OfKind> kinds) {}

    /** The people of one kind, the first of them by name. */
    public record OfKind(Kind kind, int count, List<String> names) {}

    /** A long list, a page at a time. */
    public record Names(String of, List<String> names, int page, int pages, int count) {}

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

    /** All names of one kind, or all broken rows, a page at a time. */
    @GET
    @Path("names")
    @Door(Door.To.ADMINISTRATOR)
    public Page names(
            @QueryParam("of") @DefaultValue("new-pupils") String of, @QueryParam("page") @DefaultValue("1") int page) {
        List<String> all = list(of);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<String> some = all.subList((shown - 1) * ON_A_PAGE, Math.min(all.size(), shown * ON_A_PAGE));
        return Page.of("roster-names", new Names(of, some, shown, pages, all.size()))
                .titled(text(of.equals("broken") ? "roster.broken.title" : "roster.names." + of));
    }

    private List<String> list(String of) {
        Difference difference = desk.waiting(school()).map(HandedIn::difference).orElse(null);
        if (of.equals("broken")) {
            return difference == null
                    ? List.of()
                    : difference.report(texts, language()).broken().stream()
                            .map(row -> text("roster.broken.where", row.file(), String.valueOf(row.line())) + ": "
                                    + row.reason())
                            .toList();
        }
        for (Kind kind : Kind.values()) {
            for (String what : List.of("new", "changed", "gone")) {
                if (of.equals(what + "-" + kind.word())) {
                    return difference == null
                            ? List.of()
                            : names(difference, what).of(kind);
                }
            }
        }
        throw new jakarta.ws.rs.NotFoundException();
    }

    private static Difference.Names names(Difference difference, String what) {
        return switch (what) {
            case "new" -> difference.fresh();
            case "changed" -> difference.changed();
            default -> difference.gone();
        };
    }

    /** Hands in a ZIP file or CSV files, and tells what they change. */
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
            throw form.refuse("files", refused.key());
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
    @Door(Door.To.ADMINISTRATOR)
    public Done apply(Form<Go> form) {
        refuseBroken(form);
        return meeting(() -> {
            Optional<Difference> applied = desk.apply(school(), form.value().skipBroken(), who());
            Desk now = model();
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

    private Desk model() {
        School school = school();
        HandedIn waiting = desk.waiting(school).orElse(null);
        Difference difference = waiting == null ? null : waiting.difference();
        HandedIn.Trouble problem = waiting == null ? null : waiting.problem();
        return new Desk(
                waiting == null ? "empty" : waiting.step().name().toLowerCase(Locale.ROOT),
                difference == null ? null : difference.report(texts, language()),
                waiting == null ? List.of() : waiting.choices(),
                problem == null ? null : text(problem.key(), problem.arguments().toArray()),
                desk.progress(school),
                rosters.history(school),
                waiting,
                difference == null ? List.of() : parts(difference));
    }

    private static List<Part> parts(Difference difference) {
        return List.of(
                new Part("new", "tint-leaf", "plus-lg", kinds(difference.fresh())),
                new Part("changed", "tint-sky", "arrow-left-right", kinds(difference.changed())),
                new Part("gone", "tint-rose", "dash-circle", kinds(difference.gone())));
    }

    private static List<OfKind> kinds(Difference.Names names) {
        List<OfKind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> all = names.of(kind);
            if (!all.isEmpty()) {
                kinds.add(new OfKind(kind, all.size(), all.subList(0, Math.min(FIRST, all.size()))));
            }
        }
        return kinds;
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
