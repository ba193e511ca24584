package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The switch of one module at one school: how somebody last set it, and which teachers switched it off. */
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "off_by_teacher", nullable = false)
    private UUID[] offByTeacher = NONE;

    /** A step that changes is a change of the switch too: this makes its version go up. */
    @Column(name = "plan_changes", nullable = false)
    private int planChanges;

    /** For the persistence provider. */
    protected ModuleSwitch() {}

    ModuleSwitch(String module, Instant now) {
        this.module = module;
        this.since = now;
    }

    void set(ModuleState newState, Collection<UUID> newGroups, Instant now) {
        state = newState;
        groups = array(newGroups);
        since = now;
    }

    void planChanged() {
        planChanges++;
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

    String module() {
        return module;
    }

    Setting setting(List<Step> steps) {
        return new Setting(state, Set.of(groups), since, steps, Set.of(offByTeacher), version());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }
}
