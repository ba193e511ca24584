package nl.schoolplein.absences.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What a school changed in a rule from some day on, or that from then on the national one counts again. It is never edited. */
@Entity
public class RuleChange extends SchoolRow {
    /** The most characters of a text. */
    public static final int LONGEST = 600;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private RuleKey rule;

    @Column(nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private boolean back;

    @Column(nullable = false)
    private int amount;

    @Column(nullable = false, length = LONGEST)
    private String says;

    @Column(nullable = false, length = LONGEST)
    private String source;

    @Column(nullable = false, length = LONGEST)
    private String note;

    @About(name = "changedBy")
    @Column(name = "changed_by_id")
    private @Nullable UUID changedById;

    @Column(nullable = false, length = 120)
    private String changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    protected RuleChange() {}

    /** What somebody changed. */
    public RuleChange(
            RuleKey rule,
            LocalDate validFrom,
            boolean back,
            int amount,
            String says,
            String source,
            String note,
            UUID changedById,
            String changedBy,
            Instant changedAt) {
        this.rule = rule;
        this.validFrom = validFrom;
        this.back = back;
        this.amount = amount;
        this.says = says;
        this.source = source;
        this.note = note;
        this.changedById = changedById;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** The rule as this change makes it. */
    public LegalRule applied(LegalRule national) {
        return new LegalRule(
                rule,
                rule.hasNumber() ? amount : 0,
                says.isEmpty() ? national.dutch() : says,
                says.isEmpty() ? national.english() : "",
                source.isEmpty() ? national.source() : source,
                note,
                validFrom.toString(),
                validFrom,
                true);
    }

    /** The rule. */
    public RuleKey rule() {
        return rule;
    }

    /** From when on it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Whether the national rule counts from then on. */
    public boolean back() {
        return back;
    }

    /** The number. */
    public int amount() {
        return amount;
    }

    /** Why. */
    public String note() {
        return note;
    }

    /** Who did it; empty if that was erased. */
    public String changedBy() {
        return changedBy;
    }

    /** When. */
    public Instant changedAt() {
        return changedAt;
    }
}
