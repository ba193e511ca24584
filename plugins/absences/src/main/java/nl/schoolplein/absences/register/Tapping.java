package nl.schoolplein.absences.register;

import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.api.Database;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes taps down: one row for each pupil and half of a day, the later tap wins, and each change leaves a trace. */
record Tapping(Database database, Deed.Hand hand) {
    private static final int TRIES = 4;

    Mark write(UUID pupil, LocalDate day, Part part, Mark.State state, @Nullable LocalTime arrived, Instant tapped) {
        return again(() -> database.write(Marks.class, marks -> {
            Mark there = marks.one(pupil, day, part).stream().findFirst().orElse(null);
            if (there == null) {
                Mark mark = new Mark(pupil, day, part, state, arrived, tapped, hand);
                marks.entityManager().persist(mark);
                marks.entityManager().persist(new MarkStep(null, state, arrived, mark, hand));
                marks.entityManager().flush();
                return mark;
            }
            boolean other = there.state() != state || !Objects.equals(there.arrived(), arrived);
            if (there.isBefore(tapped) && other) {
                marks.entityManager().persist(new MarkStep(there, state, arrived, there, hand));
                there.becomes(state, arrived, tapped, hand);
                marks.entityManager().flush();
            }
            return there;
        }));
    }

    void done(UUID group, LocalDate day, Part part, Instant at) {
        again(() -> database.write(Marks.class, marks -> {
            boolean done =
                    marks.done(day).stream().anyMatch(list -> list.group().equals(group) && list.part() == part);
            if (!done) {
                Deed.Hand then = new Deed.Hand(hand.person(), hand.as(), at);
                marks.entityManager().persist(new ListDone(group, day, part, then));
                marks.entityManager().flush();
            }
            return done;
        }));
    }

    /** Two who tap at once: the second one looks again at what the first one wrote. */
    private static <T> T again(Supplier<T> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (OptimisticLockException | ConstraintViolationException atOnce) {
                if (tries == TRIES) {
                    throw atOnce;
                }
            }
        }
    }
}
