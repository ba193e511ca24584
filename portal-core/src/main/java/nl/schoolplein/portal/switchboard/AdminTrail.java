package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.plugin.Module;
import org.jspecify.annotations.Nullable;

/** Who changed what on the switchboard, when and why; and taking it back. */
@Path("/{school}/admin/modules/trail")
public class AdminTrail {
    /** How many lines stand on a page. */
    private static final int LINES = 50;

    @Inject
    private BoardDesk desk;

    /**
     * A page of the trail.
     *
     * @param module the id of the module that it is about; empty for all
     * @param page 1 for the newest lines
     * @param more whether there are older lines
     */
    public record Lines(
            List<TrailLine> changes,
            String module,
            int page,
            boolean more,
            @JsonIgnore List<Choice> modules) {}

    /** A module to look at alone. */
    public record Choice(String id, String title) {}

    /** Whether to go on although other modules stop. */
    public record Undoing(boolean confirmed) {}

    /**
     * The lines, newest first.
     *
     * @param module the id of a module, to see its lines only
     * @param page 1 for the newest lines, 2 for those before, and so on
     */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page trail(@QueryParam("module") @Nullable String module, @QueryParam("page") @DefaultValue("1") int page) {
        Optional<String> of = Optional.ofNullable(module).filter(id -> !id.isBlank());
        int shown = Math.max(1, Math.min(page, 10_000));
        List<TrailRow.Entry> found =
                desk.switchboard().trail().lines(BoardDesk.school(), of, (shown - 1) * LINES, LINES + 1);
        List<Choice> modules = desk.modules().stream()
                .map(one -> new Choice(one.id(), desk.title(one)))
                .toList();
        Lines lines = new Lines(
                desk.lines(found.subList(0, Math.min(LINES, found.size()))),
                of.orElse(""),
                shown,
                found.size() > LINES,
                modules);
        return Page.of("trail", lines).titled(desk.text("trail.title"));
    }

    /** Takes back what a line did: 409 if it has been changed since, with what was changed. */
    @POST
    @Path("{line}/undo")
    @Form.On("../../trail")
    @Door(Door.To.ADMINISTRATOR)
    public Done undo(@PathParam("line") UUID id, Form<Undoing> form) {
        UUID school = BoardDesk.school();
        TrailRow.Entry line = desk.switchboard().trail().line(school, id).orElseThrow(NotFoundException::new);
        Module module = desk.offered(line.module());
        if (!desk.undo().can(desk.undo().present(school), line)) {
            throw changedSince(line);
        }
        desk.undo()
                .restored(school, line)
                .ifPresent(then ->
                        desk.askFirst(form.value().confirmed(), Map.of(line.module(), then), BoardDesk.path("/trail")));
        try {
            desk.undo().undo(school, line, BoardDesk.who());
        } catch (Switchboard.StaleException | Names.TakenException changed) {
            throw changedSince(line);
        }
        TrailRow.Entry undone = desk.switchboard()
                .trail()
                .lines(school, Optional.of(line.module()), 0, 1)
                .get(0);
        return BoardDesk.at("/trail")
                .saying(desk.text("trail.undone", desk.title(module)))
                .with(desk.lines(List.of(undone)).get(0));
    }

    private Conflict changedSince(TrailRow.Entry line) {
        List<TrailLine> changes = desk.since(
                line.what() == TrailRow.What.PLACE ? Optional.empty() : Optional.of(line.module()),
                Undo.sameKind(line.what()),
                one -> one.id().equals(line.id()));
        String detail =
                desk.text(line.before().isEmpty() ? "trail.no-undo" : "trail.changed-since", desk.title(line.module()));
        String back = BoardDesk.path("/trail");
        Clash clash = new Clash(detail, changes, List.of(), new Resend("", Map.of(), "/" + back));
        return new Conflict(detail, "/" + back, Map.of("changes", changes))
                .shownOn(Page.of("board-clash", clash).titled(detail));
    }
}
