package nl.schoolplein.portal.switchboard;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A switch with its steps, held within a transaction against others who change it at the same time. Whatever it does to
 * them it notes in the trail, with what it takes to undo it.
 */
record HeldSwitch(Session session, Instant now, ModuleSwitch row, List<StepRow> steps) {

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
        rows.forEach((module, row) -> held.put(module, new HeldSwitch(session, now, row, new ArrayList<>())));
        session.createSelectionQuery("from StepRow where module in :modules order by from", StepRow.class)
                .setParameter("modules", modules)
                .list()
                .forEach(step ->
                        Objects.requireNonNull(held.get(step.module())).steps().add(step));
        return held;
    }

    /** The switch with all its steps. */
    Setting setting() {
        return row.setting(steps.stream()
                .sorted(Comparator.comparing(StepRow::from))
                .map(StepRow::step)
                .toList());
    }

    Standing.Switch standing() {
        return Standing.Switch.of(setting().at(now));
    }

    Optional<StepRow> stepAt(Instant moment) {
        return steps.stream().filter(step -> step.from().equals(moment)).findFirst();
    }

    /** Sets the state at once. */
    void set(ModuleState state, Set<UUID> groups, Note note) {
        noting(note, () -> row.set(state, groups, now));
    }

    /** Plans a step; one that is planned for the same moment becomes it. */
    StepRow plan(Planner.Wish wish, Note note) {
        Optional<StepRow> there = stepAt(wish.from());
        if (there.isPresent()) {
            change(there.get(), wish, note);
            return there.get();
        }
        StepRow fresh = new StepRow(wish);
        if (wish.from().isAfter(now)) {
            noting(note, () -> add(fresh));
        } else {
            add(fresh); // tells what has been, and changes nothing
        }
        return fresh;
    }

    /** Changes a step; if it is like that already, nothing is noted. */
    void change(StepRow step, Planner.Wish wish, Note note) {
        if (!Standing.Planned.of(step.step()).equals(Standing.Planned.of(wish))) {
            noting(note, () -> become(step, wish));
        }
    }

    void drop(StepRow step, Note note) {
        noting(note, () -> remove(step));
    }

    /** Brings back state, groups and coming steps; what has come by then has come. */
    void restore(Standing.Switch before, Note note) {
        Standing.Switch wanted = before.at(now);
        noting(note, () -> {
            Standing.Switch present = standing();
            if (present.state() != wanted.state() || !present.groups().equals(wanted.groups())) {
                row.set(wanted.state(), wanted.groups(), now);
            }
            restore(wanted.steps());
        });
    }

    private void restore(List<Standing.Planned> wanted) {
        List<Standing.Planned> missing = new ArrayList<>(wanted);
        Deque<StepRow> surplus = new ArrayDeque<>();
        steps.stream()
                .filter(step -> step.from().isAfter(now))
                .filter(step -> !missing.remove(Standing.Planned.of(step.step())))
                .forEach(surplus::add);
        for (Standing.Planned planned : missing) {
            Planner.Wish wish = planned.wish(row.module());
            if (surplus.isEmpty()) {
                add(new StepRow(wish));
            } else {
                become(surplus.remove(), wish);
            }
        }
        surplus.forEach(this::remove);
    }

    private void add(StepRow step) {
        row.planChanged();
        session.persist(step);
        steps.add(step);
    }

    private void become(StepRow step, Planner.Wish wish) {
        row.planChanged();
        step.become(wish);
    }

    private void remove(StepRow step) {
        row.planChanged();
        steps.remove(step);
        session.remove(step);
    }

    private void noting(Note note, Runnable work) {
        Standing.Switch before = standing();
        work.run();
        session.persist(TrailRow.of(row.module(), now, note, before, standing()));
    }

    void refuseUnless(@Nullable Integer version) {
        if (version != null && version != row.version()) {
            throw new Switchboard.StaleException();
        }
    }
}
