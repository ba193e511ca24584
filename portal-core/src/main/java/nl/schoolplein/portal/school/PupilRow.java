package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** A child at the school. */
@Entity
@Table(name = "pupil")
public class PupilRow extends KnownRow implements Rostered<PupilRow.State> {
    @Column(name = "first_name", nullable = false, length = 60)
    private String firstName;

    @Column(name = "last_name", nullable = false, length = 80)
    private String lastName;

    @Column(name = "birth_date")
    private @Nullable LocalDate born;

    @Column(name = "year_level")
    private @Nullable Integer yearLevel;

    @Column(name = "left_day")
    private @Nullable LocalDate leftOn;

    /** The row about the same person that is kept in place of this one. */
    @IdOf(IdOf.What.PUPIL)
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    /**
     * What the school administration says of a pupil.
     *
     * @param yearLevel 1 to 8, also in a combination group; null if unknown
     * @param leftOn the first day on which the pupil is not at the school any more
     */
    public record State(
            String firstName,
            String lastName,
            @Nullable LocalDate born,
            @Nullable Integer yearLevel,
            @Nullable LocalDate leftOn)
            implements Listed<State> {

        @Override
        public String title() {
            return firstName + " " + lastName;
        }

        @Override
        public State leaving(LocalDate day) {
            return new State(firstName, lastName, born, yearLevel, day);
        }
    }

    /** For the persistence provider. */
    protected PupilRow() {}

    /** A pupil from the school administration, with its id there and the import that brings it. */
    public PupilRow(String sourceId, UUID madeBy, State state) {
        super(sourceId, madeBy);
        this.firstName = state.firstName();
        this.lastName = state.lastName();
        become(state);
    }

    /** A pupil whom an administrator adds. */
    public PupilRow(State state) {
        this.firstName = state.firstName();
        this.lastName = state.lastName();
        become(state);
    }

    @Override
    public State state() {
        return new State(firstName, lastName, born, yearLevel, leftOn);
    }

    @Override
    public final void become(State state) {
        firstName = state.firstName();
        lastName = state.lastName();
        born = state.born();
        yearLevel = state.yearLevel();
        leftOn = state.leftOn();
    }

    /** Another row is about the same person, and is kept in place of this one. */
    public void mergedInto(UUID kept) {
        mergedInto = kept;
    }

    @Override
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }
}
