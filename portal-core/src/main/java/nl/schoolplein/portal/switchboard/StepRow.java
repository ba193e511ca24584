package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A step of a school's introduction plan. It stays when its moment has come: it then says how the state came about. */
@Entity
@Table(name = "planned_step")
public class StepRow extends SchoolRow {
    @Column(nullable = false, updatable = false, length = 40)
    private String module;

    @Column(name = "from_time", nullable = false)
    private Instant from;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ModuleState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "groups_named", nullable = false)
    private UUID[] groups;

    @Column(length = 500)
    private @Nullable String reason;

    /** For the persistence provider. */
    protected StepRow() {}

    StepRow(Planner.Wish wish) {
        this.module = wish.module();
        become(wish);
    }

    final void become(Planner.Wish wish) {
        from = wish.from();
        state = wish.state();
        groups = wish.groups().stream().sorted().toArray(UUID[]::new);
        reason = wish.reason();
    }

    void moveTo(Instant moment) {
        from = moment;
    }

    String module() {
        return module;
    }

    Instant from() {
        return from;
    }

    Step step() {
        return new Step(id(), version(), from, state, Set.of(groups), reason);
    }
}
