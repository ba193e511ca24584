package nl.schoolplein.portal.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Step;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.switchboard.TrailRow;
import nl.schoolplein.portal.visit.Visit;

/** Says in words what stands in a plan, above all to whom somebody else was first. */
final class PlanWords {
    private static final int LATEST = 20;
    private static final Set<TrailRow.What> OF_TEACHERS = EnumSet.of(TrailRow.What.GROUP_OFF, TrailRow.What.GROUP_ON);

    private final PlanReader reader;
    private final Switchboard switchboard;
    private final Schools schools;
    private final Clock clock;
    private final Bundle texts;

    PlanWords(PlanReader reader, Switchboard switchboard, Schools schools, Clock clock, Bundle texts) {
        this.reader = reader;
        this.switchboard = switchboard;
        this.schools = schools;
        this.clock = clock;
        this.texts = texts;
    }

    /** Does the work, or answers 409 with who changed the plan and what the step is now. */
    <T> T unlessStale(Optional<UUID> step, Supplier<T> work) {
        try {
            return work.get();
        } catch (Switchboard.StaleException stale) {
            throw conflict(step);
        }
    }

    /** Somebody else was first. */
    Conflict conflict(Optional<UUID> step) {
        Visit visit = Visit.current();
        PlanTable table = reader.of(visit.atSchool(), visit.language());
        String who = switchboard.trail(visit.atSchool().id(), LATEST).stream()
                .filter(entry -> !OF_TEACHERS.contains(entry.what()))
                .map(TrailRow.Entry::who)
                .findFirst()
                .orElse("");
        String now = step.flatMap(table::step)
                .map(this::sentence)
                .orElseGet(() -> texts.text(visit.language(), "plan.conflict.look"));
        return new Conflict(
                texts.text(visit.language(), "plan.conflict", who, now), "/" + address(), Map.of("plan", table));
    }

    private String sentence(PlanTable.Change change) {
        Step step = change.step();
        Locale language = Visit.current().language();
        String state = texts.text(language, "state.becomes." + step.state().word());
        String groups = names(step);
        return texts.text(
                language,
                "plan.conflict.now",
                change.module().title(),
                groups.isEmpty() ? state : state + " (" + groups + ")",
                moment(step.from(), language));
    }

    private String names(Step step) {
        List<Group> groups = schools.groups(Visit.current().atSchool().id());
        return groups.stream()
                .filter(group -> step.groups().contains(group.id()))
                .map(Group::name)
                .collect(Collectors.joining(", "));
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
