package nl.schoolplein.portal.school;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** The schools, their groups, and who is what where; kept in memory for a minute, since every request asks. */
public final class Schools {
    private final Transactions global;
    private final Transactions rows;
    private final Clock clock;
    private final Cache<String, Optional<School>> bySlug = kept();
    private final Cache<Set<UUID>, List<School>> byIds = kept();
    private final Cache<Day, List<Group>> groups = kept();
    private final Cache<Day, Long> guardians = kept();
    private final Cache<Person, Membership> memberships = kept();

    private final Cache<Person, Optional<Membership.Guardian>> families = kept();

    /** A school on a day: what begins or ends with a day does so at midnight, not a minute later. */
    private record Day(UUID school, LocalDate day) {}

    /** An account or a guardian at a school, on a day. */
    private record Person(UUID school, UUID id, LocalDate day) {}

    /** On the global tables and those of the schools. */
    public Schools(Transactions global, Transactions rows, Clock clock) {
        this.global = global;
        this.rows = rows;
        this.clock = clock;
    }

    private static <K, V> Cache<K, V> kept() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /** The school with this slug. */
    public Optional<School> bySlug(String slug) {
        return bySlug.get(
                slug,
                missing -> global.read(
                        session -> session.createSelectionQuery("from School where slug = :slug", School.class)
                                .setParameter("slug", slug)
                                .uniqueResultOptional()));
    }

    /**
     * Adds a school; it is there for the next request.
     *
     * @return whether it was added: false if another one has the slug
     */
    public boolean add(School school) {
        boolean added = true;
        try {
            global.write(session -> {
                session.persist(school);
                session.flush();
                return school;
            });
        } catch (ConstraintViolationException taken) {
            added = false;
        }
        forget();
        return added;
    }

    /** Makes somebody with an account an administrator of the school; a member of staff already, or a new one. */
    public void administers(UUID school, UUID account, String name) {
        rows.write(school, session -> {
            session.createSelectionQuery("from StaffRow where account = :account", StaffRow.class)
                    .setParameter("account", account)
                    .setMaxResults(1)
                    .uniqueResultOptional()
                    .ifPresentOrElse(StaffRow::administers, () -> session.persist(new StaffRow(name, account)));
            return account;
        });
        forget();
    }

    /** All schools, by name. */
    public List<School> all() {
        return global.read(session -> session.createSelectionQuery("from School order by name", School.class)
                .list());
    }

    /** The schools with these ids, by name. */
    public List<School> withIds(Set<UUID> ids) {
        return byIds.get(
                ids,
                missing -> global.read(session -> session.createSelectionQuery(
                                "from School where id in :ids order by name", School.class)
                        .setParameter("ids", missing)
                        .list()));
    }

    /** The other schools of the school's board that let its plan be taken over, by name; none without a board. */
    public List<School> sharingPlansWith(School own) {
        return own.board()
                .map(board -> global.read(session -> session.createSelectionQuery(
                                "from School where board = :board and planShared and id <> :own order by name",
                                School.class)
                        .setParameter("board", board)
                        .setParameter("own", own.id())
                        .list()))
                .orElse(List.of());
    }

    /** Sets the board (bestuur) that a school belongs to; without one, it belongs to none. */
    public void belongs(UUID school, Optional<String> board) {
        changing(school, found -> found.belongsTo(board.orElse(null)));
    }

    /** Lets other schools of the board take over the school's introduction plan, or no longer. */
    public void sharePlan(UUID school, boolean shared) {
        changing(school, found -> found.sharesPlan(shared));
    }

    /** Sets the number that a roster told ({@code 99ZZ00}); without one, nobody has told it. */
    public void numbered(UUID school, Optional<String> brin) {
        changing(school, found -> found.numbered(brin.orElse(null), false));
    }

