package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail, as people and programs read it.
 *
 * @param title what the school calls the module now
 * @param from the state before, or of the plan that was dropped
 * @param to the state after, or the planned one
 * @param groups the groups of a pilot, or the one that its teacher switched
 * @param effective from when on, if it was planned
 * @param differences what else was changed, from what to what, in words
 * @param undoes the line that it undid
 * @param canBeUndone whether it is still so, and the school's to change
 */
public record TrailLine(
        UUID id,
        String module,
        String title,
        Instant at,
        String who,
        TrailRow.What what,
        @Nullable ModuleState from,
        @Nullable ModuleState to,
        Set<UUID> groups,
        @Nullable Instant effective,
        @Nullable String reason,
        List<Difference> differences,
        @Nullable UUID undoes,
        boolean canBeUndone,
        @JsonIgnore String icon,
        @JsonIgnore String tint) {

    /** The key of the sentence that says what was done; setting a state at a later moment is planning it. */
    @JsonIgnore
    public String sentence() {
        boolean planned = what == TrailRow.What.STATE && effective != null && effective.isAfter(at);
        return "trail." + (planned ? "PLANNED" : what.name());
    }

    /** Something that was one thing and is another. */
    public record Difference(String what, String from, String to) {}
}
