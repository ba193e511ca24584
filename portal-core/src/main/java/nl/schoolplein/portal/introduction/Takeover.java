package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.switchboard.ModuleState;

/**
 * What would change if a school took over the plan of another one, with its settings and states.
 *
 * @param school the name of the other school
 * @param slug its slug
 * @param original the first day of its plan
 * @param first the first day of the plan here: the same day of the week
 * @param steps what would be planned
 * @param states what would hold at once
 * @param settings which settings would change
 * @param unmatched the names of the other school's groups for which there is none here
 * @param absent how many of the other school's modules this one is not offered
 */
public record Takeover(
        String school,
        String slug,
        LocalDate original,
        LocalDate first,
        List<Line> steps,
        List<Line> states,
        List<NewSetting> settings,
        List<String> unmatched,
        int absent) {

    /** What becomes of a line. */
    public enum Kind {
        /** It is new here. */
        NEW,
        /** It takes the place of what is here. */
        OTHER,
        /** It is here already. */
        SAME,
        /** None of its groups is here. */
        LEFT_OUT;

        /** As it is written in JSON and in keys of texts. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A step, or a state that holds at once.
     *
     * @param from from when on
     * @param groups the groups here
     * @param before what is here for the same moment; the state itself if that is nothing
     */
    public record Line(
            Kind kind,
            PlanTable.ModuleNow module,
            Instant from,
            ModuleState state,
            Set<UUID> groups,
            ModuleState before,
            @JsonIgnore String reason) {
        boolean changes() {
            return kind == Kind.NEW || kind == Kind.OTHER;
        }
    }

    /** A setting that would get another value. */
    public record NewSetting(String module, String title, String setting, String label, String before, String after) {}

    /** Changes whenever anything of it would be otherwise: what is applied is what was looked at. */
    @JsonProperty("seen")
    public String seen() {
        return Integer.toHexString(toString().hashCode());
    }

    /** The steps that would be planned. */
    List<Line> newSteps() {
        return steps.stream().filter(Line::changes).toList();
    }

    /** The states that would be set. */
    List<Line> newStates() {
        return states.stream().filter(Line::changes).toList();
    }
}
