package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.form.Json;
import org.jspecify.annotations.Nullable;

/** What a change is about, as it stands at one moment: enough to see whether it is still so, and to bring it back. */
sealed interface Standing {
    ObjectMapper JSON = Json.mapper(Standing.class.getClassLoader());

    /** A module's state, and the steps that come. */
    record Switch(ModuleState state, Set<UUID> groups, List<Planned> steps) implements Standing {

        /** Of a setting as it is at its moment. */
        static Switch of(Setting setting) {
            return new Switch(
                    setting.state(),
                    setting.groups(),
                    setting.coming().stream().map(Planned::of).toList());
        }

        /** What it has become by itself: a step comes at its moment, although nobody changed anything. */
        Switch at(Instant now) {
            List<Planned> come =
                    steps.stream().filter(step -> !step.from().isAfter(now)).toList();
            if (come.isEmpty()) {
                return this;
            }
            Planned reached = come.get(come.size() - 1);
            return new Switch(reached.state(), reached.groups(), steps.subList(come.size(), steps.size()));
        }

        /** The setting that would stand like this from now on. */
        Setting setting(Setting present, String module, Instant now) {
            Setting then = new Setting(state, groups, now, List.of(), present.offByTeacher(), present.version());
            for (Planned step : steps) {
                then = then.planned(step.wish(module));
            }
            return then;
        }
    }

    /** A step that comes. */
    record Planned(
            Instant from,
            ModuleState state,
            Set<UUID> groups,
            @Nullable String reason) {

        /** To the millisecond: not every database keeps more. */
        public Planned {
            from = from.truncatedTo(ChronoUnit.MILLIS);
        }

        static Planned of(Step step) {
            return new Planned(step.from(), step.state(), step.groups(), step.reason());
        }

        static Planned of(Planner.Wish wish) {
            return new Planned(wish.from(), wish.state(), wish.groups(), wish.reason());
        }

        Planner.Wish wish(String module) {
            return new Planner.Wish(module, from, state, groups, reason);
        }
    }

    /** Whether a teacher left the module on for the group. */
    record OfGroup(boolean on) implements Standing {}

    /** The school's name for a button; empty for the module's own. */
    record Title(String title) implements Standing {}

    /** The modules in the order of their buttons. */
    record Order(List<String> modules) implements Standing {}

    /** Values of settings; without one the module's own holds. */
    record Values(Map<String, Optional<String>> values) implements Standing {}

    /** What the operator offers. */
    record Offered(boolean offered, @Nullable LocalDate until) implements Standing {}

    /** A mark that changes when it changes: who sends it back has seen it as it is. */
    default String version() {
        return Integer.toHexString(hashCode());
    }

    default String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Standing read(TrailRow.What what, String written) {
        Class<? extends Standing> type =
                switch (what) {
                    case STATE, PLAN_DROPPED, PLAN_CHANGED -> Switch.class;
                    case GROUP_OFF, GROUP_ON -> OfGroup.class;
                    case NAME -> Title.class;
                    case PLACE -> Order.class;
                    case SETTINGS -> Values.class;
                    case OFFERED, WITHDRAWN -> Offered.class;
                    case PLAN_MOVED, PLAN_SHARED, PLAN_UNSHARED, PLAN_TAKEN, PLAN_GIVEN ->
                        throw new IllegalArgumentException(what + " keeps no standing");
                };
        try {
            return JSON.readValue(written, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
