package nl.schoolplein.overblijven.today;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.Overblijven.Action;
import org.jspecify.annotations.Nullable;

/** Whom a guardian lets collect a child, and what care staff have to know today. Each guardian sees the own ones. */
@Path("collecting")
public class CollectorPages extends DayDesk {

    /** The page. */
    public record Shown(List<Kid> children, LocalDate today) {}

    /** A child of the viewer. */
    public record Kid(Pupil pupil, boolean mayName, boolean mayNote, List<Named> named, String note) {}

    /** Somebody who was named; on one day only, or always. */
    public record Named(
            UUID id,
            String name,
            String telephone,
            boolean alone,
            @Nullable LocalDate day) {}

    /** Somebody to name; the child itself, if it goes home alone. */
    public record NewCollector(
            UUID pupil,
            @Nullable @Size(max = Collector.LONGEST_NAME) String name,

            @Nullable @Size(max = Collector.LONGEST_TELEPHONE)
            String telephone,

            boolean alone,
            @Nullable LocalDate day) {}

    /** What care staff have to know today; nothing, if it is empty. */
    public record NewNote(
            UUID pupil,
            @Nullable @Size(max = DayNote.LONGEST) String note) {}

    private record Read(List<Collector> collectors, List<DayNote> notes) {}

    /** Shows them. */
    @GET
    public Page show() {
        if (viewer.capacity() != Capacity.GUARDIAN) {
            throw new NotFoundException();
        }
        Set<UUID> ids = viewer.children().stream().map(Pupil::id).collect(Collectors.toSet());
        Read read = ids.isEmpty()
                ? new Read(List.of(), List.of())
                : database.read(
                        Attendances.class, rows -> new Read(rows.collectors(ids, today()), rows.notes(ids, today())));
        return Page.of(
                        "today/collecting",
                        new Shown(
                                viewer.children().stream()
                                        .map(child -> kid(child, read))
                                        .toList(),
                                today()))
                .titled(texts.get("collecting.title"));
    }

    private Kid kid(Pupil child, Read read) {
        return new Kid(
                child,
                viewer.may(Action.COLLECTORS, child),
                viewer.may(Action.NOTE, child),
                read.collectors().stream()
                        .filter(one ->
                                one.pupil().equals(child.id()) && one.guardian().equals(viewer.person()))
                        .map(one -> new Named(one.id(), one.name(), one.telephone(), one.alone(), one.onDay()))
                        .toList(),
                read.notes().stream()
                        .filter(one ->
                                one.pupil().equals(child.id()) && one.guardian().equals(viewer.person()))
                        .map(DayNote::text)
                        .findFirst()
                        .orElse(""));
    }

    /** Names somebody. Sent twice, it is the same person once. */
    @POST
    @Allow("COLLECTORS")
    public Done add(Form<NewCollector> form) {
        NewCollector sent = form.value();
        Pupil child = mine(sent.pupil(), Action.COLLECTORS);
        String name = sent.name() == null ? "" : sent.name();
        String telephone = sent.telephone() == null ? "" : sent.telephone();
        if (!sent.alone() && name.isEmpty()) {
            throw form.refuse("name", "collecting.name.missing");
        }
        if (!sent.alone() && telephone.chars().filter(Character::isDigit).count() < 8) {
            throw form.refuse("telephone", "collecting.telephone.missing");
        }
        if (sent.day() != null && sent.day().isBefore(today())) {
            throw form.refuse("day", "collecting.day.past");
        }
        database.write(Attendances.class, rows -> {
            Collector one = sent.alone()
                    ? Collector.alone(child.id(), viewer.person(), sent.day())
                    : new Collector(child.id(), viewer.person(), name, telephone, sent.day());
            boolean known =
                    rows.collectors(Set.of(child.id()), today()).stream().anyMatch(one::same);
            if (!known) {
                rows.entityManager().persist(one);
            }
            return one;
        });
        return Done.at("collecting", child.id())
                .saying(
                        sent.alone()
                                ? texts.get("collecting.alone.said", child.firstName())
                                : texts.get("collecting.added", name, child.firstName()));
    }

    /** Somebody whom the viewer named may not collect the child any more. */
    @POST
    @Path("{id}/remove")
    @Allow("COLLECTORS")
    public Done remove(@PathParam("id") UUID id) {
        database.write(Attendances.class, rows -> {
            Collector one = rows.collector(id)
                    .filter(other -> other.guardian().equals(viewer.person()))
                    .orElseThrow(NotFoundException::new);
            mine(one.pupil(), Action.COLLECTORS);
            rows.entityManager().remove(one);
            return one;
        });
        return Done.at("collecting", id).saying(texts.get("collecting.removed"));
    }

    /** Says what care staff have to know today. */
    @POST
    @Path("note")
    @Form.On(".")
    @Allow("NOTE")
    public Done note(Form<NewNote> form) {
        Pupil child = mine(form.value().pupil(), Action.NOTE);
        String text = form.value().note();
        Instant now = Instant.ofEpochMilli(clock.millis());
        database.write(Attendances.class, rows -> {
            List<DayNote> known = rows.note(child.id(), viewer.person(), today());
            if (text == null) {
                known.forEach(rows.entityManager()::remove);
            } else if (known.isEmpty()) {
                rows.entityManager().persist(new DayNote(child.id(), viewer.person(), today(), text, now));
            } else {
                known.get(0).says(text, now);
            }
            return now;
        });
        return Done.at("collecting", child.id())
                .saying(texts.get(text == null ? "collecting.note.gone" : "collecting.note.said", child.firstName()));
    }

    private Pupil mine(UUID id, Action action) {
        Pupil child = viewer.children().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!viewer.may(action, child)) {
            throw new ForbiddenException();
        }
        return child;
    }
}
