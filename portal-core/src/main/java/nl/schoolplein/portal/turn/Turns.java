package nl.schoolplein.portal.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.roster.Foreseen;
import nl.schoolplein.portal.roster.MovingUp;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what schools prepare for the next school year, and lets it take effect on its day.
 *
 * <p>What is kept is the roster of next year, or how the groups move up, not the difference: so the imports of this year go on
 * in between, and on the day itself it is compared with what is there then. It is applied as any roster is, in one transaction that can be undone.
 * When a day begins, or the portal starts, one look at each school is enough, since only later days can be prepared. Of
 * several portals on the same data each looks; whoever comes second finds nothing left to do.
 */
public final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    /** How soon after midnight a turn takes effect, at the latest. */
    private static final long SECONDS = 5;

    private final Transactions rows;
    private final Rosters rosters;
    private final Schools schools;
    private final Clock clock;
    private final ObjectMapper json = Json.mapper(Turns.class.getClassLoader());
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "turn");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable LocalDate lookedOn;

    /** On the rows of the schools. */
    public Turns(Transactions rows, Rosters rosters, Schools schools, Clock clock) {
        this.rows = rows;
        this.rosters = rosters;
        this.schools = schools;
        this.clock = clock;
    }

    /** Looks from now on, each day. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is said where it goes wrong
    public void start() {
        looking.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(lookedOn)) {
            return;
        }
        try {
            boolean all = true;
            for (School school : schools.all()) {
                all &= takeEffect(school, today);
            }
            lookedOn = all ? today : null;
        } catch (RuntimeException failed) {
            LOG.error("what schools prepared for today cannot be looked up", failed);
        }
    }

    /** What a school has prepared. */
    public Optional<Turn> of(School school) {
        return rows.read(school.id(), session -> found(session).map(TurnRow::turn));
    }

    /** What would change on the day, by what the school is like now; empty if nothing is prepared. */
    public Optional<Foreseen> foreseen(School school) {
        return rows.read(school.id(), Turns::found).map(row -> {
            LocalDate from = row.turn().from();
            return row.turn().movesUp()
                    ? rosters.foresee(school, read(row, MovingUp.class), from)
                    : rosters.foresee(school, read(row, Roster.class), from);
        });
    }

    /** How the groups move up, if that is what a school has prepared. */
    Optional<MovingUp> movingUp(School school) {
        return rows.read(school.id(), Turns::found)
                .filter(row -> row.turn().movesUp())
                .map(row -> read(row, MovingUp.class));
    }

    /** Prepares a roster for a later day, in place of what was prepared before. */
    public Turn prepare(School school, Roster roster, LocalDate from, String who) {
        return keep(school, new TurnRow(from, now(), who, false, text(roster)));
    }

    /** Prepares that the groups move up on a later day, in place of what was prepared before. */
    Turn prepare(School school, MovingUp wish, LocalDate from, String who) {
        return keep(school, new TurnRow(from, now(), who, true, text(wish)));
    }

    private Turn keep(School school, TurnRow row) {
        return rows.write(school.id(), session -> {
            found(session).ifPresent(before -> session.remove(session.merge(before)));
            session.flush();
            session.persist(row);
            return row.turn();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Throws away what was prepared, if it is still that; whether it was. */
    public boolean cancel(School school, UUID turn) {
        return rows.write(school.id(), session -> {
            Optional<TurnRow> row = found(session).filter(one -> one.id().equals(turn));
            row.ifPresent(one -> session.remove(session.merge(one)));
            return row.isPresent();
        });
    }

    /** Lets what was prepared take effect if its day has come; false if another import is in the way for the moment. */
    public boolean takeEffect(School school) {
        return takeEffect(school, LocalDate.now(clock));
    }

    private boolean takeEffect(School school, LocalDate today) {
        TurnRow due = rows.read(school.id(), Turns::found)
                .filter(row -> !row.turn().from().isAfter(today))
                .orElse(null);
        if (due == null) {
            return true;
        }
        try {
            apply(school, due);
            LOG.info("the school year of {} has turned", school.slug());
        } catch (RosterException.Overtaken busy) {
            return false;
        } catch (Gone meanwhile) {
            return true;
        } catch (RosterException refused) {
            failed(school, due.id(), refused.key());
        } catch (RuntimeException failed) {
            LOG.error("the school year of {} cannot turn", school.slug(), failed);
            failed(school, due.id(), "roster.broke");
        }
        return true;
    }

    private void apply(School school, TurnRow due) {
        if (due.turn().movesUp()) {
            rosters.apply(school, read(due, MovingUp.class), due.turn().who(), session -> use(session, due));
        } else {
            rosters.apply(school, read(due, Roster.class), due.turn().who(), session -> use(session, due));
        }
    }

    /** Takes what was prepared away as it takes effect, so that nobody sees both, and it never takes effect twice. */
    private static void use(Session session, TurnRow due) {
        int used = session.createMutationQuery("delete from TurnRow where id = :id")
                .setParameter("id", due.id())
                .executeUpdate();
        if (used == 0) {
            throw new Gone();
        }
    }

    /** It was taken back, or took effect elsewhere, a moment ago. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void failed(School school, UUID turn, String key) {
        rows.write(school.id(), session -> {
            found(session).filter(one -> one.id().equals(turn)).ifPresent(one -> session.merge(one)
                    .failed(key));
            return school;
        });
    }

    private static Optional<TurnRow> found(Session session) {
        return session.createSelectionQuery("from TurnRow", TurnRow.class).uniqueResultOptional();
    }

    private String text(Record prepared) {
        try {
            return json.writeValueAsString(prepared);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <R extends Record> R read(TurnRow row, Class<R> type) {
        try {
            return json.readValue(row.roster(), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        looking.shutdown();
        try {
            if (!looking.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("the turn of a school year was under way; nothing of it is kept");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
