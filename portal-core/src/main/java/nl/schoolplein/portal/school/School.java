package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school: the tenant. */
@Entity
@Table(name = "school")
public class School {
    @Id
    private UUID id;

    @Column(nullable = false, unique = true, length = 40)
    private String slug;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 7)
    private String colour;

    @Column(length = 100)
    private @Nullable String board;

    /** Whether other schools of the board may take over the introduction plan. */
    @Column(name = "plan_shared", nullable = false)
    private boolean planShared;

    @Column(length = 6)
    private @Nullable String brin;

    @Column(name = "brin_by_hand", nullable = false)
    private boolean brinByHand;

    /** For the persistence provider. */
    protected School() {}

    /** A school with its slug (the first part of its addresses), name and colour ({@code #rrggbb}). */
    public School(UUID id, String slug, String name, String colour) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.colour = colour;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String colour() {
        return colour;
    }

    /** The board (bestuur) that the school belongs to, if the operator named one. */
    public Optional<String> board() {
        return Optional.ofNullable(board);
    }

    /** Whether other schools of the board may take over the introduction plan. */
    public boolean planShared() {
        return planShared;
    }

    /**
     * The number by which the ministry knows the school (BRIN), with that of its location: {@code 99ZZ00}. Empty as long as
     * nobody told it.
     */
    public Optional<String> brin() {
        return Optional.ofNullable(brin);
    }

    /** Whether an administrator typed that number; else a roster told it. */
    public boolean brinByHand() {
        return brinByHand;
    }

    void numbered(@Nullable String number, boolean byHand) {
        brin = number;
        brinByHand = byHand && number != null;
    }

    /** What it let the schools of one board see is not for those of another. */
    void belongsTo(@Nullable String newBoard) {
        planShared = planShared && Objects.equals(board, newBoard);
        board = newBoard;
    }

    void sharesPlan(boolean shared) {
        planShared = shared;
    }
}
