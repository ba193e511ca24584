package nl.schoolplein.portal.switchboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The switches of all schools. What is asked at every dispatch is kept in memory, and forgotten when it changes. */
public final class Switchboard {
    private static final String SWITCHES = "select s, p from ModuleSwitch s"
            + " left join StepRow p on p.module = s.module and p.school = s.school order by s.module, p.from";

    private final Transactions global;
    private final Transactions rows;
    private final Clock clock;
    private final Cache<UUID, Board> boards = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** The switches of one school, and what it is offered. */
    private record Board(Set<String> offered, Map<String, Setting> settings) {}

    /** A change that an administrator asks for. */
    public record Change(
            ModuleState state,
            Set<UUID> groups,
            @Nullable Instant from,
            @Nullable String reason,
            @Nullable Integer version) {}

    /** Somebody else changed the switch since it was looked at. */
    public static final class StaleException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** On the global tables and those of the schools. */
    public Switchboard(Transactions global, Transactions rows, Clock clock) {
        this.global = global;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether the operator offers the module to the school. */
    public boolean offered(UUID school, String module) {
        return board(school).offered().contains(module);
    }

    /** How the module is set at the school now. */
    public Setting setting(UUID school, String module) {
        return board(school).settings().getOrDefault(module, Setting.UNTOUCHED).at(clock.instant());
    }

    /** Plans what is to change, step by step. */
    public Planner planner() {
        return new Planner(this);
    }

    private Board board(UUID school) {
        return boards.get(school, this::load);
    }

    private Board load(UUID school) {
        Set<String> offered = global.read(session -> session
                .createSelectionQuery("from Offer where school = :school", Offer.class)
                .setParameter("school", school)
                .list()
                .stream()
                .map(Offer::module)
                .collect(Collectors.toUnmodifiableSet()));
        Map<ModuleSwitch, List<Step>> switches = new LinkedHashMap<>();
        rows.read(school, session -> session.createSelectionQuery(SWITCHES, Object[].class)
                        .list())
                .forEach(pair -> {
                    List<Step> steps = switches.computeIfAbsent((ModuleSwitch) pair[0], none -> new ArrayList<>());
                    if (pair[1] instanceof StepRow step) {
                        steps.add(step.step());
                    }
                });
        return new Board(
                offered,
                switches.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> entry.getKey().module(),
                                entry -> entry.getKey().setting(List.copyOf(entry.getValue())))));
    }

    /**
     * Sets a module's state, at once or from a moment on, and notes it in the trail.
     *
     * @throws StaleException if the change names a version and the switch has another one
     */
    public Setting change(UUID school, String module, Change change, String who) {
        Instant now = now();
        Instant from = change.from() == null ? now : change.from();
        return writing(school, session -> {
                    HeldSwitch held = HeldSwitch.of(session, module, now);
                    held.refuseUnless(change.version());
                    Setting before = held.setting().at(now);
                    if (from.isAfter(now)) {
                        held.plan(new Planner.Wish(module, from, change.state(), change.groups(), change.reason()));
                    } else {
                        held.row().set(change.state(), change.groups(), now);
                    }
                    session.persist(new TrailRow(
                            module,
                            now,
                            who,
                            TrailRow.What.STATE,
                            before.state(),
                            change.state(),
                            change.groups(),
                            from.isAfter(now) ? from : null,
                            change.reason()));
                    session.flush();
                    return held.setting();
                })
                .at(now);
    }

    /** Drops the next step that is planned for a module. */
    public Setting dropNext(UUID school, String module, String who) {
        Instant now = now();
        return writing(school, session -> {
                    HeldSwitch held = HeldSwitch.of(session, module, now);
                    Step next = held.setting().at(now).next();
                    if (next != null) {
                        held.stepAt(next.from()).ifPresent(held::drop);
                        session.persist(TrailRow.dropped(module, now, who, next));
                        session.flush();
                    }
                    return held.setting();
                })
                .at(now);
    }

    /** A teacher switches a module for a group. */
    public Setting changeGroup(UUID school, String module, UUID group, boolean on, String who) {
        Instant now = now();
        return writing(school, session -> {
                    HeldSwitch held = HeldSwitch.of(session, module, now);
                    if (held.setting().offByTeacher().contains(group) == on) {
                        held.row().groupIs(group, on);
                        TrailRow.What what = on ? TrailRow.What.GROUP_ON : TrailRow.What.GROUP_OFF;
                        session.persist(new TrailRow(module, now, who, what, null, null, Set.of(group), null, null));
                        session.flush();
                    }
                    return held.setting();
                })
                .at(now);
    }

    /** Notes something that concerns the whole plan of a school. */
    public void note(UUID school, TrailRow.What what, String who, @Nullable String about) {
        rows.write(school, session -> {
            session.persist(TrailRow.ofPlan(now(), who, what, about));
            return school;
        });
    }

    /** The latest changes at the school, newest first. */
    public List<TrailRow.Entry> trail(UUID school, int most) {
        return rows.read(school, session -> session
                .createSelectionQuery("from TrailRow order by at desc, id desc", TrailRow.class)
                .setMaxResults(most)
                .list()
                .stream()
                .map(TrailRow::entry)
                .toList());
    }

    /** Offers modules to a school that is offered none yet. */
    public void offer(UUID school, List<String> modules) {
        global.write(session -> {
            modules.forEach(module -> session.persist(new Offer(school, module)));
            return session;
        });
        boards.invalidate(school);
    }

    /** Offers a module to a school, or no longer. What the school had set comes back when it is offered again. */
    public void offer(UUID school, String module, boolean offered) {
        global.write(session -> {
            Offer found = session.find(Offer.class, new Offer.Key(school, module));
            if (offered && found == null) {
                session.persist(new Offer(school, module));
            } else if (!offered && found != null) {
                session.remove(found);
            }
            return session;
        });
        boards.invalidate(school);
    }

    /** Two who touch a switch for the first time at once both want to make its row: the later one tries again. */
    <T> T writing(UUID school, Function<Session, T> work) {
        try {
            return rows.write(school, work);
        } catch (ConstraintViolationException justMade) {
            return rows.write(school, work);
        } finally {
            boards.invalidate(school);
        }
    }

    /** Now, as exactly as every database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
