package nl.schoolplein.portal.roster;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.data.Repositories;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The imports of one school, within a transaction. */
final class Ledger {
    private static final int HISTORY = 50;

    private final Session session;
    private final Clock clock;

    Ledger(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Holds the school's imports: of two at once the second waits for the first row, and then finds the number taken. */
    RosterImport take(@Nullable String checked, String who, Organisation organisation) {
        int number = last().map(RosterImport::number).orElse(0) + 1;
        RosterImport taken = new RosterImport(number, checked, now(), who, organisation);
        session.persist(taken);
        session.flush();
        return taken;
    }

    Optional<RosterImport> last() {
        return session
                .createSelectionQuery("from RosterImport order by number desc", RosterImport.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .findFirst();
    }

    /** The school as the last roster named it that named one. */
    Optional<Organisation> before() {
        return rows().imports().stream()
                .filter(one -> !one.undone())
                .map(RosterImport::organisation)
                .filter(one -> !one.unnamed())
                .findFirst();
    }

    /** The latest imports, newest first. */
    List<RosterImport.Entry> history() {
        return session
                .createSelectionQuery("from RosterImport order by number desc", RosterImport.class)
                .setMaxResults(HISTORY)
                .list()
                .stream()
                .map(RosterImport::entry)
                .toList();
    }

    long administrators() {
        return rows().administrators();
    }

    void refuseWithoutAdministrator(long before) {
        session.flush();
        if (before > 0 && administrators() == 0) {
            throw new RosterException("roster.no-administrator-left");
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RosterRows rows() {
        return Repositories.of(RosterRows.class, session);
    }
}
