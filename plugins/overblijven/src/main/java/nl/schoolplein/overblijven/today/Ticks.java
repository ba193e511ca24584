package nl.schoolplein.overblijven.today;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Tap;
import org.jspecify.annotations.Nullable;

/** Ticking off, by care staff and by volunteers: sent again or later it comes to the same, and what was tapped last wins. */
public record Ticks(DayDesk desk, DayList list) {

    /** That a child is there, or not after all. */
    public record Here(
            boolean here, @Nullable UUID tap, @Nullable Instant tapped) {}

    /** By whom a child was collected; by nobody if it was not, after all. */
    public record Collected(
            @Nullable UUID by,
            @Nullable @Size(max = 10) String undo,
            @Nullable UUID tap,
            @Nullable Instant tapped) {}

    private Child child(UUID pupil) {
        return list.children().stream()
                .filter(one -> one.pupil().id().equals(pupil))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Done here(UUID pupil, Here sent) {
        Child child = child(pupil);
        Tap tap = Tap.of(sent.tap(), sent.tapped(), desk.clock);
        desk.database.write(Attendances.class, rows -> {
            rows.hold(list.care());
            return rows.at(list.day(), list.care(), pupil, tap.at()).arrives(sent.here(), tap);
        });
        String key = sent.here() ? "today.here.said" : "today.not-here.said";
        return done(child).saying(desk.texts.get(key, child.pupil().firstName()));
    }

    Done collected(UUID pupil, Form<Collected> form) {
        Child child = child(pupil);
        Collected sent = form.value();
        Tap tap = Tap.of(sent.tap(), sent.tapped(), desk.clock);
        MayCollect by = sent.undo() != null ? null : mayCollect(child, form);
        desk.database.write(Attendances.class, rows -> {
            rows.hold(list.care());
            return rows.at(list.day(), list.care(), pupil, tap.at()).isCollected(by, tap);
        });
        return done(child)
                .saying(
                        by == null
                                ? desk.texts.get(
                                        "today.not-collected.said",
                                        child.pupil().firstName())
                                : desk.texts.get(
                                        "today.collected.said", child.pupil().firstName(), by.name()));
    }

    private static MayCollect mayCollect(Child child, Form<Collected> form) {
        return child.collectors().stream()
                .filter(one -> one.id().equals(form.value().by()))
                .findFirst()
                .orElseThrow(() -> {
                    String names =
                            child.collectors().stream().map(MayCollect::name).collect(Collectors.joining(", "));
                    return names.isEmpty()
                            ? form.refuse(
                                    "by", "today.collect.nobody", child.pupil().firstName())
                            : form.refuse(
                                    "by", "today.collect.refused", child.pupil().firstName(), names);
                });
    }

    private Done done(Child child) {
        return Done.at(list.base() + "#" + child.anchor(), child.pupil().id());
    }
}
