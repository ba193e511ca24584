package nl.schoolplein.overblijven.today;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Tap;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.today.Ticks.Collected;
import nl.schoolplein.overblijven.today.Ticks.Here;
import org.jspecify.annotations.Nullable;

/** One child today: whom to call, who may collect it, its medicine and its room. */
@Path("today/{care}/{pupil}")
public class ChildPages extends DayDesk {
    @PathParam("care")
    UUID care;

    @PathParam("pupil")
    UUID pupil;

    /** The page. */
    public record One(DayList list, Child child) {}

    /** A medicine that was given. */
    public record Gave(
            @Size(max = MedicineGiven.LONGEST_WHAT) String what,
            @Size(max = MedicineGiven.LONGEST_INITIALS) String initials,
            @Nullable UUID tap,
            @Nullable Instant tapped) {}

    /** The room in which the child is now; none if it is empty. With the page from which it was moved, if not its own. */
    public record Moved(
            @Nullable @Size(max = 300) String room,
            @Nullable @Size(max = 10) String from,
            @Nullable UUID tap,
            @Nullable Instant tapped) {}

    private One one(boolean health) {
        CarePlan plan = plan();
        Care kind = workplace(plan, care);
        DayList list = list(plan, kind, health ? shared(kind) : Set.of());
        return list.children().stream()
                .filter(child -> child.pupil().id().equals(pupil))
                .findFirst()
                .map(child -> new One(list, child))
                .orElseThrow(NotFoundException::new);
    }

    /** Shows it. */
    @GET
    public Page show() {
        One one = one(true);
        return Page.of("today/child", one).titled(one.child().pupil().name());
    }

    /** A child is there, or not after all. */
    @POST
    @Path("here")
    @Form.On(".")
    @Allow("CARE")
    public Done here(Form<Here> form) {
        return new Ticks(this, one(false).list()).here(pupil, form.value());
    }

    /** A child was collected, or not after all. */
    @POST
    @Path("collected")
    @Form.On(".")
    @Allow("CARE")
    public Done collected(Form<Collected> form) {
        return new Ticks(this, one(false).list()).collected(pupil, form);
    }

    /** Writes down that a medicine was given, once for each tap. */
    @POST
    @Path("medicine")
    @Form.On(".")
    @Allow("CARE")
    public Done medicine(Form<Gave> form) {
        One one = one(false);
        Gave sent = form.value();
        Tap tap = Tap.of(sent.tap(), sent.tapped(), clock);
        database.write(Attendances.class, rows -> {
            if (rows.tapped(tap.id()).isEmpty()) {
                rows.entityManager()
                        .persist(new MedicineGiven(care, pupil, today(), sent.what(), sent.initials(), tap));
            }
            return tap;
        });
        return done().saying(
                        texts.get("today.medicine.said", one.child().pupil().firstName()));
    }

    /** Strikes out what was written down by mistake; it stays to be seen. */
    @POST
    @Path("medicine/{given}/strike-out")
    @Form.On("../..")
    @Allow("CARE")
    public Done strikeOut(@PathParam("given") UUID given) {
        one(false);
        database.write(Attendances.class, rows -> {
            MedicineGiven row = rows.given(given)
                    .filter(other -> other.pupil().equals(pupil) && other.care().equals(care))
                    .orElseThrow(NotFoundException::new);
            row.strikeOut(Instant.ofEpochMilli(clock.millis()));
            return row;
        });
        return done().saying(texts.get("today.medicine.struck"));
    }

    /** Moves the child to another room, where it stays until it is moved again. */
    @POST
    @Path("room")
    @Form.On(".")
    @Allow("CARE")
    public Done room(Form<Moved> form) {
        One one = one(false);
        String room = form.value().room() == null ? "" : form.value().room();
        if (!room.isEmpty() && !one.list().rooms().contains(room)) {
            throw form.refuse("room", "today.room.unknown");
        }
        Tap tap = Tap.of(form.value().tap(), form.value().tapped(), clock);
        database.write(Attendances.class, rows -> {
            rows.hold(care);
            rows.room(care, pupil).stream()
                    .findFirst()
                    .ifPresentOrElse(row -> row.moves(room, tap), () -> rows.entityManager()
                            .persist(new RoomOf(care, pupil, room, tap)));
            return tap;
        });
        Done done = form.value().from() == null ? done() : Done.at("today/" + care + "/rooms", pupil);
        return done.saying(texts.get("today.room.said", one.child().pupil().firstName(), room.isEmpty() ? "-" : room));
    }

    /** Tells the teachers that the child was expected and is not there. */
    @POST
    @Path("warn")
    @Allow("CARE")
    public Done warn() {
        One one = one(false);
        if (one.child().stage() == Child.Stage.EXPECTED) {
            Instant now = Instant.ofEpochMilli(clock.millis());
            database.write(Attendances.class, rows -> {
                rows.hold(care);
                Attendance row = rows.at(today(), care, pupil, now);
                row.warned(now);
                notices.tell(Notice.of(
                                "missing",
                                row.id(),
                                one.child().pupil().name(),
                                one.list().name())
                        .toStaff(Audience.pupils(Set.of(pupil)))
                        .at("stays"));
                return row;
            });
        }
        return Done.at("today/" + care + "#" + one.child().anchor(), pupil)
                .saying(texts.get("today.warned.said", one.child().pupil().groupName()));
    }

    private Done done() {
        return Done.at("today/" + care + "/" + pupil, pupil);
    }
}