    /**
     * Sets the number that an administrator typed, or takes it away.
     *
     * @param before the number that was looked at
     * @return whether it was set: false if it is another one by now
     */
    public boolean renumber(UUID school, Optional<String> before, Optional<Brin> brin) {
        AtomicBoolean set = new AtomicBoolean();
        changing(school, found -> {
            if (found.brin().equals(before)) {
                found.numbered(brin.map(Brin::written).orElse(null), true);
                set.set(true);
            }
        });
        return set.get();
    }

    private void changing(UUID school, Consumer<School> change) {
        global.write(session -> {
            change.accept(session.find(School.class, school, LockMode.PESSIMISTIC_WRITE));
            return school;
        });
        bySlug.invalidateAll();
        byIds.invalidateAll();
    }

    /** The year levels of the school's groups, by the group's id. */
    public Map<UUID, Set<Integer>> yearLevels(UUID school) {
        return rows.read(school, session -> people(session).groups(today()).stream()
                .collect(Collectors.toMap(
                        GroupRow::id, row -> Set.copyOf(row.state().yearLevels()))));
    }

    /** What the account is at the school. */
    public Membership membership(UUID school, UUID account) {
        return memberships.get(
                new Person(school, account, today()),
                person -> rows.read(school, session -> load(people(session), account)));
    }

    /** The guardian with this id at the school, with or without an account. */
    public Optional<Membership.Guardian> guardian(UUID school, UUID guardian) {
        return families.get(
                new Person(school, guardian, today()),
                person -> rows.read(
                        school,
                        session ->
                                withChildren(people(session), people(session).guardian(guardian, today()), today())));
    }

    /** How many guardians the school has. */
    public long guardianCount(UUID school) {
        return guardians.get(
                new Day(school, today()),
                at -> rows.read(at.school(), session -> people(session).guardianCount(at.day())));
    }

    /** The groups of the school, in its order. */
    public List<Group> groups(UUID school) {
        return groups.get(
                new Day(school, today()),
                at -> rows.read(at.school(), session -> people(session).groups(at.day()).stream()
                        .map(GroupRow::group)
                        .toList()));
    }

    /** The school's directory, for work that is nobody's. */
    public Directory directory(UUID school) {
        return directory(school, Optional.empty());
    }

    /** The school's directory, as modules see it; for a viewer, with what that viewer may know. */
    public Directory directory(UUID school, Optional<? extends Viewer> viewer) {
        return new SchoolDirectory(rows, school, today(), groups(school), viewer);
    }

    /** Forgets what is kept in memory, after people or groups changed. */
    public void forget() {
        bySlug.invalidateAll();
        byIds.invalidateAll();
        groups.invalidateAll();
        guardians.invalidateAll();
        memberships.invalidateAll();
        families.invalidateAll();
    }

    private Membership load(PeopleOfSchool people, UUID account) {
        LocalDate today = today();
        Membership.Guardian guardian =
                withChildren(people, people.guardians(account, today), today).orElse(null);
        Membership.Staff staff = people.staff(account, today).stream()
                .map(found -> new Membership.Staff(
                        found.id(),
                        found.name(),
                        found.administrator(),
                        found.role(),
                        Set.copyOf(people.taughtBy(found.id(), today))))
                .findFirst()
                .orElse(null);
        return new Membership(guardian, staff);
    }

    private static Optional<Membership.Guardian> withChildren(
            PeopleOfSchool people, List<PeopleOfSchool.Named> guardians, LocalDate today) {
        return guardians.stream()
                .findFirst()
                .map(found -> new Membership.Guardian(found.id(), found.name(), children(people, found.id(), today)));
    }

    private static List<Membership.Child> children(PeopleOfSchool people, UUID guardian, LocalDate today) {
        Map<UUID, Set<UUID>> formerly = people.formerly(guardian).stream()
                .collect(Collectors.groupingBy(
                        PeopleOfSchool.Formerly::pupil,
                        Collectors.mapping(PeopleOfSchool.Formerly::before, Collectors.toUnmodifiableSet())));
        return people.childrenOf(guardian, today).stream()
                .map(row -> row.child(formerly.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static PeopleOfSchool people(Session session) {
        return Repositories.of(PeopleOfSchool.class, session);
    }
}
