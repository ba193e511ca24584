package nl.schoolplein.portal.switchboard;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a module is set at a school.
 *
 * @param state the state
 * @param groups the groups of a pilot
 * @param since from when on it is so
 * @param next what is planned
 * @param offByTeacher the groups for which their teacher switched it off
 * @param version how often it was changed; 0 if never
 */
public record Setting(
        ModuleState state,
        Set<UUID> groups,
        Instant since,
        @Nullable Next next,
        Set<UUID> offByTeacher,
        int version) {

    /** A planned change. */
    public record Next(ModuleState state, Set<UUID> groups, Instant from) {}

    /** A module that the school never touched. */
    static final Setting UNTOUCHED = new Setting(ModuleState.OFF, Set.of(), Instant.EPOCH, null, Set.of(), 0);

    /** How it is at this moment: what was planned has come, or not. */
    Setting at(Instant now) {
        return next == null || next.from().isAfter(now)
                ? this
                : new Setting(next.state(), next.groups(), next.from(), null, offByTeacher, version);
    }

    /** The same, with its teachers having switched it off for these groups too. */
    Setting withoutGroups(Set<UUID> off) {
        Set<UUID> all = new HashSet<>(offByTeacher);
        all.addAll(off);
        return new Setting(state, groups, since, next, all, version);
    }

    /** Whether guardians of the group have the module, to read at least. */
    boolean reaches(UUID group) {
        return reach(group).opens();
    }

    /** What it says to the guardians of a group. */
    public Reach reach(UUID group) {
        if (state != ModuleState.OFF && state != ModuleState.PREVIEW && offByTeacher.contains(group)) {
            return Reach.OFF_BY_TEACHER;
        }
        return switch (state) {
            case OFF -> Reach.OFF;
            case PREVIEW -> Reach.TEAM_ONLY;
            case PILOT -> groups.contains(group) ? Reach.IN_PILOT : Reach.NOT_IN_PILOT;
            case READ_ONLY -> Reach.READ_ONLY;
            case ON -> Reach.ON;
        };
    }
}
