package nl.schoolplein.portal.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
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
    private final Transactions rows;
    private final Schools schools;
    private final RosterFormat format;
    private final Path folder;
    private final Clock clock;
    private final Applying applying;
    private final OneAtATime imports = new OneAtATime();

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
        this.applying = new Applying(rows, schools, clock);
    }

    /** Takes out of a bundle, in place, what the portal has no need of; so it may be kept for a while. */
    void strip(Path bundle) {
        format.strip(bundle);
    }

    /** The same with one format only, whatever the files look like. */
    public Rosters reading(RosterFormat only) {
        return new Rosters(rows, schools, only, folder, clock);
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
            Organisation chosen = chosen(school, opened, organisation);
            return rows.read(school.id(), session -> compare(session, opened, chosen, today())
                    .comparison()
                    .difference());
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
        return imports.alone(school, () -> opened(bundle, opened -> apply(school, opened, wish, checked, progress)));
    }

    private Difference apply(
            School school, RosterFormat.Bundle opened, Wish wish, @Nullable String checked, Writing.Progress progress) {
        Organisation chosen = chosen(school, opened, wish.organisation());
        Difference done = applying.apply(
                school, chosen, session -> compare(session, opened, chosen, today()), wish, checked, progress);
        if (opened.byBrin() && school.brin().isEmpty()) {
            schools.numbered(school.id(), Optional.of(chosen.id()));
        }
        return done;
    }

    /**
     * Reads what a roster will say on a later day, to be applied then. Nothing is changed.
     *
     * @throws RosterException as for {@link #check}
     */
    public Roster read(School school, Path bundle, Optional<String> organisation, LocalDate day) {
        return opened(bundle, opened -> {
            Organisation chosen = chosen(school, opened, organisation);
            return rows.read(school.id(), session -> opened.read(chosen, Known.of(repository(session), day), day));
        });
    }

    /** Tells what a roster that was read before would change at a school on a day, by what the school is like now. */
    public Foreseen foresee(School school, Roster roster, LocalDate day) {
        return rows.read(school.id(), session -> Foreseen.of(roster, repository(session), day));
    }

    /**
     * Makes a school today as a roster says that was read before; rows that were broken then are left out.
     *
     * @param also what belongs in the same transaction; if it throws, nothing is changed
     * @throws RosterException.Overtaken if another import for this school runs
     * @throws RosterException if it would leave the school without an administrator
     */
    public Difference apply(School school, Roster roster, String who, Consumer<Session> also) {
        RosterFormat.Bundle before = new Read(roster);
        Organisation chosen =
                chosen(school, before, Optional.of(roster.organisation().id()));
        return applyAlone(school, chosen, session -> compare(session, before, chosen, today()), who, also);
    }

    /** The groups of a school as they are today, by year, with where each usually goes next. */
    public List<Cohort> cohorts(School school) {
        return rows.read(school.id(), session -> new Cohorts(everybody(session), today()).all());
    }

    /** Tells what moving up would change at a school on a day, by what the school is like now. */
    public Foreseen foresee(School school, MovingUp wish, LocalDate day) {
        return rows.read(school.id(), session -> {
            Everybody people = everybody(session);
            return Foreseen.of(new NextYear(people, wish, day).roster(), people, day);
        });
    }

    /**
     * Moves the groups of a school up today, in one transaction that can be undone as an import is.
     *
     * @param also what belongs in the same transaction; if it throws, nothing is changed
     * @throws RosterException.Overtaken if an import for this school runs
     */
    public Difference apply(School school, MovingUp wish, String who, Consumer<Session> also) {
        Organisation own = new Organisation(Organisation.UNNAMED.id(), school.name());
        return applyAlone(school, own, session -> movedUp(everybody(session), wish, today()), who, also);
    }

    private Difference applyAlone(
            School school,
            Organisation chosen,
            Function<Session, Applying.Compared> comparing,
            String who,
            Consumer<Session> also) {
        Function<Session, Applying.Compared> both = session -> {
            also.accept(session);
            return comparing.apply(session);
        };
        Wish wish = new Wish(Optional.of(chosen.id()), true, who);
        return imports.alone(school, () -> applying.apply(school, chosen, both, wish, null, (done, of) -> {}));
    }

    private static Applying.Compared movedUp(Everybody people, MovingUp wish, LocalDate day) {
        return Applying.Compared.of(new NextYear(people, wish, day).roster(), people, day);
    }

    /** A roster that was read before, as a bundle of its own. */
    private record Read(Roster roster) implements RosterFormat.Bundle {
        @Override
        public List<Organisation> organisations() {
            return List.of(roster.organisation());
        }

        @Override
        public Roster read(Organisation organisation, Known known, LocalDate today) {
            return roster;
        }
    }

    /**
     * Takes the last import back, in one transaction.
     *
     * @throws RosterException.Overtaken if somebody changed since what would be overwritten, or an import runs
     * @throws RosterException if there is none, or the school would be left without an administrator
     */
    public RosterImport.Entry undoLast(School school, String who) {
        RosterImport.Entry undone = imports.alone(school, () -> applying.undoLast(school, who));
        forgetNumber(school.slug());
        return undone;
    }

    /** A number that was confirmed by mistake, and not typed, goes with the only import that it stood in. */
    private void forgetNumber(String slug) {
        schools.bySlug(slug)
                .filter(school -> school.brin().isPresent() && !school.brinByHand())
                .filter(school -> history(school).stream()
                        .noneMatch(entry ->
                                entry.undoneAt() == null && school.brin().get().equals(entry.organisation())))
                .ifPresent(school -> schools.numbered(school.id(), Optional.empty()));
    }

    /** The latest imports of a school, newest first. */
    public List<RosterImport.Entry> history(School school) {
        return rows.read(school.id(), session -> new Ledger(session, clock).history());
    }

    private static Applying.Compared compare(
            Session session, RosterFormat.Bundle bundle, Organisation organisation, LocalDate day) {
        RosterRows people = repository(session);
        return Applying.Compared.of(bundle.read(organisation, Known.of(people, day), day), people, day);
    }

    private Organisation chosen(School school, RosterFormat.Bundle bundle, Optional<String> wanted) {
        Optional<Organisation> before = rows.read(school.id(), session -> new Ledger(session, clock).before());
        return new Meant(bundle.organisations(), wanted, before).of(school, bundle.byBrin());
    }

    private interface Work<T> {
        T with(RosterFormat.Bundle bundle);
    }

    private <T> T opened(Path bundle, Work<T> work) {
        try (Scratch scratch = Scratch.in(folder)) {
            return work.with(format.open(bundle, scratch.folder()));
        }
    }

    private static Everybody everybody(Session session) {
        return new Everybody(Repositories.of(EverybodyRows.class, session));
    }

    private static RosterRows repository(Session session) {
        return Repositories.of(RosterRows.class, session);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
