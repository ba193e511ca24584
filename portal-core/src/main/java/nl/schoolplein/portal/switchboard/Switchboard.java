package nl.schoolplein.portal.switchboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    boolean readOnly(UUID school, String module) {
        return setting(school, module).state() == ModuleState.READ_ONLY
                || licence(school, module).endedBy(today());
    }

    /** Today, in the zone of the schools. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How the module is set at the school now. */
    public Setting setting(UUID school, String module) {
        return setting(school, module, clock.instant());
    }

    /** How the module will be set at that time, if nobody changes anything. */
    Setting setting(UUID school, String module, Instant at) {
        return board(school).settings().getOrDefault(module, Setting.UNTOUCHED).at(at);
    }

    Instant now() {
        return clock.instant();
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
                        session.createSelectionQuery("from ModuleSwitch", ModuleSwitch.class).list().stream()
                                .collect(Collectors.toUnmodifiableMap(ModuleSwitch::module, ModuleSwitch::setting)),
                        Bar.Buttons.of(session.createSelectionQuery("from ButtonRow", ButtonRow.class)
                                .list())));
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Setting changed = writing(school, session -> {
            ModuleSwitch row = locked(session, module, now);
            refuseStale(row, change.version());
            Setting before = row.setting().at(now);
            Instant from = change.from() == null ? now : change.from();
            row.set(change.state(), change.groups(), from, now);
            TrailRow line = new TrailRow(
                    module,
                    now,
                    who,
                    TrailRow.What.STATE,
                    before.state(),
                    change.state(),
                    change.groups(),
                    from.isAfter(now) ? from : null,
                    change.reason());
            session.persist(line.standing(Standing.Switch.of(before), Standing.Switch.of(row.setting())));
            session.flush();
            return row.setting();
        });
        return changed.at(now);
    }

    /** Drops what was planned for a module. */
    public Setting dropNext(UUID school, String module, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Setting changed = writing(school, session -> {
            ModuleSwitch row = locked(session, module, now);
            Standing.Switch before = Standing.Switch.of(row.setting().at(now));
            if (before.next() != null) {
                row.dropNext(now);
                session.persist(TrailRow.of(module, now, Note.by(who), before, Standing.Switch.of(row.setting())));
                session.flush();
            }
            return row.setting();
        });
        return changed.at(now);
    }

    /** A teacher switches a module for a group. */
    public Setting changeGroup(UUID school, String module, UUID group, boolean on, String who) {
        return changeGroup(school, module, group, on, Note.by(who));
    }

    Setting changeGroup(UUID school, String module, UUID group, boolean on, Note note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return writing(school, session -> {
                    ModuleSwitch row = locked(session, module, now);
                    boolean before = !row.setting().offByTeacher().contains(group);
                    if (before != on) {
                        row.groupIs(group, on);
                        TrailRow.What what = on ? TrailRow.What.GROUP_ON : TrailRow.What.GROUP_OFF;
                        session.persist(new TrailRow(module, now, what, note, group)
                                .standing(new Standing.OfGroup(before), new Standing.OfGroup(on)));
                        session.flush();
                    }
                    return row.setting();
                })
                .at(now);
    }

    /**
     * Brings a switch back to how it stood.
     *
     * @throws StaleException if it does not stand any more as it did after the change that is undone
     */
    void restore(UUID school, String module, Standing.Switch after, Standing.Switch before, Note note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        writing(school, session -> {
            ModuleSwitch row = locked(session, module, now);
            Standing.Switch present = Standing.Switch.of(row.setting().at(now));
            if (!present.equals(after.at(now))) {
                throw new StaleException();
            }
            row.restore(before, now);
            session.persist(TrailRow.of(module, now, note, present, Standing.Switch.of(row.setting())));
            session.flush();
            return row.setting();
        });
    }

    /** Two who touch a switch for the first time at once both want to make its row: the later one tries again. */
    <T> T writing(UUID school, Function<Session, T> work) {
        try {
            return rows.write(school, work);
        } catch (ConstraintViolationException justMade) {
            return rows.write(school, work);
        } finally {
            boards.invalidate(school); // also when somebody else was first: that is what is shown then
        }
    }

    /** The row of a switch, held against others who change it at the same time; made when it is first touched. */
    private static ModuleSwitch locked(Session session, String module, Instant now) {
        return session.createSelectionQuery("from ModuleSwitch where module = :module", ModuleSwitch.class)
                .setParameter("module", module)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .orElseGet(() -> {
                    ModuleSwitch fresh = new ModuleSwitch(module, now);
                    session.persist(fresh);
                    session.flush();
                    return fresh;
                });
    }

    private static void refuseStale(ModuleSwitch row, @Nullable Integer version) {
        if (version != null && version != row.setting().version()) {
            throw new StaleException();
        }
    }
}
