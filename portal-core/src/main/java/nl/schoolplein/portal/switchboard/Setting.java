package nl.schoolplein.portal.switchboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a module is set at a school.
 *
 * @param state the state
 * @param groups the groups of a pilot
 * @param since from when on it is so
 * @param steps what was and is planned, by moment; the clock alone says how far it is
 * @param offByTeacher the groups for which their teacher switched it off
 * @param version how often it was changed; 0 if never
 */
public record Setting(
        ModuleState state, Set<UUID> groups, Instant since, List<Step> steps, Set<UUID> offByTeacher, int version) {

    /** A module that the school never touched. */
    static final Setting UNTOUCHED = new Setting(ModuleState.OFF, Set.of(), Instant.EPOCH, List.of(), Set.of(), 0);

    /** How it is at this moment. A step from before somebody last set it by hand no longer counts. */
    public Setting at(Instant now) {
        Step reached = null;
        for (Step step : steps) {
            if (step.from().isAfter(since) && !step.from().isAfter(now)) {
                reached = step;
            }
        }
        return reached == null
                ? this
                : new Setting(reached.state(), reached.groups(), reached.from(), steps, offByTeacher, version);
    }

    /** As if nobody ever had set it by hand: off, until the first step. */
    public Setting byPlanAlone() {
        return new Setting(ModuleState.OFF, Set.of(), Instant.EPOCH, steps, offByTeacher, version);
    }

    /** If it were set by hand; asked of how it is {@link #at a moment}, for which it then counts. */
    Setting set(ModuleState newState, Set<UUID> newGroups) {
        return new Setting(newState, newGroups, since, steps, offByTeacher, version);
    }

    /** If this were planned too, in the place of what is planned for the same moment. */
    public Setting planned(Planner.Wish wish) {
        Step step = new Step(UUID.randomUUID(), 0, wish.from(), wish.state(), wish.groups(), wish.reason());
        return withSteps(Stream.concat(without(wish.from()).steps.stream(), Stream.of(step))
                .sorted(Comparator.comparing(Step::from))
                .toList());
    }

    /** If nothing were planned for this moment. */
    public Setting without(Instant moment) {
        return withSteps(
                steps.stream().filter(step -> !step.from().equals(moment)).toList());
    }

    private Setting withSteps(List<Step> other) {
        return new Setting(state, groups, since, other, offByTeacher, version);
    }

    /** If its teachers had switched it off for these groups too. */
    Setting withoutGroups(Set<UUID> off) {
        Set<UUID> all = new HashSet<>(offByTeacher);
        all.addAll(off);
        return new Setting(state, groups, since, steps, all, version);
    }

    /** The steps that come after this one; asked of how it is {@link #at a moment}. */
    public List<Step> coming() {
        return steps.stream().filter(step -> step.from().isAfter(since)).toList();
    }

    /** The first step that comes, if one is planned. */
    @Nullable
    Step next() {
        List<Step> coming = coming();
        return coming.isEmpty() ? null : coming.get(0);
    }

    /** Whether guardians of the group have the module, to read at least. */
    public boolean reaches(UUID group) {
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
