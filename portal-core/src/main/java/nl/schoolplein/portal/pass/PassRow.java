package nl.schoolplein.portal.pass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.function.BiFunction;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.secret.SealedRow;
import org.jspecify.annotations.Nullable;

/** A pass: found by the hash of its code, which is sealed beside it for staff who want to read it again. */
@Entity
@Table(name = "pass")
public class PassRow extends SchoolRow implements SealedRow {
    @Column(nullable = false, length = 40)
    private String module;

    @Column(nullable = false, length = 80)
    private String action;

    @Column(nullable = false, length = 80)
    private String holder;

    @Column(name = "code_hash", nullable = false, length = 64)
    private String hash = "";

    @Column(name = "sealed_code", nullable = false, length = 200)
    private String sealed = "";

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", nullable = false, length = 120)
    private String issuedBy;

    @Column(name = "until_time", nullable = false)
    private Instant until;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** For the persistence provider. */
    protected PassRow() {}

    PassRow(String module, String action, String holder, Instant issuedAt, String issuedBy, Instant until) {
        this.module = module;
        this.action = action;
        this.holder = holder;
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.until = until;
    }

    String module() {
        return module;
    }

    String action() {
        return action;
    }

    String holder() {
        return holder;
    }

    Instant until() {
        return until;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    /** Is over from now on. */
    void ends(Instant now) {
        if (isOpen(now)) {
            until = now;
        }
    }

    /** Its code; {@code seal} gets the field's name and the code. */
    void code(String codeHash, PassCode code, BiFunction<String, String, byte[]> seal) {
        hash = codeHash;
        sealed = Base64.getEncoder().encodeToString(seal.apply(field(), code.signs()));
    }

    /** Its code again; {@code open} gets the field's name and what is sealed. */
    PassCode code(BiFunction<String, byte[], String> open) {
        return new PassCode(open.apply(field(), Base64.getDecoder().decode(sealed)));
    }

    @Override
    public void reseal(Resealing with) {
        sealed = Base64.getEncoder()
                .encodeToString(with.again(field(), Base64.getDecoder().decode(sealed)));
    }

    private String field() {
        return "pass/" + hash + "/code";
    }
}
