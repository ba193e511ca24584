package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The switch of one module at one school: what it is now, what it will be, and which teachers switched it off. */
@Entity
@Table(name = "module_switch")
public class ModuleSwitch extends SchoolRow {
    private static final UUID[] NONE = {};

    @Column(nullable = false, length = 40)
    private String module;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ModuleState state = ModuleState.OFF;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "groups_named", nullable = false)
    private UUID[] groups = NONE;

    @Column(nullable = false)
    private Instant since;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_state", length = 10)
    private @Nullable ModuleState nextState;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "next_groups")
    private UUID @Nullable [] nextGroups;

    @Column(name = "next_from")
    private @Nullable Instant nextFrom;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "off_by_teacher", nullable = false)
    private UUID[] offByTeacher = NONE;

    /** For the persistence provider. */
    protected ModuleSwitch() {}

    ModuleSwitch(String module, Instant now) {
        this.module = module;
        this.since = now;
    }

    void set(ModuleState newState, Collection<UUID> newGroups, Instant from, Instant now) {
        settle(now);
        if (from.isAfter(now)) {
            nextState = newState;
            nextGroups = array(newGroups);
            nextFrom = from;
        } else {
            state = newState;
            groups = array(newGroups);
            since = now;
        }
    }

    void dropNext(Instant now) {
        settle(now);
        nextState = null;
        nextGroups = null;
        nextFrom = null;
    }

    void restore(Standing.Switch before, Instant now) {
        settle(now);
        Standing.Switch restored = before.at(now);
        if (state != restored.state() || !Set.of(groups).equals(restored.groups())) {
            since = now;
        }
        state = restored.state();
        groups = array(restored.groups());
        Standing.Planned next = restored.next();
        nextState = next == null ? null : next.state();
        nextGroups = next == null ? null : array(next.groups());
        nextFrom = next == null ? null : next.from();
    }

    void groupIs(UUID group, boolean on) {
        Set<UUID> off = new HashSet<>(Set.of(offByTeacher));
        if (on) {
            off.remove(group);
        } else {
            off.add(group);
        }
        offByTeacher = array(off);
    }

    /** What was planned and has come is what is. */
    private void settle(Instant now) {
        Setting setting = setting();
        Setting reached = setting.at(now);
        if (setting.next() != null && reached.next() == null) {
            state = reached.state();
            groups = array(reached.groups());
            since = reached.since();
            nextState = null;
            nextGroups = null;
            nextFrom = null;
        }
    }

    String module() {
        return module;
    }

    Setting setting() {
        Setting.Next next = nextState == null || nextFrom == null || nextGroups == null
                ? null
                : new Setting.Next(nextState, Set.of(nextGroups), nextFrom);
        return new Setting(state, Set.of(groups), since, next, Set.of(offByTeacher), version());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }
}
