package nl.schoolplein.portal.introduction;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Form;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Planner;
import org.jspecify.annotations.Nullable;

/**
 * A step that an administrator plans or changes.
 *
 * @param modules the ids of the modules; a step that is changed stays with its own
 * @param groups the ids of the groups of a pilot
 * @param date the day from which on it holds, in the school's zone
 * @param time the time of that day; without it, 8:00
 * @param reason why, for the plan and the trail
 * @param version the version that was looked at; without it the change is made whatever happened since
 * @param confirmed whether to go on although other modules stop; without it the answer is 409 with {@code stops}
 */
record NewStep(
        @Nullable Set<String> modules,
        ModuleState state,
        @Nullable Set<UUID> groups,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable @Size(max = 500) String reason,
        @Nullable Integer version,
        boolean confirmed) {
    static final LocalTime USUAL = LocalTime.of(8, 0);
    private static final int YEARS = 2;

    /** The steps, if they make sense. */
    static List<Planner.Wish> of(Form<NewStep> form, Set<String> modules, Set<UUID> groupsOfSchool, Clock clock) {
        NewStep wish = form.value();
        Set<UUID> named = wish.state == ModuleState.PILOT && wish.groups != null ? Set.copyOf(wish.groups) : Set.of();
        if (modules.isEmpty()) {
            throw form.refuse("modules", "plan.choose-module");
        }
        if (wish.state == ModuleState.PILOT && named.isEmpty()) {
            throw form.refuse("groups", "board.pilot-needs-groups");
        }
        if (!groupsOfSchool.containsAll(named)) {
            throw form.refuse("groups", "board.foreign-group");
        }
        Instant moment = moment(form, "date", wish.date, wish.time, clock);
        return modules.stream()
                .sorted()
                .map(module -> new Planner.Wish(module, moment, wish.state, named, wish.reason))
                .toList();
    }

    /** The moment, if it is one to plan for. */
    static Instant moment(Form<?> form, String field, LocalDate date, @Nullable LocalTime time, Clock clock) {
        if (date.isAfter(LocalDate.now(clock).plusYears(YEARS))) {
            throw form.refuse(field, "year.too-far");
        }
        Instant moment = date.atTime(time == null ? USUAL : time.truncatedTo(ChronoUnit.MINUTES))
                .atZone(clock.getZone())
                .toInstant();
        if (!moment.isAfter(clock.instant())) {
            throw form.refuse(field, "plan.past");
        }
        return moment;
    }
}
