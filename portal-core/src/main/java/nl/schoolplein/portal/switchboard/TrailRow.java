package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        GROUP_ON,
        /** Gave a button a name of the school's, or its own name back. */
        NAME,
        /** Gave a button another place in the bar. */
        PLACE,
        /** Changed settings. */
        SETTINGS,
        /** The operator offered it, or changed how long. */
        OFFERED,
        /** The operator offers it no longer. */
        WITHDRAWN
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

    @Column(name = "standing_before", updatable = false, length = 1_000_000)
    private @Nullable String before;

    @Column(name = "standing_after", updatable = false, length = 1_000_000)
    private @Nullable String after;

    @Column(updatable = false)
    private @Nullable UUID undoes;

    /** For the persistence provider. */
    protected TrailRow() {}

    private TrailRow(
            String module,
            Instant at,
            What what,
            Note note,
            @Nullable ModuleState from,
            @Nullable ModuleState to,
            Set<UUID> groups,
            @Nullable Instant effective) {
        this.module = module;
        this.at = at;
        this.who = note.who();
        this.what = what;
        this.from = from;
        this.to = to;
        this.groups = groups.stream().sorted().toArray(UUID[]::new);
        this.effective = effective;
        this.reason = note.reason();
        this.undoes = note.undoes();
    }

    /** A line about something that has neither states nor groups. */
    TrailRow(String module, Instant at, What what, Note note) {
        this(module, at, what, note, null, null, Set.of(), null);
    }

    /** A line about a group and its teacher. */
    TrailRow(String module, Instant at, What what, Note note, UUID group) {
        this(module, at, what, note, null, null, Set.of(group), null);
    }

    /** A line about the whole plan, and so about no module in particular. */
    static TrailRow ofPlan(Instant at, What what, Note note) {
        return new TrailRow("", at, what, note);
    }

    /** A line about a step that moved to another moment, with all of its date. */
    static TrailRow moved(String module, Instant at, Note note, Step step, Instant to) {
        return new TrailRow(module, at, What.PLAN_MOVED, note, null, step.state(), step.groups(), to);
    }

    /** A line about a switch that went from one standing to another: what it says follows from the two. */
    static TrailRow of(String module, Instant at, Note note, Standing.Switch before, Standing.Switch after) {
        boolean moved = before.state() != after.state() || !before.groups().equals(after.groups());
        Standing.Planned dropped = first(before.steps(), after.steps());
        Standing.Planned planned = first(after.steps(), before.steps());
        TrailRow row;
        if (!moved && planned != null) {
            row = new TrailRow(
                    module,
                    at,
                    dropped == null ? What.STATE : What.PLAN_CHANGED,
                    note,
                    dropped == null ? before.state() : dropped.state(),
                    planned.state(),
                    planned.groups(),
                    planned.from());
        } else if (!moved && dropped != null) {
            row = new TrailRow(
                    module, at, What.PLAN_DROPPED, note, dropped.state(), null, dropped.groups(), dropped.from());
        } else {
            row = new TrailRow(module, at, What.STATE, note, before.state(), after.state(), after.groups(), null);
        }
        return row.standing(before, after);
    }

    /** The first step that is in the one list only. */
    private static Standing.@Nullable Planned first(List<Standing.Planned> here, List<Standing.Planned> notHere) {
        return here.stream().filter(step -> !notHere.contains(step)).findFirst().orElse(null);
    }

    /** With what it takes to undo it. */
    final TrailRow standing(Standing was, Standing became) {
        this.before = was.written();
        this.after = became.written();
        return this;
    }

    Entry entry() {
        return new Entry(
                id(),
                module,
                at,
                who,
                what,
                from,
                to,
                Set.of(groups),
                effective,
                reason,
                before == null ? Optional.empty() : Optional.of(Standing.read(what, before)),
                after == null ? Optional.empty() : Optional.of(Standing.read(what, after)),
                Optional.ofNullable(undoes));
    }

    /** A line of the trail. */
    public record Entry(
            UUID id,
            String module,
            Instant at,
            String who,
            What what,
            @Nullable ModuleState from,
            @Nullable ModuleState to,
            Set<UUID> groups,
            @Nullable Instant effective,
            @Nullable String reason,
            Optional<Standing> before,
            Optional<Standing> after,
            Optional<UUID> undoes) {}
}
