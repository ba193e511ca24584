package nl.schoolplein.portal.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Says in words what stands in a plan, above all to whom somebody else was first. */
final class PlanWords {
    private final PlanReader reader;
    private final BoardDesk desk;
    private final Clock clock;

    PlanWords(PlanReader reader, BoardDesk desk, Clock clock) {
        this.reader = reader;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Does the work on a step, or answers 409: with what others changed meanwhile, or because its moment has come.
     *
     * @param version the version that was looked at, if it was sent
     * @param wish what the visitor wants, in words
     */
    <T> T unlessStale(PlanTable.Change looked, @Nullable Integer version, String wish, Supplier<T> work) {
        refusePast(looked.step().from());
        if (version != null && version != looked.step().version()) {
            throw overtaken(looked, version, wish);
        }
        try {
            return work.get();
        } catch (Switchboard.StaleException stale) {
            PlanTable.Change now = table().step(looked.step().id()).orElse(looked);
            refusePast(now.step().from());
            throw overtaken(now, version, wish);
        }
    }

    private Conflict overtaken(PlanTable.Change now, @Nullable Integer seen, String wish) {
        int changes = seen == null ? 1 : now.step().version() - seen;
        return desk.overtaken(
                now.module().title(),
                desk.latest(Optional.of(now.module().id()), changes),
                Map.of("plan", table()),
                List.of(wish),
                Map.of("version", List.of(String.valueOf(now.step().version()))),
                address());
    }

    /**
     * The same for a whole date.
     *
     * @param seen the steps that were looked at, if they were sent
     */
    <T> T unlessStale(PlanTable.Date looked, @Nullable Set<String> seen, String wish, Supplier<T> work) {
        refusePast(looked.from());
        if (seen != null && !seen.equals(looked.seen())) {
            throw overtaken(looked, seen, wish);
        }
        try {
            return work.get();
        } catch (Switchboard.StaleException stale) {
            refusePast(looked.from());
            throw overtaken(table().at(looked.from()).orElse(looked), looked.seen(), wish);
        }
    }

    private Conflict overtaken(PlanTable.Date now, Set<String> seen, String wish) {
        Set<String> present = now.seen();
        int changes = (int) Stream.concat(
                        present.stream().filter(step -> !seen.contains(step)),
                        seen.stream().filter(step -> !present.contains(step)))
                .map(step -> step.substring(0, Math.max(0, step.indexOf(':'))))
                .distinct()
                .count();
        return desk.overtaken(
                desk.text("plan.of-date", moment(now.from(), Visit.current().language())),
                desk.latest(Optional.empty(), changes),
                Map.of("plan", table()),
                List.of(wish),
                Map.of("seen", List.copyOf(present)),
                address());
    }

    private void refusePast(Instant moment) {
        if (!moment.isAfter(clock.instant())) {
            String detail = desk.text("plan.was", moment(moment, Visit.current().language()));
            throw new Conflict(detail, "/" + address(), Map.of("plan", table()));
        }
    }

    private PlanTable table() {
        return reader.of(Visit.current().atSchool(), Visit.current().language());
    }

    /** "maandag 30 november 2026 8:00". */
    String moment(Instant time, Locale language) {
        ZonedDateTime then = time.atZone(clock.getZone());
        return then.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy H:mm", language));
    }

    /** The moment of an address, if it is one. */
    static Optional<Instant> moment(String key) {
        try {
            return Optional.of(Instant.parse(key));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Where the plan stands. */
    static String address() {
        return Visit.current().atSchool().slug() + "/admin/plan";
    }
}
