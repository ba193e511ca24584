package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
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

    /** A line about something that has neither states nor groups. */
    TrailRow(String module, Instant at, What what, Note note) {
        this(module, at, note.who(), what, null, null, Set.of(), null, note.reason());
        this.undoes = note.undoes();
    }

    /** A line about a group and its teacher. */
    TrailRow(String module, Instant at, What what, Note note, UUID group) {
        this(module, at, note.who(), what, null, null, Set.of(group), null, note.reason());
        this.undoes = note.undoes();
    }

    /** A line about a switch that went from one standing to another: what it says follows from the two. */
    static TrailRow of(String module, Instant at, Note note, Standing.Switch before, Standing.Switch after) {
        Standing.Planned dropped = before.next();
        Standing.Planned planned = after.next();
        boolean moved = before.state() != after.state() || !before.groups().equals(after.groups());
        TrailRow row;
        if (!moved && planned == null && dropped != null) {
            row = told(module, at, note, What.PLAN_DROPPED, dropped.state(), null, dropped.groups(), dropped.from());
        } else if (!moved && planned != null) {
            row = told(module, at, note, What.STATE, before.state(), planned.state(), planned.groups(), planned.from());
        } else {
            row = told(module, at, note, What.STATE, before.state(), after.state(), after.groups(), null);
        }
        row.undoes = note.undoes();
        return row.standing(before, after);
    }

    private static TrailRow told(
            String module,
            Instant at,
            Note note,
            What what,
            ModuleState from,
            @Nullable ModuleState to,
            Set<UUID> groups,
            @Nullable Instant effective) {
        return new TrailRow(module, at, note.who(), what, from, to, groups, effective, note.reason());
    }

    /** With what it takes to undo it. */
    TrailRow standing(Standing was, Standing became) {
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
