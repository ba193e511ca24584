package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Step;
import org.jspecify.annotations.Nullable;

/**
 * The introduction plan of a school: modules × dates × groups.
 *
 * @param modules the modules that the school is offered, as they are now
 * @param dates the moments at which something changes, in the order of time
 * @param shared whether other schools of the board may take the plan over
 */
public record PlanTable(List<ModuleNow> modules, List<Date> dates, boolean shared) {

    /** A module as it is now. */
    public record ModuleNow(
            String id,
            String title,
            ModuleState state,
            Set<UUID> groups,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /**
     * A moment with all that changes then.
     *
     * @param past whether it has come
     * @param free why there is no school on that day, if that is so
     */
    public record Date(
            Instant from, @JsonIgnore LocalDate day, boolean past, Optional<String> free, List<Change> changes) {

        /** What changes for a module, if anything does. */
        public Optional<Change> of(String module) {
            return changes.stream()
                    .filter(change -> change.module().id().equals(module))
                    .findFirst();
        }

        /** The steps as they were looked at: to be sent along with a change of the whole date. */
        Set<String> seen() {
            return changes.stream().map(Change::seen).collect(Collectors.toSet());
        }

        /** How it stands in addresses. */
        @JsonIgnore
        public String key() {
            return from.toString();
        }
    }

    /** A step of a module. */
    public record Change(ModuleNow module, Step step) {

        /** The step as it was looked at: to be sent along with a change of the whole date. */
        @JsonIgnore
        public String seen() {
            return step.id() + ":" + step.version();
        }
    }

    /** The dates that come. */
    @JsonIgnore
    public List<Date> coming() {
        return dates.stream().filter(date -> !date.past()).toList();
    }

    /** The date of this moment. */
    Optional<Date> at(Instant moment) {
        return dates.stream().filter(date -> date.from().equals(moment)).findFirst();
    }

    /** The step with this id, with the date at which it stands. */
    Optional<Change> step(UUID id) {
        return dates.stream()
                .flatMap(date -> date.changes().stream())
                .filter(change -> change.step().id().equals(id))
                .findFirst();
    }

    /** The module with this id. */
    @Nullable
    ModuleNow module(String id) {
        return modules.stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
