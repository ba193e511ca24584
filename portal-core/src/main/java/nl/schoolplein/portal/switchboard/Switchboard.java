package nl.schoolplein.portal.switchboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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

    private final Transactions rows;
    private final Clock clock;
    private final Cache<UUID, Board> boards = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** The switches of one school, what it is offered, and its buttons. */
    record Board(Map<String, Licence> offered, Map<String, Setting> settings, Bar.Buttons buttons) {}

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

    /** On the tables of the schools. */
    public Switchboard(Transactions rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether the operator offers the module to the school. */
    public boolean offered(UUID school, String module) {
        return board(school).offered().containsKey(module);
    }

    /** For how long the school may use the module; endless if it is not offered at all. */
    Licence licence(UUID school, String module) {
        return board(school).offered().getOrDefault(module, Licence.ENDLESS);
    }

    /** Whether the school may only look at the module now: because it wants so, or because its licence has ended. */
    public boolean readOnly(UUID school, String module) {
        return setting(school, module).state() == ModuleState.READ_ONLY
                || licence(school, module).endedBy(today());
    }

    /** Today, in the zone of the schools. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How the module is set at the school now. */
    public Setting setting(UUID school, String module) {
        return board(school).settings().getOrDefault(module, Setting.UNTOUCHED).at(now());
    }

    /** The steps that are planned for the modules of a school and have not come. */
    public List<Step> coming(UUID school) {
        return board(school).settings().values().stream()
                .flatMap(setting -> setting.at(now()).coming().stream())
                .toList();
    }

    /** Now, as exactly as every database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Forgets what is kept in memory: somebody else changed the tables. */
    public void forget() {
        boards.invalidateAll();
    }

    Board board(UUID school) {
        return boards.get(school, this::load);
    }

    private Board load(UUID school) {
        return rows.read(
                school,
                session -> new Board(
                        session
                                .createSelectionQuery("from Offer where school = :school", Offer.class)
                                .setParameter("school", school)
                                .list()
                                .stream()
                                .collect(Collectors.toUnmodifiableMap(Offer::module, Offer::licence)),
                        settings(session),
                        Bar.Buttons.of(session.createSelectionQuery("from ButtonRow", ButtonRow.class)
                                .list())));
    }

    private static Map<String, Setting> settings(Session session) {
        Map<ModuleSwitch, List<Step>> switches = new LinkedHashMap<>();
        session.createSelectionQuery(SWITCHES, Object[].class).list().forEach(pair -> {
            List<Step> steps = switches.computeIfAbsent((ModuleSwitch) pair[0], none -> new ArrayList<>());
            if (pair[1] instanceof StepRow step) {
                steps.add(step.step());
            }
        });
        return switches.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().module(), entry -> entry.getKey()
                        .setting(List.copyOf(entry.getValue()))));
    }

    /** Plans what is to change, step by step. */
    public Planner planner() {
        return new Planner(this);
    }

    /** What the school calls its modules, and in which order. */
    public Naming naming() {
        return new Naming(this);
    }

    /** Changes the school's names and the order of its buttons. */
    Bar bar() {
        return new Bar(this, clock);
    }

    /** What the operator offers. */
    public Offers offers() {
        return new Offers(this, clock);
    }

    /** Who changed what. */
    Trail trail() {
        return new Trail(rows);
    }

    /** The latest lines of the trail, newest first. */
    public List<TrailRow.Entry> latest(UUID school, int most) {
        return trail().lines(school, Optional.empty(), 0, most);
    }

    /**
     * Sets a module's state, at once or from a moment on, and notes it in the trail.
     *
     * @throws StaleException if the change names a version and the switch has another one
     */
    public Setting change(UUID school, String module, Change change, String who) {
        Note note = new Note(who, change.reason(), null);
        Instant from = change.from();
        return held(school, module, held -> {
            held.refuseUnless(change.version());
            if (from != null && from.isAfter(held.now())) {
                held.plan(new Planner.Wish(module, from, change.state(), change.groups(), change.reason()), note);
            } else {
                held.set(change.state(), change.groups(), note);
            }
        });
    }

    /** Drops the next step that is planned for a module. */
    public Setting dropNext(UUID school, String module, String who) {
        return held(school, module, held -> {
            Step next = held.setting().at(held.now()).next();
            if (next != null) {
                held.stepAt(next.from()).ifPresent(step -> held.drop(step, Note.by(who)));
            }
        });
    }

    /** A teacher switches a module for a group. */
    public Setting changeGroup(UUID school, String module, UUID group, boolean on, String who) {
        return changeGroup(school, module, group, on, Note.by(who));
    }

    Setting changeGroup(UUID school, String module, UUID group, boolean on, Note note) {
        return held(school, module, held -> {
            boolean before = !held.setting().offByTeacher().contains(group);
            if (before != on) {
                held.row().groupIs(group, on);
                TrailRow.What what = on ? TrailRow.What.GROUP_ON : TrailRow.What.GROUP_OFF;
                held.session()
                        .persist(new TrailRow(module, held.now(), what, note, group)
                                .standing(new Standing.OfGroup(before), new Standing.OfGroup(on)));
            }
        });
    }

    /**
     * Brings a switch back to how it stood.
     *
     * @throws StaleException if it does not stand any more as it did after the change that is undone
     */
    void restore(UUID school, String module, Standing.Switch after, Standing.Switch before, Note note) {
        held(school, module, held -> {
            if (!held.standing().equals(after.at(held.now()))) {
                throw new StaleException();
            }
            held.restore(before, note);
        });
    }

    private Setting held(UUID school, String module, Consumer<HeldSwitch> work) {
        Instant now = now();
        return writing(school, session -> {
                    HeldSwitch held = HeldSwitch.of(session, module, now);
                    work.accept(held);
                    session.flush();
                    return held.setting();
                })
                .at(now);
    }

    /** Notes something that concerns the whole plan of a school. */
    public void note(UUID school, TrailRow.What what, String who, @Nullable String about) {
        rows.write(school, session -> {
            session.persist(TrailRow.ofPlan(now(), what, new Note(who, about, null)));
            return school;
        });
    }

    /**
     * Does work in a transaction of the school, and forgets what was kept of it. Two who touch a switch for the first time
     * at once both want to make its row: the later one tries again.
     */
    <T> T writing(UUID school, Function<Session, T> work) {
        try {
            return rows.write(school, work);
        } catch (ConstraintViolationException justMade) {
            return rows.write(school, work);
        } finally {
            boards.invalidate(school);
        }
    }
}
