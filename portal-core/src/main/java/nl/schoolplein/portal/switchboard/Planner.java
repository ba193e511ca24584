package nl.schoolplein.portal.switchboard;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Plans how a school's modules will change, step by step. Every change is in the trail. */
public final class Planner {
    private final Switchboard switchboard;

    /** What is to hold for a module from a moment on. */
    public record Wish(
            String module,
            Instant from,
            ModuleState state,
            Set<UUID> groups,
            @Nullable String reason) {

        private Note note(String who) {
            return new Note(who, reason, null);
        }
    }

    /**
     * What one school takes over from another.
     *
     * @param from the name of the other school
     * @param steps what is planned; a step of the same module at the same moment becomes it
     * @param now what holds at once; its moment does not count
     */
    public record Taking(String from, List<Wish> steps, List<Wish> now) {}

    /** The module already has a step at that moment. */
    public static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** With the module's id. */
        TakenException(String module) {
            super(module);
        }

        /** The module's id. */
        public String module() {
            return String.valueOf(getMessage());
        }
    }

    Planner(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /**
     * How the switches would stand with this too, by module.
     *
     * @param now what would hold at once
     * @param steps what would be planned
     */
    public Map<String, Setting> with(UUID school, Collection<Wish> now, Collection<Wish> steps) {
        Map<String, Setting> switches = new HashMap<>();
        now.forEach(wish -> switches.put(
                wish.module(), switchboard.setting(school, wish.module()).set(wish.state(), wish.groups())));
        steps.forEach(wish -> switches.put(
                wish.module(),
                switches.getOrDefault(wish.module(), switchboard.setting(school, wish.module()))
                        .planned(wish)));
        return switches;
    }

    /**
     * Plans steps, all of them or none.
     *
     * @throws TakenException if a module has a step at the same moment
     */
    public List<Step> add(UUID school, List<Wish> wishes, String who) {
        Instant now = switchboard.now();
        return switchboard.writing(school, session -> {
            Map<String, HeldSwitch> held = held(session, wishes, now);
            wishes.forEach(wish -> refuseTaken(of(held, wish), wish.from()));
            List<StepRow> rows = wishes.stream()
                    .map(wish -> of(held, wish).plan(wish, wish.note(who)))
                    .toList();
            session.flush();
            return rows.stream().map(StepRow::step).toList();
        });
    }

    /**
     * Changes a step; the module stays the same.
     *
     * @throws NotFoundException if it is gone
     * @throws Switchboard.StaleException if a version is named and it is another one, or if its moment has come
     * @throws TakenException if the module has another step at that moment
     */
    public Step change(UUID school, UUID id, @Nullable Integer version, Wish wish, String who) {
        Instant now = switchboard.now();
        return switchboard.writing(school, session -> {
            StepRow row = found(session, id, version, now);
            HeldSwitch held = HeldSwitch.of(session, row.module(), now);
            if (!row.from().equals(wish.from())) {
                refuseTaken(held, wish.from());
            }
            held.change(row, wish, wish.note(who));
            session.flush();
            return row.step();
        });
    }

    /**
     * Drops a step.
     *
     * @throws NotFoundException if it is gone
     * @throws Switchboard.StaleException if a version is named and it is another one, or if its moment has come
     */
    public Step remove(UUID school, UUID id, @Nullable Integer version, String who) {
        Instant now = switchboard.now();
        return switchboard.writing(school, session -> {
            StepRow row = found(session, id, version, now);
            HeldSwitch held = HeldSwitch.of(session, row.module(), now);
            Step step = row.step();
            held.drop(row, Note.by(who));
            return step;
        });
    }

    /**
     * Moves all steps of one moment to another one, and does more in the same transaction.
     *
     * @param seen the steps that were looked at, with their versions
     * @throws Switchboard.StaleException if other steps than these are planned for that moment now
     * @throws TakenException if one of the modules has a step at the new moment
     */
    public void move(UUID school, List<Step> seen, Instant to, String who, Consumer<Session> more) {
        Instant now = switchboard.now();
        Instant from = seen.get(0).from();
        switchboard.writing(school, session -> {
            List<String> modules = session.createSelectionQuery(
                            "select module from StepRow where from = :from order by module", String.class)
                    .setParameter("from", from)
                    .list();
            if (modules.size() != seen.size()) {
                throw new Switchboard.StaleException();
            }
            Map<String, HeldSwitch> held = HeldSwitch.of(session, modules, now);
            for (HeldSwitch one : held.values()) {
                StepRow row = one.stepAt(from).orElseThrow(Switchboard.StaleException::new);
                if (!seen.contains(row.step())) {
                    throw new Switchboard.StaleException();
                }
                refuseTaken(one, to);
                moved(one, row, to, who);
            }
            more.accept(session);
            return school;
        });
    }

    /** Not to be undone line by line: the steps of the date and its letter moved together. */
    private static void moved(HeldSwitch held, StepRow row, Instant to, String who) {
        Step step = row.step();
        row.moveTo(to);
        held.row().planChanged();
        Note note = new Note(who, step.reason(), null);
        held.session().persist(TrailRow.moved(row.module(), held.now(), note, step, to));
    }

    /** Takes over what another school planned, and does more in the same transaction. */
    public void take(UUID school, Taking taking, String who, Consumer<Session> more) {
        Instant now = switchboard.now();
        switchboard.writing(school, session -> {
            session.persist(TrailRow.ofPlan(now, TrailRow.What.PLAN_TAKEN, new Note(who, taking.from(), null)));
            Set<String> modules = new TreeSet<>(modules(taking.steps()));
            modules.addAll(modules(taking.now()));
            if (!modules.isEmpty()) {
                Map<String, HeldSwitch> held = HeldSwitch.of(session, modules, now);
                taking.now().forEach(wish -> of(held, wish).set(wish.state(), wish.groups(), wish.note(who)));
                taking.steps().forEach(wish -> of(held, wish).plan(wish, wish.note(who)));
            }
            more.accept(session);
            return school;
        });
    }

    private static HeldSwitch of(Map<String, HeldSwitch> held, Wish wish) {
        return Objects.requireNonNull(held.get(wish.module()), wish.module());
    }

    private static Map<String, HeldSwitch> held(Session session, Collection<Wish> wishes, Instant now) {
        return HeldSwitch.of(session, modules(wishes), now);
    }

    private static Set<String> modules(Collection<Wish> wishes) {
        return wishes.stream().map(Wish::module).collect(Collectors.toSet());
    }

    private static void refuseTaken(HeldSwitch held, Instant moment) {
        if (held.stepAt(moment).isPresent()) {
            throw new TakenException(held.row().module());
        }
    }

    private static StepRow found(Session session, UUID id, @Nullable Integer version, Instant now) {
        StepRow row = session.find(StepRow.class, id);
        if (row == null) {
            throw new NotFoundException();
        }
        if ((version != null && version != row.version()) || !row.from().isAfter(now)) {
            throw new Switchboard.StaleException();
        }
        return row;
    }
}
