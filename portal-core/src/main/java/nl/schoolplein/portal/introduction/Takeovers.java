package nl.schoolplein.portal.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.ModuleSettings;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Planner;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Step;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.switchboard.TrailRow;
import org.jspecify.annotations.Nullable;

/** Takes over the plan of another school of the same board. Nothing else of that school is looked at. */
final class Takeovers {
    private final PlanReader reader;
    private final BoardDesk desk;
    private final Switchboard switchboard;
    private final Schools schools;
    private final Transactions rows;
    private final Clock clock;

    /**
     * What is taken over.
     *
     * @param first the first day of the plan here; null for the first one that is possible
     */
    record Wish(@Nullable LocalDate first, boolean settings, boolean states) {}

    Takeovers(
            PlanReader reader,
            BoardDesk desk,
            Switchboard switchboard,
            Schools schools,
            Transactions rows,
            Clock clock) {
        this.reader = reader;
        this.desk = desk;
        this.switchboard = switchboard;
        this.schools = schools;
        this.rows = rows;
        this.clock = clock;
    }

    /** The school that may be taken over from; empty is the same as a school that does not exist. */
    Optional<School> from(School own, String slug) {
        return schools.sharingPlansWith(own).stream()
                .filter(school -> school.slug().equals(slug))
                .findFirst();
    }

    /** What would change. */
    Takeover difference(School own, School other, Wish wish, Locale language) {
        PlanTable there = reader.of(other, language);
        PlanTable here = reader.of(own, language);
        GroupMatch match = new GroupMatch(
                schools.groups(other.id()),
                schools.yearLevels(other.id()),
                schools.groups(own.id()),
                schools.yearLevels(own.id()));
        LocalDate original = there.dates().isEmpty()
                ? LocalDate.now(clock)
                : there.dates().get(0).day();
        long weeks = weeks(there, original, wish.first());
        Set<UUID> named = new TreeSet<>();
        List<Takeover.Line> steps = new ArrayList<>();
        for (PlanTable.Date date : there.dates()) {
            for (PlanTable.Change change : date.changes()) {
                PlanTable.ModuleNow module = here.module(change.module().id());
                if (module != null) {
                    named.addAll(change.step().groups());
                    steps.add(step(here, module, shifted(date.from(), weeks), change.step(), match));
                }
            }
        }
        List<Takeover.Line> states = wish.states() ? states(here, there, match) : List.of();
        if (wish.states()) {
            there.modules().forEach(module -> named.addAll(module.groups()));
        }
        return new Takeover(
                other.name(),
                other.slug(),
                original,
                original.plusWeeks(weeks),
                steps,
                states,
                wish.settings() ? settings(own, other, language) : List.of(),
                match.without(named),
                (int) there.modules().stream()
                        .filter(module -> here.module(module.id()) == null)
                        .count());
    }

    /** How many whole weeks later, so that a Monday stays a Monday and the first step is still to come. */
    private long weeks(PlanTable there, LocalDate original, @Nullable LocalDate first) {
        long asked = first == null ? 0 : Math.floorDiv(ChronoUnit.DAYS.between(original, first) + 6, 7);
        if (there.dates().isEmpty()) {
            return asked;
        }
        Instant start = there.dates().get(0).from();
        long least = asked;
        while (!shifted(start, least).isAfter(clock.instant())) {
            least++;
        }
        return least;
    }

    private Instant shifted(Instant moment, long weeks) {
        ZonedDateTime then = moment.atZone(clock.getZone());
        return then.toLocalDateTime().plusWeeks(weeks).atZone(clock.getZone()).toInstant();
    }

    private static Takeover.Line step(
            PlanTable here, PlanTable.ModuleNow module, Instant from, Step step, GroupMatch match) {
        Set<UUID> groups = match.of(step.groups());
        Optional<Step> own = here.at(from).flatMap(date -> date.of(module.id())).map(PlanTable.Change::step);
        Takeover.Kind kind = kind(
                step.state(),
                groups,
                own.map(Step::state).orElse(null),
                own.map(Step::groups).orElse(Set.of()));
        return new Takeover.Line(
                kind,
                module,
                from,
                step.state(),
                groups,
                own.map(Step::state).orElse(step.state()),
                step.reason() == null ? "" : step.reason());
    }

