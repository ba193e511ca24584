package nl.schoolplein.absences.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Group;
import org.jspecify.annotations.Nullable;

/**
 * The teacher's page: a group in one half of a day.
 *
 * @param parts the halves that this day has
 * @param school whether there is school on this day
 * @param today whether this day is today
 * @param done who said that the list is right; null if nobody yet
 */
public record GroupDay(
        Group group,
        LocalDate day,
        Part part,
        List<Part> parts,
        boolean school,
        boolean today,
        List<Seat> seats,
        @Nullable Done done) {

    /** Somebody went through the list. */
    public record Done(@Nullable Actor by, Instant at) {}

    /** How many are in the class. */
    public long here() {
        return seats.stream().filter(seat -> seat.presence().here()).count();
    }

    /** How many are as this. */
    public long count(Presence presence) {
        return seats.stream().filter(seat -> seat.presence() == presence).count();
    }

    /** What guardians told and nobody has read yet. */
    public List<NoteCard> unread() {
        return seats.stream()
                .flatMap(seat -> seat.notes().stream())
                .filter(note -> note.seenAt() == null)
                .toList();
    }

    /** The address of this list. */
    public String address() {
        return "groups/" + group.id() + "/" + day + "/" + part;
    }
}
