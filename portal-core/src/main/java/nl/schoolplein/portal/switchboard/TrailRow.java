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

/** Who switched what, when, from which state to which, and why. Written once, never changed. */
@Entity
@Table(name = "module_trail")
public class TrailRow extends SchoolRow {

    /** What somebody did. */
    public enum What {
        /** Set a state, at once or from a moment on. */
        STATE,
        /** Dropped what was planned. */
        PLAN_DROPPED,
        /** Changed a planned step. */
        PLAN_CHANGED,
        /** Moved a planned step to another moment, with all that was planned for the same one. */
        PLAN_MOVED,
        /** Lets other schools of the board take over the plan. */
        PLAN_SHARED,
        /** Lets no other school take over the plan any more. */
        PLAN_UNSHARED,
        /** Took over the plan of another school. */
        PLAN_TAKEN,
        /** Another school took over the plan. */
        PLAN_GIVEN,
        /** A teacher switched it off for a group. */
        GROUP_OFF,
        /** A teacher switched it on again for a group. */
        GROUP_ON
    }

    @Column(nullable = false, updatable = false, length = 40)
    private String module;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false, length = 120)
    private String who;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private What what;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", updatable = false, length = 10)
    private @Nullable ModuleState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", updatable = false, length = 10)
    private @Nullable ModuleState to;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "groups_named", nullable = false, updatable = false)
    private UUID[] groups;

    @Column(name = "effective_from", updatable = false)
    private @Nullable Instant effective;

    @Column(updatable = false, length = 500)
    private @Nullable String reason;

    /** For the persistence provider. */
    protected TrailRow() {}

    TrailRow(
            String module,
            Instant at,
            String who,
            What what,
            @Nullable ModuleState from,
            @Nullable ModuleState to,
            Set<UUID> groups,
            @Nullable Instant effective,
            @Nullable String reason) {
        this.module = module;
        this.at = at;
        this.who = who;
        this.what = what;
        this.from = from;
        this.to = to;
        this.groups = groups.stream().sorted().toArray(UUID[]::new);
        this.effective = effective;
        this.reason = reason;
    }

    static TrailRow dropped(String module, Instant at, String who, Step step) {
        return new TrailRow(module, at, who, What.PLAN_DROPPED, step.state(), null, step.groups(), step.from(), null);
    }

    /** Something that is about no module in particular. */
    static TrailRow ofPlan(Instant at, String who, What what, @Nullable String about) {
        return new TrailRow("", at, who, what, null, null, Set.of(), null, about);
    }

    Entry entry() {
        return new Entry(module, at, who, what, from, to, Set.of(groups), effective, reason);
    }

    /** A line of the trail. */
    public record Entry(
            String module,
            Instant at,
            String who,
            What what,
            @Nullable ModuleState from,
            @Nullable ModuleState to,
            Set<UUID> groups,
            @Nullable Instant effective,
            @Nullable String reason) {}
}
