package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the people of a school from its administration: shows the difference first, applies it in one transaction,
 * can do so again without harm, and can undo the last time.
 *
 * <p>Who is gone is not deleted but has left; people and links that were made by hand are never touched. One import at a
 * time runs for a school.
 */
public final class Rosters {
    private static final int HISTORY = 50;

    private final Transactions rows;
    private final Schools schools;
    private final RosterFormat format;
    private final Path folder;
    private final Clock clock;
    private final ObjectMapper json = Json.mapper(Rosters.class.getClassLoader());
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /**
     * How a roster is applied.
     *
     * @param organisation which school of the roster is meant, by its id there; needed if there are several
     * @param skipBroken whether rows that cannot be used are left out; else they are a reason to refuse
     * @param who the name of whoever does it, for the history
     */
    public record Wish(Optional<String> organisation, boolean skipBroken, String who) {}

    /** On the rows of the schools, with a folder of its own for what has to be unpacked. */
    public Rosters(Transactions rows, Schools schools, RosterFormat format, Path folder, Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.format = format;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Tells what a roster would change at a school, and changes nothing.
     *
     * @param bundle a folder or a ZIP file
     * @param organisation which school of the roster is meant, by its id there; needed if there are several
     * @throws RosterException if it cannot be read, or it is not clear which school is meant
     */
    public Difference check(School school, Path bundle, Optional<String> organisation) {
        return opened(bundle, opened -> {
            Organisation chosen = chosen(school.id(), opened.organisations(), organisation);
            return rows.read(
                    school.id(),
                    session -> compare(session, opened, chosen).comparison().difference());
        });
    }

    /**
     * Makes a school as a roster says, in one transaction. If nothing changes, nothing is written.
     *
     * @throws RosterException.HasBrokenRows if rows are broken and may not be skipped
     * @throws RosterException.Overtaken if another import for this school runs
     * @throws RosterException if it cannot be read, or would leave the school without an administrator
     */
    public Difference apply(School school, Path bundle, Wish wish) {
        return apply(school, bundle, wish, null, (done, of) -> {});
    }

    Difference apply(School school, Path bundle, Wish wish, @Nullable String checked, Writing.Progress progress) {
        Difference done = alone(
                school,
                () -> opened(bundle, opened -> {
                    Organisation chosen = chosen(school.id(), opened.organisations(), wish.organisation());
                    return rows.write(school.id(), session -> {
                        RosterImport taken = take(session, checked, wish.who(), chosen);
                        Compared compared = compare(session, opened, chosen);
                        Difference difference = compared.comparison().difference();
                        if (!difference.broken().isEmpty() && !wish.skipBroken()) {
                            throw new RosterException.HasBrokenRows(difference);
                        }
                        write(session, taken, compared, progress);
                        return difference;
                    });
                }));
        schools.forget();
        return done.asApplied();
    }

    private void write(Session session, RosterImport taken, Compared compared, Writing.Progress progress) {
        Plan plan = compared.comparison().plan();
        if (plan.size() == 0) {
            session.remove(session.merge(taken));
            return;
        }
        long before = repository(session).administrators();
        session.createMutationQuery("delete from RosterTrace").executeUpdate();
        new Writing(session, json, taken.id(), today(), progress).write(compared.roster(), plan);
        refuseWithoutAdministrator(session, before);
        session.merge(taken).did(compared.comparison().difference());
    }

    /**
     * Takes the last import back, in one transaction.
     *
     * @throws RosterException.Overtaken if somebody changed since what would be overwritten, or an import runs
     * @throws RosterException if there is none, or the school would be left without an administrator
     */
    public RosterImport.Entry undoLast(School school, String who) {
        RosterImport.Entry undone = alone(
                school,
                () -> rows.write(school.id(), session -> {
                    RosterImport last = last(session)
                            .filter(one -> !one.undone())
                            .orElseThrow(() -> new RosterException("roster.nothing-to-undo"));
                    long before = repository(session).administrators();
                    new Undoing(session, json, last.id(), today()).undo();
                    refuseWithoutAdministrator(session, before);
                    RosterImport row = session.merge(last);
                    row.undone(clock.instant().truncatedTo(ChronoUnit.MILLIS), who);
                    return row.entry();
                }));
        schools.forget();
        return undone;
    }

    /** The latest imports of a school, newest first. */
    public List<RosterImport.Entry> history(School school) {
        return rows.read(school.id(), session -> session
                .createSelectionQuery("from RosterImport order by number desc", RosterImport.class)
                .setMaxResults(HISTORY)
                .list()
                .stream()
                .map(RosterImport::entry)
                .toList());
    }

    private record Compared(Roster roster, Comparison comparison) {}

    private Compared compare(Session session, RosterFormat.Bundle bundle, Organisation organisation) {
        RosterRows people = repository(session);
        Roster roster = bundle.read(organisation, known(people), today());
        return new Compared(roster, new Comparison(roster, people, today()));
    }

    private Known known(RosterRows people) {
        return new Known(
                present(people.groups()),
                present(people.pupils()),
                present(people.staff()),
                present(people.guardians()));
    }

    private Set<String> present(List<? extends RosterRows.Line<?>> lines) {
        return lines.stream()
                .filter(line -> !line.state().goneOn(today()))
                .map(RosterRows.Line::sourceId)
                .collect(Collectors.toSet());
    }

    /** Which school of the roster: the one that was named, else the one of the last time, else the only one. */
    private Organisation chosen(UUID school, List<Organisation> choices, Optional<String> wanted) {
        if (choices.isEmpty()) {
            throw new RosterException("roster.no-school");
        }
        if (wanted.isPresent()) {
            return named(choices, wanted.get())
                    .orElseThrow(() -> new RosterException.WhichOrganisation(
                            "roster.no-such-organisation", choices, wanted.get()));
        }
        Optional<Organisation> before = rows.read(school, session -> repository(session).imports().stream()
                .filter(one -> !one.undone())
                .map(RosterImport::organisation)
                .findFirst());
        if (before.isEmpty()) {
            if (choices.size() == 1) {
                return choices.get(0);
            }
            throw new RosterException.WhichOrganisation("roster.which-organisation", choices, choices.size());
        }
        return named(choices, before.get().id())
                .orElseThrow(() -> new RosterException.WhichOrganisation(
                        "roster.other-organisation", choices, before.get().name()));
    }

    private static Optional<Organisation> named(List<Organisation> choices, String id) {
        return choices.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Holds the school's imports: of two at once the second waits for the first row, and then finds the number taken. */
    private RosterImport take(Session session, @Nullable String checked, String who, Organisation organisation) {
        int number = last(session).map(RosterImport::number).orElse(0) + 1;
        RosterImport taken =
                new RosterImport(number, checked, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, organisation);
        session.persist(taken);
        session.flush();
        return taken;
    }

    private static Optional<RosterImport> last(Session session) {
        return session
                .createSelectionQuery("from RosterImport order by number desc", RosterImport.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .findFirst();
    }

    private static void refuseWithoutAdministrator(Session session, long before) {
        session.flush();
        if (before > 0 && repository(session).administrators() == 0) {
            throw new RosterException("roster.no-administrator-left");
        }
    }

    private <T> T alone(School school, java.util.function.Supplier<T> work) {
        if (!running.add(school.id())) {
            throw new RosterException.Overtaken("roster.already-running");
        }
        try {
            return work.get();
        } catch (OptimisticLockException | org.hibernate.exception.ConstraintViolationException overtaken) {
            throw new RosterException.Overtaken("roster.already-running");
        } catch (PersistenceException failed) {
            throw locked(failed) ? new RosterException.Overtaken("roster.already-running") : failed;
        } finally {
            running.remove(school.id());
        }
    }

    private static boolean locked(PersistenceException failed) {
        return failed instanceof jakarta.persistence.LockTimeoutException
                || failed instanceof jakarta.persistence.PessimisticLockException
                || failed instanceof org.hibernate.exception.LockAcquisitionException;
    }

    private interface Work<T> {
        T with(RosterFormat.Bundle bundle);
    }

    private <T> T opened(Path bundle, Work<T> work) {
        try (Scratch scratch = Scratch.in(folder)) {
            return work.with(format.open(bundle, scratch.folder()));
        }
    }

    private static RosterRows repository(Session session) {
        return Repositories.of(RosterRows.class, session);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
