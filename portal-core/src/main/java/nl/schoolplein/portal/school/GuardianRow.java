package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** An adult linked to one or more pupils; without an account as long as nobody has joined. */
@Entity
@Table(name = "guardian")
public class GuardianRow extends KnownRow implements Rostered<GuardianRow.State> {
    @Column(nullable = false, length = 120)
    private String name;

    @Column(length = 254)
    private @Nullable String email;

    @Column
    private @Nullable UUID account;

    @Column(length = 40)
    private @Nullable String phone;

    @Column(length = 200)
    private @Nullable String address;

    /** The tag of the language in which the guardian is written to before there is an account; null if nobody knows. */
    @Column(name = "in_language", length = 10)
    private @Nullable String language;

    @Column(name = "left_day")
    private @Nullable LocalDate leftOn;

    /** The row about the same person that is kept in place of this one. */
    @IdOf(IdOf.What.GUARDIAN)
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

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
        super(sourceId, madeBy);
        this.name = state.name();
        become(state);
    }

    /** A guardian whom an administrator adds. */
    public GuardianRow(State state) {
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

    /** From now on the guardian logs in with this account. */
    public void joins(UUID with) {
        account = with;
    }

    /** The login, if the guardian has joined. */
    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    /** The guardian logs in with nothing any more. */
    public void parts() {
        account = null;
    }

    /** A telephone number; empty if none is known. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** Street, number, postcode and town in one line; empty if it is not known. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** In which language the guardian is written to before there is an account; empty if nobody knows. */
    public Optional<Locale> language() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    /** Is written to in this language from now on; empty if nobody knows. No roster says so. */
    public void reads(Optional<Locale> other) {
        language = other.map(Locale::toLanguageTag).orElse(null);
    }

    /** Where the guardian is reached besides by mail; no roster says so. */
    public void reached(@Nullable String newPhone, @Nullable String newAddress) {
        phone = newPhone;
        address = newAddress;
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
