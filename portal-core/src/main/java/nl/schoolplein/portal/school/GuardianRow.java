package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** An adult linked to one or more pupils; without an account as long as nobody has joined. */
@Entity
@Table(name = "guardian")
public class GuardianRow extends SchoolRow implements Rostered<GuardianRow.State> {
    @Column(name = "source_id", updatable = false)
    private @Nullable String sourceId;

    @Column(name = "made_by", updatable = false)
    private @Nullable UUID madeBy;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(length = 254)
    private @Nullable String email;

    @Column
    private @Nullable UUID account;

    @Column(name = "kept_by_hand", nullable = false)
    private boolean keptByHand;

    @Column(length = 40)
    private @Nullable String phone;

    @Column(length = 200)
    private @Nullable String address;

    @Column(name = "left_day")
    private @Nullable LocalDate leftOn;

    /**
     * What the school administration says of a guardian.
     *
     * @param leftOn the first day on which the person is not a guardian at the school any more
     */
    public record State(
            String name, @Nullable String email, @Nullable LocalDate leftOn) implements Listed<State> {

        @Override
        public String title() {
            return name;
        }

        @Override
        public State leaving(LocalDate day) {
            return new State(name, email, day);
        }
    }

    /** For the persistence provider. */
    protected GuardianRow() {}

    /** A guardian from the school administration, with the id there and the import that brings them. */
    public GuardianRow(String sourceId, UUID madeBy, State state) {
        this.sourceId = sourceId;
        this.madeBy = madeBy;
        this.name = state.name();
        become(state);
    }

    @Override
    public State state() {
        return new State(name, email, leftOn);
    }

    @Override
    public final void become(State state) {
        name = state.name();
        email = state.email();
        leftOn = state.leftOn();
    }

    /** The id in the school administration, if the person comes from there. */
    public @Nullable String sourceId() {
        return sourceId;
    }

    /** From now on the guardian logs in with this account. */
    public void joins(UUID with) {
        account = with;
    }
}
