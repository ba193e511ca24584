package nl.schoolplein.portal.background;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;

/** What is known of jobs that failed and modules that are not well: nothing, mostly. */
final class Troubles {
    private final Transactions global;
    private final Clock clock;

    Troubles(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** Those of a job, by school. */
    Map<UUID, TroubleRow> of(String module, String job) {
        return global.read(session -> session
                .createSelectionQuery("from TroubleRow where module = :module and job = :job", TroubleRow.class)
                .setParameter("module", module)
                .setParameter("job", job)
                .list()
                .stream()
                .collect(Collectors.toMap(TroubleRow::school, row -> row)));
    }

    /** The newest of all. */
    List<TroubleRow> all(int most) {
        return global.read(session -> session.createSelectionQuery(
                        "from TroubleRow order by since desc, module, job", TroubleRow.class)
                .setMaxResults(most)
                .list());
    }

    /**
     * Something is wrong, newly or still.
     *
     * @return when it is to be tried again, if it is before its time
     */
    Optional<Instant> note(TroubleRow.Key key, String said, boolean retried) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return global.write(session -> {
            TroubleRow known = session.find(TroubleRow.class, key);
            TroubleRow row = known == null ? new TroubleRow(key, now) : known;
            row.told(said, retried, now);
            if (known == null) {
                session.persist(row);
            }
            return row.again();
        });
    }

    /** It is over. */
    void over(TroubleRow.Key key) {
        global.write(session -> session.createMutationQuery(
                        "delete from TroubleRow where module = :module and job = :job and school = :school")
                .setParameter("module", key.module())
                .setParameter("job", key.job())
                .setParameter("school", key.school())
                .executeUpdate());
    }

    /** The plugin is gone. */
    void forget(String module) {
        global.write(session -> session.createMutationQuery("delete from TroubleRow where module = :module")
                .setParameter("module", module)
                .executeUpdate());
    }
}
