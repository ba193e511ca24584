package nl.schoolplein.absences.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report, as its people see it.
 *
 * @param about the day that it is about; for a change, the last day that there was before
 * @param by who did it; null if nobody knows any more
 */
public record Step(
        UUID report,
        ReportStep.What what,
        @Nullable LocalDate about,
        @Nullable Actor by,
        Instant at) {

    /** All of them, with one query for who did them. */
    static List<Step> of(Collection<ReportStep> steps, Pupil pupil, Directory directory) {
        Set<UUID> people =
                steps.stream().map(ReportStep::doneBy).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Actor> actors = people.isEmpty() ? Map.of() : directory.actors(Set.of(pupil.id()), people);
        return steps.stream()
                .map(step -> {
                    UUID by = step.doneBy();
                    return new Step(
                            step.report(), step.what(), step.day(), by == null ? null : actors.get(by), step.doneAt());
                })
                .toList();
    }
}
