package nl.schoolplein.portal.introduction;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Planner;
import org.jspecify.annotations.Nullable;

/**
 * A start: the team first, then a few groups, then everyone.
 *
 * @param modules the ids of the modules
 * @param groups the ids of the groups that begin
 * @param time the time of these days; without it, 8:00
 * @param confirmed whether to go on although other modules stop; without it the answer is 409 with {@code stops}
 */
record Proposal(
        Set<String> modules,
        Set<UUID> groups,
        LocalDate team,
        LocalDate pilot,
        LocalDate all,
        @Nullable LocalTime time,
        boolean confirmed) {

    /** Three days to begin with. */
    public record Days(LocalDate team, LocalDate pilot, LocalDate all) {

        /** Mondays, two weeks apart, each on the first school day from then on where that is known. */
        static Days suggested(LocalDate today, SchoolDays days) {
            LocalDate monday = today.plusDays(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            LocalDate team = open(days, monday);
            LocalDate pilot = open(days, team.plusWeeks(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            return new Days(
                    team,
                    pilot,
                    open(days, pilot.plusWeeks(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        }

        private static LocalDate open(SchoolDays days, LocalDate day) {
            return days.knows(day) && days.knows(day.plusMonths(2)) ? days.onOrAfter(day) : day;
        }
    }

    /** The steps, if they make sense. */
    static List<Planner.Wish> of(Form<Proposal> form, Set<String> offered, Set<UUID> groupsOfSchool, Clock clock) {
        Proposal wish = form.value();
        if (wish.modules.isEmpty() || !offered.containsAll(wish.modules)) {
            throw form.refuse("modules", "plan.choose-module");
        }
        if (wish.groups.isEmpty()) {
            throw form.refuse("groups", "board.pilot-needs-groups");
        }
        if (!groupsOfSchool.containsAll(wish.groups)) {
            throw form.refuse("groups", "board.foreign-group");
        }
        Instant team = NewStep.moment(form, "team", wish.team, wish.time, clock);
        Instant pilot = NewStep.moment(form, "pilot", wish.pilot, wish.time, clock);
        Instant all = NewStep.moment(form, "all", wish.all, wish.time, clock);
        if (!pilot.isAfter(team)) {
            throw form.refuse("pilot", "plan.not-later");
        }
        if (!all.isAfter(pilot)) {
            throw form.refuse("all", "plan.not-later");
        }
        List<Planner.Wish> steps = new ArrayList<>();
        for (String module : wish.modules.stream().sorted().toList()) {
            steps.add(new Planner.Wish(module, team, ModuleState.PREVIEW, Set.of(), null));
            steps.add(new Planner.Wish(module, pilot, ModuleState.PILOT, Set.copyOf(wish.groups), null));
            steps.add(new Planner.Wish(module, all, ModuleState.ON, Set.of(), null));
        }
        return steps;
    }
}
