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

    /** A module's state, and what is planned. */
    record Switch(
            ModuleState state, Set<UUID> groups, @Nullable Planned next) implements Standing {

        /** To the millisecond: not every database keeps more. */
        static Switch of(Setting setting) {
            Setting.Next next = setting.next();
            return new Switch(
                    setting.state(),
                    setting.groups(),
                    next == null
                            ? null
                            : new Planned(
                                    next.state(), next.groups(), next.from().truncatedTo(ChronoUnit.MILLIS)));
        }

        /** What it has become by itself: a plan comes at its moment, although nobody changed anything. */
        Switch at(Instant now) {
            return next == null || next.from().isAfter(now) ? this : new Switch(next.state(), next.groups(), null);
        }
    }

    /** A planned state. */
    record Planned(ModuleState state, Set<UUID> groups, Instant from) {}

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
                    case STATE, PLAN_DROPPED -> Switch.class;
                    case GROUP_OFF, GROUP_ON -> OfGroup.class;
                    case NAME -> Title.class;
                    case PLACE -> Order.class;
                    case SETTINGS -> Values.class;
                    case OFFERED, WITHDRAWN -> Offered.class;
                };
        try {
            return JSON.readValue(written, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