    private List<Takeover.Line> states(PlanTable here, PlanTable there, GroupMatch match) {
        List<Takeover.Line> states = new ArrayList<>();
        for (PlanTable.ModuleNow other : there.modules()) {
            PlanTable.ModuleNow module = here.module(other.id());
            if (module != null) {
                Set<UUID> groups = match.of(other.groups());
                Takeover.Kind kind = kind(other.state(), groups, module.state(), module.groups());
                states.add(new Takeover.Line(kind, module, Instant.EPOCH, other.state(), groups, module.state(), ""));
            }
        }
        return states;
    }

    private static Takeover.Kind kind(
            ModuleState state, Set<UUID> groups, @Nullable ModuleState own, Set<UUID> ownGroups) {
        if (state == ModuleState.PILOT && groups.isEmpty()) {
            return Takeover.Kind.LEFT_OUT;
        }
        if (own == null) {
            return Takeover.Kind.NEW;
        }
        return own == state && Set.copyOf(groups).equals(ownGroups) ? Takeover.Kind.SAME : Takeover.Kind.OTHER;
    }

    private List<Takeover.NewSetting> settings(School own, School other, Locale language) {
        Map<String, Map<String, String>> here = rows.read(own.id(), ModuleSettings::ofAll);
        Map<String, Map<String, String>> there = rows.read(other.id(), ModuleSettings::ofAll);
        return desk.modules(own.id()).stream()
                .filter(module -> switchboard.offered(other.id(), module.id()))
                .flatMap(module -> changed(
                        own,
                        module,
                        module.settings().complete(here.getOrDefault(module.id(), Map.of())),
                        module.settings().complete(there.getOrDefault(module.id(), Map.of())),
                        language))
                .toList();
    }

    private Stream<Takeover.NewSetting> changed(
            School own, Module module, Map<String, String> here, Map<String, String> there, Locale language) {
        return here.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(there.get(entry.getKey())))
                .map(entry -> {
                    String label = "setting." + entry.getKey();
                    return new Takeover.NewSetting(
                            module.id(),
                            switchboard.naming().title(own.id(), module, language),
                            entry.getKey(),
                            switchboard
                                    .naming()
                                    .texts(own.id(), module, language)
                                    .text(label),
                            entry.getValue(),
                            String.valueOf(there.get(entry.getKey())));
                });
    }

    /** How the switches here would stand, by module. */
    Map<String, Setting> switches(School own, Takeover takeover) {
        return switchboard.planner().with(own.id(), wishes(takeover.newStates()), wishes(takeover.newSteps()));
    }

    /** Applies what was looked at, in one transaction, and leaves a note in the trail of the other school. */
    void apply(School own, School other, Takeover takeover, String who) {
        Map<String, Map<String, Optional<String>>> values = new HashMap<>();
        takeover.settings().forEach(one -> values.computeIfAbsent(one.module(), none -> new HashMap<>())
                .put(one.setting(), Optional.of(one.after())));
        switchboard
                .planner()
                .take(
                        own.id(),
                        new Planner.Taking(other.name(), wishes(takeover.newSteps()), wishes(takeover.newStates())),
                        who,
                        session -> desk.settings().keep(session, values, who));
        desk.modules(own.id()).stream()
                .filter(module -> values.containsKey(module.id()))
                .forEach(module -> module.settings().changed(own.id()));
        switchboard.note(other.id(), TrailRow.What.PLAN_GIVEN, own.name(), null);
    }

    private static List<Planner.Wish> wishes(List<Takeover.Line> lines) {
        return lines.stream()
                .map(line -> new Planner.Wish(
                        line.module().id(),
                        line.from(),
                        line.state(),
                        line.groups(),
                        line.reason().isEmpty() ? null : line.reason()))
                .toList();
    }
}
