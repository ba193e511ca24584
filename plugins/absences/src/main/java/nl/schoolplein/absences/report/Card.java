package nl.schoolplein.absences.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A report as its people see it.
 *
 * @param by who reported it; null if nobody knows any more
 * @param asks whether somebody has to say today that the child is still ill
 * @param over whether the child is back
 * @param mayReturnToday whether the child can be back today
 */
public record Card(
        UUID id,
        Pupil pupil,
        Report.Kind kind,
        Report.Span span,
        @Nullable Actor by,
        Instant at,
        @Nullable String explanation,
        boolean withdrawn,
        boolean asks,
        boolean over,
        boolean mayReturnToday) {

    /** All of them that are about these pupils, with one query for who reported them. */
    static List<Card> of(Collection<Report> reports, Collection<Pupil> pupils, Directory directory, Today today) {
        Map<UUID, Pupil> known =
                pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity(), (one, same) -> one));
        Set<UUID> people =
                reports.stream().map(Report::doneBy).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Actor> actors = people.isEmpty() ? Map.of() : directory.actors(known.keySet(), people);
        return reports.stream()
                .filter(report -> known.containsKey(report.pupil()))
                .map(report -> of(report, Objects.requireNonNull(known.get(report.pupil())), actors, today))
                .toList();
    }

    private static Card of(Report report, Pupil pupil, Map<UUID, Actor> actors, Today today) {
        UUID by = report.doneBy();
        LocalDate last = report.span().last();
        return new Card(
                report.id(),
                pupil,
                report.kind(),
                report.span(),
                by == null ? null : actors.get(by),
                report.doneAt(),
                report.explanation(),
                report.isWithdrawn(),
                asks(report, today),
                report.isWithdrawn() || (last != null && last.isBefore(today.day())),
                today.school() && report.isOpen() && report.span().first().isBefore(today.day()));
    }

    /** Whether somebody has to say today that the child is still ill. */
    static boolean asks(Report report, Today today) {
        return today.asks()
                && report.isOpen()
                && report.span().first().isBefore(today.day())
                && report.stillOn().isBefore(today.day());
    }

    /** The address of its page within the module. */
    public String page() {
        return "reports/" + id;
    }

    /** Whether it goes on until somebody says that the child is better. */
    public boolean open() {
        return !withdrawn && kind == Report.Kind.ILL && span.last() == null;
    }
}
