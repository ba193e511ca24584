package nl.schoolplein.portal.switchboard;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A switch with its steps, held within a transaction against others who change it at the same time. */
record HeldSwitch(Session session, ModuleSwitch row, List<StepRow> steps) {

    /** Holds the switch of a module; it is made when it is first touched. */
    static HeldSwitch of(Session session, String module, Instant now) {
        return of(session, Set.of(module), now).values().iterator().next();
    }

    /** Holds the switches of several modules, always in the same order, so that nobody waits for each other. */
    static Map<String, HeldSwitch> of(Session session, Collection<String> modules, Instant now) {
        Map<String, ModuleSwitch> rows = new TreeMap<>();
        session.createSelectionQuery("from ModuleSwitch where module in :modules order by module", ModuleSwitch.class)
                .setParameter("modules", modules)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(row -> rows.put(row.module(), row));
        for (String module : new TreeSet<>(modules)) {
            if (!rows.containsKey(module)) {
                ModuleSwitch fresh = new ModuleSwitch(module, now);
                session.persist(fresh);
                rows.put(module, fresh);
            }
        }
        session.flush();
        Map<String, HeldSwitch> held = new LinkedHashMap<>();
        rows.forEach((module, row) -> held.put(module, new HeldSwitch(session, row, new ArrayList<>())));
        session.createSelectionQuery("from StepRow where module in :modules order by from", StepRow.class)
                .setParameter("modules", modules)
                .list()
                .forEach(step ->
                        Objects.requireNonNull(held.get(step.module())).steps().add(step));
        return held;
    }

    Setting setting() {
        return row.setting(steps.stream()
                .sorted(Comparator.comparing(StepRow::from))
                .map(StepRow::step)
                .toList());
    }

    Optional<StepRow> stepAt(Instant moment) {
        return steps.stream().filter(step -> step.from().equals(moment)).findFirst();
    }

    /** Plans a step; one that is planned for the same moment becomes it. */
    StepRow plan(Planner.Wish wish) {
        row.planChanged();
        Optional<StepRow> there = stepAt(wish.from());
        there.ifPresent(step -> step.become(wish));
        return there.orElseGet(() -> {
            StepRow fresh = new StepRow(wish);
            session.persist(fresh);
            steps.add(fresh);
            return fresh;
        });
    }

    void drop(StepRow step) {
        row.planChanged();
        steps.remove(step);
        session.remove(step);
    }

    void refuseUnless(@Nullable Integer version) {
        if (version != null && version != row.version()) {
            throw new Switchboard.StaleException();
        }
    }
}
