package nl.schoolplein.overblijven.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of care there are, when, and when they are closed. Whether there is school on a day it does not know.
 *
 * @param terms those of each kind of care, the earliest first
 * @param closed the days of the period for which it was read
 */
public record CarePlan(List<Care> cares, Map<UUID, List<Terms>> terms, List<ClosedDays> closed) {

    static CarePlan of(List<Care> cares, List<Terms> terms, List<ClosedDays> closed) {
        return new CarePlan(cares, terms.stream().collect(Collectors.groupingBy(Terms::care)), closed);
    }

    /** One of the kinds. */
    public Optional<Care> care(UUID id) {
        return cares.stream().filter(care -> care.id().equals(id)).findFirst();
    }

    /** What holds on a day, if the kind of care has begun by then. */
    public Optional<Terms> terms(UUID care, LocalDate day) {
        return terms.getOrDefault(care, List.of()).stream()
                .filter(one -> !one.firstDay().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** What holds today, or what it begins with. */
    public @Nullable Terms nowOrFirst(UUID care, LocalDate today) {
        return terms(care, today)
                .or(() -> terms.getOrDefault(care, List.of()).stream().findFirst())
                .orElse(null);
    }

    /** Why a kind of care is closed on a day, if it is. */
    public Optional<ClosedDays> closed(UUID care, LocalDate day) {
        return closed.stream()
                .filter(one -> one.care().equals(care) && one.has(day))
                .findFirst();
    }

    /** The kinds of care that are held on a day of the week like this, closed ones too, by the time at which they begin. */
    public List<CareOnDay> usually(LocalDate day) {
        return cares.stream()
                .filter(care -> !care.stoppedBy(day))
                .flatMap(care -> terms(care.id(), day)
                        .filter(terms -> terms.weekdays().has(day.getDayOfWeek()))
                        .map(terms -> new CareOnDay(care, terms, day))
                        .stream())
                .sorted(Comparator.comparing(one -> one.terms().begins()))
                .toList();
    }

    /** A kind of care on a day, if it is held on that day of the week and not closed. */
    public Optional<CareOnDay> held(UUID care, LocalDate day) {
        return usually(day).stream()
                .filter(one -> one.care().id().equals(care))
                .filter(one -> closed(care, day).isEmpty())
                .findFirst();
    }
}
