package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.StaffRole;
import org.jspecify.annotations.Nullable;

/** A member of staff. */
@Entity
@Table(name = "staff")
public class StaffRow extends KnownRow implements Rostered<StaffRow.State> {
    @Column(nullable = false, length = 120)
    private String name;

    @Column(length = 254)
    private @Nullable String email;

    @Column
    private @Nullable UUID account;

    @Column(nullable = false)
    private boolean administrator;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_role", nullable = false, length = 10)
    private StaffRole role = StaffRole.TEACHER;

    @Column(name = "left_day")
    private @Nullable LocalDate leftOn;

    /**
     * What the school administration says of a member of staff.
     *
     * @param administrator whether the person may administer the school
     * @param leftOn the first day on which the person does not work at the school any more
     */
    public record State(
            String name,
            @Nullable String email,
            boolean administrator,
            @Nullable LocalDate leftOn) implements Listed<State> {

        @Override
        public String title() {
            return name;
        }

        @Override
        public State leaving(LocalDate day) {
            return new State(name, email, administrator, day);
        }
    }

    /** For the persistence provider. */
    protected StaffRow() {}

    /** A member of staff from the school administration, with the id there and the import that brings them. */
    public StaffRow(String sourceId, UUID madeBy, State state) {
        super(sourceId, madeBy);
        this.name = state.name();
        become(state);
    }

    /** An administrator who was made by hand, with an account. */
    StaffRow(String name, UUID account) {
        this.name = name;
        this.account = account;
        this.administrator = true;
        this.role = StaffRole.OTHER;
    }

    /** A member of staff whom an administrator adds. */
    public StaffRow(State state, StaffRole role) {
        this.name = state.name();
        this.role = role;
        become(state);
    }

    @Override
    public State state() {
        return new State(name, email, administrator, leftOn);
    }

    @Override
    public final void become(State state) {
        name = state.name();
        email = state.email();
        administrator = state.administrator();
        leftOn = state.leftOn();
    }

    /** From now on the person logs in with this account. */
    public void joins(UUID with) {
        account = with;
    }

    void administers() {
        this.administrator = true;
    }

    /** The login, if the person has one. */
    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    /** What the person does at the school. */
    public StaffRole role() {
        return role;
    }

    /** From now on the person does this. */
    public void does(StaffRole newRole) {
        role = newRole;
    }
}
