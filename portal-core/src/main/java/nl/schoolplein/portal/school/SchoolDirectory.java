package nl.schoolplein.portal.school;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.ContactDetails;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The people of a school as modules see them: to each viewer what that viewer may know. */
final class SchoolDirectory implements Directory {
    private final Transactions rows;
    private final UUID school;
    private final LocalDate today;
    private final List<Group> groups;
    private final Optional<? extends Viewer> viewer;
    private final Set<UUID> entrusted;

    SchoolDirectory(
            Transactions rows, UUID school, LocalDate today, List<Group> groups, Optional<? extends Viewer> viewer) {
        this(rows, school, today, groups, viewer, Set.of());
    }

    private SchoolDirectory(
            Transactions rows,
            UUID school,
            LocalDate today,
            List<Group> groups,
            Optional<? extends Viewer> viewer,
            Set<UUID> entrusted) {
        this.rows = rows;
        this.school = school;
        this.today = today;
        this.groups = groups;
        this.viewer = viewer;
        this.entrusted = entrusted;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public Optional<Group> group(UUID id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Group> groupNamed(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    @Override
    public List<Pupil> pupils(Audience audience) {
        if (audience.kind() == Audience.Kind.STAFF) {
            return List.of();
        }
        if (visits()) {
            return found(audience).stream()
                    .filter(pupil -> audience.members().contains(pupil.id()))
                    .toList();
        }
        Set<UUID> mates = guardian().stream()
                .flatMap(own -> own.children().stream())
                .map(Pupil::group)
                .collect(toSet());
        return found(audience).stream()
                .filter(pupil -> guardian().isPresent() ? mates.contains(pupil.group()) : may(PupilAction.SEE, pupil))
                .toList();
    }

    @Override
    public Optional<Pupil> pupil(UUID id) {
        return guardian().isPresent()
                ? children().filter(child -> child.id().equals(id)).findFirst()
                : found(Audience.pupils(Set.of(id))).stream()
                        .filter(pupil -> visits() || may(PupilAction.SEE, pupil))
                        .findFirst();
    }

    private List<Pupil> found(Audience audience) {
        boolean everyone = audience.kind() == Audience.Kind.SCHOOL;
        return rows.read(school, session -> known(session).pupils(everyone, audience.members(), today));
    }

    @Override
    public List<Family> families(Audience audience) {
        if (audience.kind() == Audience.Kind.STAFF) {
            return List.of();
        }
        boolean everyone = audience.kind() == Audience.Kind.SCHOOL;
        if (guardian().isPresent()) {
            return own(guardian().get(), everyone, audience.members());
        }
        List<PeopleOfSchool.Linked> linked = rows.read(school, session -> Repositories.of(PeopleOfSchool.class, session)
                .pupilsWithGuardians(everyone, audience.members(), today));
        return FamiliesOf.grouped(linked.stream()
                .filter(one -> may(PupilAction.SEE, one.asPupil()))
                .toList());
    }

    private static List<Family> own(Viewer guardian, boolean everyone, Set<UUID> members) {
        List<Pupil> concerned = guardian.children().stream()
                .filter(child -> everyone || members.contains(child.group()) || members.contains(child.id()))
                .toList();
        Set<LinkRight> link = concerned.stream()
                .flatMap(child -> guardian.link(child.id()).stream())
                .flatMap(Set::stream)
                .collect(toUnmodifiableSet());
        return concerned.isEmpty()
                ? List.of()
                : List.of(new Family(concerned, List.of(new Guardian(guardian.person(), guardian.name(), link))));
    }

    @Override
    public Map<UUID, List<Guardian>> guardians(Collection<UUID> pupils) {
        return knownOf(pupils, PupilAction.SEE).stream()
                .filter(known -> isSelf(known.guardian())
                        || guardian().isEmpty()
                        || !known.link().hidden())
                .collect(groupingBy(
                        KnownPeople.Known::pupil,
                        LinkedHashMap::new,
                        mapping(known -> told(known.guardian(), known.name(), known.link()), toList())));
    }

    @Override
    public Map<UUID, List<Guardian>> collectors(Collection<UUID> pupils) {
        Set<UUID> asked = ownOf(pupils);
        if (asked.isEmpty()) {
            return Map.of();
        }
        return rows.read(school, session -> known(session).collectorsOf(asked, today)).stream()
                .filter(one -> guardian().isPresent()
                        ? isSelf(one.guardian()) || !one.link().hidden()
                        : tells(PupilAction.SEE, one.pupil()))
                .collect(groupingBy(
                        KnownPeople.Collects::id,
                        LinkedHashMap::new,
                        mapping(one -> told(one.guardian(), one.name(), one.link()), toList())));
    }

    private Guardian told(UUID person, String name, LinkRights link) {
        boolean all = guardian().isEmpty() || isSelf(person);
        return new Guardian(person, name, all ? link.rights() : Set.of());
    }

    @Override
    public Map<UUID, ContactDetails> contacts(Collection<UUID> pupils) {
        return knownOf(pupils, PupilAction.SEE_CONTACT).stream()
                .filter(known -> guardian().isEmpty() || isSelf(known.guardian()))
                .collect(toUnmodifiableMap(
                        KnownPeople.Known::guardian,
                        known -> new ContactDetails(text(known.email()), text(known.phone()), text(known.address())),
                        (one, same) -> one));
    }

    /** The guardians of those of the pupils that are a guardian's own, or for whom a member of staff may do this. */
    private List<KnownPeople.Known> knownOf(Collection<UUID> pupils, PupilAction action) {
        Set<UUID> asked = Set.copyOf(pupils);
        if (asked.isEmpty()) {
            return List.of();
        }
        return rows.read(school, session -> {
            Set<UUID> allowed = guardian().isPresent()
                    ? children().map(Pupil::id).filter(asked::contains).collect(toSet())
                    : known(session).pupils(false, asked, today).stream()
                            .filter(pupil -> asked.contains(pupil.id()) && tells(action, pupil))
                            .map(Pupil::id)
                            .collect(toSet());
            return allowed.isEmpty() ? List.of() : known(session).guardiansOf(allowed, today);
        });
    }

    @Override
    public Map<UUID, LocalDate> birthDates(Collection<UUID> pupils) {
        Set<UUID> asked = ownOf(pupils);
        if (asked.isEmpty()) {
            return Map.of();
        }
        return rows.read(school, session -> known(session).born(asked, today)).stream()
                .filter(born -> guardian().isPresent() || may(PupilAction.SEE, born.pupil()))
                .collect(toUnmodifiableMap(KnownPeople.Born::id, KnownPeople.Born::on, (one, same) -> one));
    }

    @Override
    public List<StaffMember> staff() {
        if (visits()) {
            return List.of();
        }
        Map<UUID, List<KnownPeople.Teaches>> byPerson =
                rows.read(school, session -> known(session).staff(today)).stream()
                        .collect(groupingBy(KnownPeople.Teaches::id, LinkedHashMap::new, toList()));
        return byPerson.values().stream().map(SchoolDirectory::member).toList();
    }

    private static StaffMember member(List<KnownPeople.Teaches> lines) {
        KnownPeople.Teaches first = lines.get(0);
        Set<UUID> taught = lines.stream()
                .map(KnownPeople.Teaches::group)
                .filter(Objects::nonNull)
                .collect(toSet());
        return new StaffMember(first.id(), first.name(), first.role(), taught);
    }

    @Override
    public Map<UUID, Actor> actors(Collection<UUID> pupils, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return rows.read(school, session -> {
            Map<UUID, Actor> actors = new HashMap<>();
            people.forEach(id -> actors.put(id, new Actor(id, Actor.Kind.SOMEBODY, "")));
            known(session).staffNamed(people).forEach(one -> tell(actors, one, Actor.Kind.STAFF));
            if (visits()) {
                actors.replaceAll((id, actor) -> new Actor(id, Actor.Kind.SOMEBODY, ""));
            } else if (guardian().isEmpty()) {
                known(session).holders(people).forEach(one -> tell(actors, one, Actor.Kind.VISITOR));
                known(session).guardians(people).forEach(one -> tell(actors, one, Actor.Kind.GUARDIAN));
            } else {
                actors.putAll(others(session, pupils, people));
            }
            viewer.filter(own -> actors.containsKey(own.person()))
                    .ifPresent(own -> actors.put(own.person(), new Actor(own.person(), Actor.Kind.SELF, own.name())));
            return Map.copyOf(actors);
        });
    }

    private static void tell(Map<UUID, Actor> actors, PeopleOfSchool.Named one, Actor.Kind kind) {
        actors.put(one.id(), new Actor(one.id(), kind, one.name()));
    }

    /** The other guardians of own children; whose details are hidden of one child has no name. */
    private Map<UUID, Actor> others(Session session, Collection<UUID> pupils, Collection<UUID> people) {
        Set<UUID> own = children().map(Pupil::id).filter(pupils::contains).collect(toSet());
        List<KnownPeople.Known> known =
                own.isEmpty() ? List.of() : known(session).guardiansOf(own, today);
        Set<UUID> hidden = new HashSet<>();
        known.stream().filter(one -> one.link().hidden()).forEach(one -> hidden.add(one.guardian()));
        return known.stream()
                .filter(one -> people.contains(one.guardian()))
                .collect(toUnmodifiableMap(
                        KnownPeople.Known::guardian,
                        one -> new Actor(
                                one.guardian(), Actor.Kind.GUARDIAN, hidden.contains(one.guardian()) ? "" : one.name()),
                        (one, same) -> one));
    }

    @Override
    public Directory entrusted(Collection<UUID> pupils) {
        boolean staff = viewer.filter(own -> own.capacity() == Capacity.STAFF).isPresent();
        Set<UUID> all = new HashSet<>(entrusted);
        all.addAll(pupils);
        return staff ? new SchoolDirectory(rows, school, today, groups, viewer, Set.copyOf(all)) : this;
    }

    private Optional<? extends Viewer> guardian() {
        return viewer.filter(own -> own.capacity() == Capacity.GUARDIAN);
    }

    private Stream<Pupil> children() {
        return guardian().stream().flatMap(own -> own.children().stream());
    }

    /** Of these pupils a guardian's own; for others all. */
    private Set<UUID> ownOf(Collection<UUID> pupils) {
        return guardian().isPresent()
                ? children().map(Pupil::id).filter(pupils::contains).collect(toSet())
                : Set.copyOf(pupils);
    }

    private boolean isSelf(UUID person) {
        return viewer.filter(own -> own.person().equals(person)).isPresent();
    }

    private boolean may(PupilAction action, Pupil pupil) {
        return viewer.isEmpty() || action.allows(viewer.get(), pupil) || entrusted.contains(pupil.id());
    }

    /** A visitor with a pass learns who may collect a child, and no more. */
    private boolean tells(PupilAction action, Pupil pupil) {
        return visits() ? action == PupilAction.SEE : may(action, pupil);
    }

    private boolean visits() {
        return viewer.filter(own -> own.capacity() == Capacity.VISITOR).isPresent();
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }

    private static KnownPeople known(Session session) {
        return Repositories.of(KnownPeople.class, session);
    }
}
