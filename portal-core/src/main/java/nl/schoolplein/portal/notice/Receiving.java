package nl.schoolplein.portal.notice;

import java.time.Clock;
import java.time.Instant;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.KnownPeople;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PeopleOfSchool;
import org.jspecify.annotations.Nullable;

/** Finds for whom notices are: one query for all families, and one for the team, however many notices there are. */
final class Receiving {
    private static final Set<UUID> NO_CHILD = Set.of(Audience.EVERYONE);

    private final Transactions rows;
    private final UUID school;
    private final LocalDate today;
    private List<PeopleOfSchool.Linked> families = List.of();
    private List<KnownPeople.Teaches> team = List.of();

    Receiving(Transactions rows, UUID school, Clock clock) {
        this.rows = rows;
        this.school = school;
        this.today = LocalDate.now(clock);
    }

    /** A row for each person and thing; of several notices about the same thing the last one. */
    Collection<Receiver> of(List<Told.One> notices, Instant now) {
        look(notices.stream().flatMap(one -> one.notice().receivers().stream()).toList());
        Map<List<Object>, Receiver> receivers = new LinkedHashMap<>();
        for (Told.One one : notices) {
            people(one.notice()).forEach((person, concerns) -> {
                Receiver receiver = receiver(one, person, concerns, now);
                receivers.put(List.of(receiver.thing(), person), receiver);
            });
        }
        return receivers.values();
    }

    private void look(List<Notice.Receivers> asked) {
        Set<UUID> members = new HashSet<>();
        boolean everyone = false;
        for (Notice.Receivers one : asked) {
            if (one instanceof Notice.Guardians guardians) {
                everyone |= guardians.of().kind() == Audience.Kind.SCHOOL;
                members.addAll(guardians.of().members());
            } else if (one instanceof Notice.Staff staff && staff.of().kind() == Audience.Kind.PUPILS) {
                members.addAll(staff.of().members());
            } else if (one instanceof Notice.People people) {
                people.pupil().ifPresent(members::add);
            }
        }
        boolean all = everyone;
        boolean staff = asked.stream()
                .anyMatch(one -> one instanceof Notice.Staff
                        || (one instanceof Notice.People people
                                && people.pupil().isPresent()));
        if (all || staff || !members.isEmpty()) {
            rows.read(school, session -> {
                if (all || !members.isEmpty()) {
                    families = Repositories.of(PeopleOfSchool.class, session).pupilsWithGuardians(all, members, today);
                }
                if (staff) {
                    team = Repositories.of(KnownPeople.class, session).staff(today);
                }
                return session;
            });
        }
    }

    private static Receiver receiver(Told.One one, UUID person, Set<UUID> concerns, Instant now) {
        Notice notice = one.notice();
        Instant from = notice.from().filter(later -> later.isAfter(now)).orElse(now);
        return new Receiver(
                notice.thing(),
                notice.kind(),
                person,
                concerns,
                notice.path(),
                Values.written(notice.values()),
                from,
                notice.until(),
                one.mailed() ? Optional.of(from.plus(NoticeOutbox.GATHERS)) : Optional.empty());
    }

    /** Each person who is told, and what it concerns for them. */
    private Map<UUID, Set<UUID>> people(Notice notice) {
        Map<UUID, Set<UUID>> people = new HashMap<>();
        for (Notice.Receivers one : notice.receivers()) {
            if (one instanceof Notice.Guardians guardians) {
                guardians(guardians, people);
            } else if (one instanceof Notice.Staff staff) {
                staff(staff.of(), people);
            } else if (one instanceof Notice.People named) {
                named(named, people);
            }
        }
        people.keySet().removeAll(notice.except());
        return people;
    }

    private void guardians(Notice.Guardians asked, Map<UUID, Set<UUID>> people) {
        for (PeopleOfSchool.Linked one : concerned(asked.of()).toList()) {
            if (one.guardian() != null && may(one.link(), asked.may())) {
                add(people, one.guardian(), Set.of(one.pupil()));
            }
        }
    }

    private static boolean may(@Nullable LinkRights link, PupilAction action) {
        return link != null && action.allows(link.rights());
    }

    private Stream<PeopleOfSchool.Linked> concerned(Audience audience) {
        return switch (audience.kind()) {
            case STAFF -> Stream.empty();
            case SCHOOL -> families.stream();
            case GROUPS -> families.stream().filter(one -> audience.members().contains(one.group()));
            case PUPILS -> families.stream().filter(one -> audience.members().contains(one.pupil()));
        };
    }

    private void staff(Audience audience, Map<UUID, Set<UUID>> people) {
        Set<UUID> groups = audience.kind() == Audience.Kind.PUPILS
                ? concerned(audience).map(PeopleOfSchool.Linked::group).collect(Collectors.toSet())
                : audience.members();
        boolean all = audience.kind() == Audience.Kind.SCHOOL || audience.kind() == Audience.Kind.STAFF;
        for (KnownPeople.Teaches one : team) {
            UUID group = one.group();
            if (all) {
                add(people, one.id(), NO_CHILD);
            } else if (group != null && groups.contains(group)) {
                add(people, one.id(), Set.of(group));
            }
        }
    }

    /** Who is no guardian of the child may be on its team; guardians of others, who have children in its group, are not told. */
    private void named(Notice.People named, Map<UUID, Set<UUID>> people) {
        if (named.pupil().isEmpty()) {
            named.ids().forEach(person -> add(people, person, NO_CHILD));
            return;
        }
        UUID pupil = named.pupil().get();
        List<PeopleOfSchool.Linked> family =
                families.stream().filter(one -> one.pupil().equals(pupil)).toList();
        Set<UUID> guardians = family.stream()
                .map(PeopleOfSchool.Linked::guardian)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> group = family.stream().map(PeopleOfSchool.Linked::group).collect(Collectors.toSet());
        Set<UUID> members = team.stream().map(KnownPeople.Teaches::id).collect(Collectors.toSet());
        for (UUID person : named.ids()) {
            if (guardians.contains(person)) {
                add(people, person, Set.of(pupil));
            } else if (members.contains(person)) {
                add(people, person, group);
            }
        }
    }

    private static void add(Map<UUID, Set<UUID>> people, UUID person, Set<UUID> concerns) {
        if (!concerns.isEmpty()) {
            people.computeIfAbsent(person, first -> new HashSet<>()).addAll(concerns);
        }
    }
}
