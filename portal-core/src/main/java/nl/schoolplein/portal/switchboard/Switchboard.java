package nl.schoolplein.portal.switchboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** Forgets what is kept in memory: somebody else changed the tables. */
    public void forget() {
        boards.invalidateAll();
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
        Map<String, Setting> settings = rows.read(
                school, session -> session.createSelectionQuery("from ModuleSwitch", ModuleSwitch.class).list().stream()
                        .collect(Collectors.toUnmodifiableMap(ModuleSwitch::module, ModuleSwitch::setting)));
        return new Board(offered, settings);
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
            return row.setting();
        });
        boards.invalidate(school);
        return changed.at(now);
    }

    /** Drops what was planned for a module. */
    public Setting dropNext(UUID school, String module, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Setting changed = writing(school, session -> {
            ModuleSwitch row = locked(session, module, now);
            Setting.Next next = row.setting().at(now).next();
            if (next != null) {
                row.dropNext(now);
                session.persist(new TrailRow(
                        module,
                        now,
                        who,
                        TrailRow.What.PLAN_DROPPED,
                        next.state(),
                        null,
                        next.groups(),
                        next.from(),
                        null));
                session.flush();
            }
            return row.setting();
        });
        boards.invalidate(school);
        return changed.at(now);
    }

    /** A teacher switches a module for a group. */
    public Setting changeGroup(UUID school, String module, UUID group, boolean on, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Setting changed = writing(school, session -> {
            ModuleSwitch row = locked(session, module, now);
            if (row.setting().offByTeacher().contains(group) == on) {
                row.groupIs(group, on);
                TrailRow.What what = on ? TrailRow.What.GROUP_ON : TrailRow.What.GROUP_OFF;
                session.persist(new TrailRow(module, now, who, what, null, null, Set.of(group), null, null));
                session.flush();
            }
            return row.setting();
        });
        boards.invalidate(school);
        return changed.at(now);
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
    private <T> T writing(UUID school, Function<Session, T> work) {
        try {
            return rows.write(school, work);
        } catch (ConstraintViolationException justMade) {
            return rows.write(school, work);
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
