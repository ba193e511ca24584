package nl.schoolplein.portal.switchboard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.plugin.Module;

/** Changes the values that a school gives to the settings of a module, and notes them in the trail. */
final class OwnSettings {
    private final Switchboard switchboard;
    private final Clock clock;

    OwnSettings(Switchboard switchboard, Clock clock) {
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** All values that the school set itself, as they stand. */
    static Standing.Values present(Map<String, String> own) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        own.keySet().stream().sorted().forEach(key -> values.put(key, Optional.ofNullable(own.get(key))));
        return new Standing.Values(values);
    }

    /**
     * Keeps values that have been checked; without a value the module's own holds again. What does not change anything is
     * left out, and if nothing is left, nothing is noted.
     *
     * @param seen whether the values are still those that were looked at
     * @throws Switchboard.StaleException if they are not
     */
    void change(
            UUID school,
            Module module,
            Map<String, Optional<String>> wish,
            Predicate<Standing.Values> seen,
            Note note) {
        try {
            switchboard.writing(school, session -> {
                Map<String, String> own = module.settings().held(session);
                if (!seen.test(present(own))) {
                    throw new Switchboard.StaleException();
                }
                Map<String, Optional<String>> before = new LinkedHashMap<>();
                Map<String, Optional<String>> after = new LinkedHashMap<>();
                wish.forEach((key, value) -> {
                    Optional<String> old = Optional.ofNullable(own.get(key));
                    if (!old.equals(value)) {
                        before.put(key, old);
                        after.put(key, value);
                    }
                });
                if (!after.isEmpty()) {
                    module.settings().keep(session, after);
                    session.persist(new TrailRow(
                                    module.id(),
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    TrailRow.What.SETTINGS,
                                    note)
                            .standing(new Standing.Values(before), new Standing.Values(after)));
                    session.flush();
                }
                return school;
            });
        } finally {
            module.settings().changed(school); // also when somebody else was first: that is what is shown then
        }
    }
}
