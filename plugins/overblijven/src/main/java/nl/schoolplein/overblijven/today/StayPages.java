package nl.schoolplein.overblijven.today;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Workplace;

/** Today for staff: the lists at which they work, and for teachers who of their groups stays, without anything medical. */
@Path("stays")
public class StayPages extends DayDesk {

    /** The page. */
    public record Shown(List<Kind> kinds) {}

    /**
     * A kind of care that is held today.
     *
     * @param works whether the viewer works there, and may open its list
     * @param children those of the viewer's groups
     */
    public record Kind(
            UUID care,
            String name,
            String icon,
            String css,
            LocalTime begins,
            LocalTime ends,
            boolean works,
            int booked,
            int in,
            List<Staying> children) {}

    /** A child of the viewer's groups. */
    public record Staying(Pupil pupil, boolean in, boolean missing) {}

    private record Read(List<Booking> booked, List<Attendance> attendance) {}

    /** Shows it. */
    @GET
    public Page show() {
        if (viewer.capacity() != Capacity.STAFF) {
            throw new NotFoundException();
        }
        Set<UUID> works = new Workplace(database, viewer).cares();
        List<CareOnDay> held = plan().usually(today()).stream()
                .filter(on ->
                        works.contains(on.care().id()) || !viewer.teaches().isEmpty())
                .toList();
        Set<UUID> ids = held.stream().map(on -> on.care().id()).collect(toSet());
        Read read = ids.isEmpty()
                ? new Read(List.of(), List.of())
                : database.read(Attendances.class, rows -> new Read(rows.booked(today(), ids), rows.on(today(), ids)));
        List<Pupil> own = viewer.teaches().isEmpty() ? List.of() : directory.pupils(Audience.groups(viewer.teaches()));
        return Page.of(
                        "today/stays",
                        new Shown(held.stream()
                                .map(on -> kind(on, works, read, own))
                                .filter(kind -> kind.works() || !kind.children().isEmpty())
                                .toList()))
                .titled(texts.get("today.stays"));
    }

    private static Kind kind(CareOnDay on, Set<UUID> works, Read read, Collection<Pupil> own) {
        UUID care = on.care().id();
        Set<UUID> booked = read.booked().stream()
                .filter(row -> row.care().equals(care))
                .map(Booking::pupil)
                .collect(toSet());
        Map<UUID, Attendance> there = new HashMap<>(read.attendance().stream()
                .filter(row -> row.care().equals(care))
                .collect(toMap(Attendance::pupil, row -> row)));
        List<Staying> children = own.stream()
                .filter(pupil -> booked.contains(pupil.id()))
                .map(pupil -> staying(pupil, there))
                .toList();
        boolean mine = works.contains(care);
        return new Kind(
                care,
                on.care().name(),
                on.care().tint().icon(),
                on.care().tint().css(),
                on.terms().begins(),
                on.terms().ends(),
                mine,
                booked.size(),
                (int) there.values().stream().filter(Attendance::in).count(),
                children);
    }

    private static Staying staying(Pupil pupil, Map<UUID, Attendance> there) {
        Attendance row = there.get(pupil.id());
        return new Staying(
                pupil, row != null && row.in(), row != null && row.arrived() == null && row.warned() != null);
    }
}
