package nl.schoolplein.portal.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Planner;
import org.jspecify.annotations.Nullable;

/** A plan that a school is halfway through: the module is on by now, a time of reading only is to come. */
final class DemoPlan {
    private DemoPlan() {}

    static List<Planner.Wish> of(String module, List<Group> groups, Clock clock) {
        Set<UUID> first = groups.stream()
                .filter(group -> group.name().startsWith("Groep 3"))
                .map(Group::id)
                .collect(Collectors.toSet());
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return List.of(
                step(module, monday.minusWeeks(10), ModuleState.PREVIEW, Set.of(), "Eerst oefent het team", clock),
                step(module, monday.minusWeeks(8), ModuleState.PILOT, first, "Groep 3/4 begint", clock),
                step(module, monday.minusWeeks(2), ModuleState.ON, Set.of(), null, clock),
                step(module, monday.plusWeeks(10), ModuleState.READ_ONLY, Set.of(), "Het team ruimt op", clock),
                step(module, monday.plusWeeks(11), ModuleState.ON, Set.of(), null, clock));
    }

    private static Planner.Wish step(
            String module, LocalDate day, ModuleState state, Set<UUID> groups, @Nullable String reason, Clock clock) {
        return new Planner.Wish(module, day.atTime(8, 0).atZone(clock.getZone()).toInstant(), state, groups, reason);
    }
}
