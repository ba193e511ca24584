package nl.schoolplein.portal.switchboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.plugin.HeldSettings;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.ModuleSettings;
import org.hibernate.Session;

/** Changes the values that a school gives to the settings of a module, and notes them in the trail. */
public final class OwnSettings {
    private final Switchboard switchboard;

    OwnSettings(Switchboard switchboard) {
        this.switchboard = switchboard;
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
                HeldSettings held = HeldSettings.of(session, Set.of(module.id()));
                if (!seen.test(present(held.own(module.id())))) {
                    throw new Switchboard.StaleException();
                }
                keep(session, held, module.id(), wish, note);
                session.flush();
                return school;
            });
        } finally {
            module.settings().changed(school); // also when somebody else was first: that is what is shown then
        }
    }

    /**
     * Keeps values of several modules, which have been checked, within a transaction that does more; {@link
     * ModuleSettings#changed} is to be told when it is done.
     *
     * @param wishes module → key → value
     */
    public void keep(Session session, Map<String, Map<String, Optional<String>>> wishes, String who) {
        if (wishes.isEmpty()) {
            return;
        }
        HeldSettings held = HeldSettings.of(session, wishes.keySet());
        wishes.forEach((module, wish) -> keep(session, held, module, wish, Note.by(who)));
    }

    private void keep(
            Session session, HeldSettings held, String module, Map<String, Optional<String>> wish, Note note) {
        Map<String, String> own = held.own(module);
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
            held.keep(module, after);
            session.persist(new TrailRow(module, switchboard.now(), TrailRow.What.SETTINGS, note)
                    .standing(new Standing.Values(before), new Standing.Values(after)));
        }
    }
}
