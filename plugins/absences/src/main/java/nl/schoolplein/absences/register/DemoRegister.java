package nl.schoolplein.absences.register;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/** Registers of past days for the demo schools. */
public record DemoRegister(EntityManager rows, SchoolHours hours) {
    /** A list was gone through, in both halves of the day. */
    public void done(UUID group, LocalDate day, Deed.Hand hand) {
        for (Part part : Part.values()) {
            if (hours.has(day, part)) {
                rows.persist(new ListDone(group, day, part, hand));
            }
        }
    }

    /** A pupil came late. */
    public void late(Pupil pupil, LocalDate day, LocalTime arrived, Deed.Hand hand) {
        mark(pupil, day, Mark.State.LATE, arrived, hand);
    }

    /** A pupil did not come. */
    public void absent(Pupil pupil, LocalDate day, Deed.Hand hand) {
        mark(pupil, day, Mark.State.ABSENT, null, hand);
    }

    /** A guardian tells the teacher something. */
    public void told(Pupil pupil, LocalDate day, String said, Deed.Hand hand) {
        rows.persist(new DayNote(pupil.id(), day, said, hand));
    }

    private void mark(Pupil pupil, LocalDate day, Mark.State state, @Nullable LocalTime arrived, Deed.Hand hand) {
        Mark mark = new Mark(pupil.id(), day, Part.MORNING, state, arrived, hand.at(), hand);
        rows.persist(mark);
        rows.persist(new MarkStep(null, state, arrived, mark, hand));
    }
}
