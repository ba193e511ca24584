package nl.schoolplein.portal.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Person;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.KnownRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import org.hibernate.Session;

/** Finds people and those who belong to them, whoever was ever at the school too. */
record Families(Transactions rows, Clock clock) {

    /** Somebody at a school with their family, or who is kept in place of this one; nothing if nobody has this id. */
    Optional<Family> of(UUID school, UUID id) {
        return rows.read(school, session -> found(session, id));
    }

    private Optional<Family> found(Session session, UUID id) {
        PupilRow pupil = session.find(PupilRow.class, id);
        GuardianRow guardian = session.find(GuardianRow.class, id);
        Optional<UUID> kept = Stream.of(Optional.ofNullable(pupil), Optional.ofNullable(guardian))
                .flatMap(row -> row.flatMap(KnownRow::mergedInto).stream())
                .findFirst();
        if (kept.isPresent()) {
            return found(session, kept.get());
        }
        if (pupil != null) {
            return Optional.of(new Family(pupil(session, pupil, Set.of()), guardians(session, id)));
        }
        if (guardian != null) {
            return Optional.of(new Family(guardian(session, guardian, Set.of()), children(session, id)));
        }
        return Optional.ofNullable(session.find(StaffRow.class, id)).map(staff -> new Family(staff(staff), List.of()));
    }

    private List<Member> guardians(Session session, UUID pupil) {
        Map<UUID, GuardianLinkRow> links = new HashMap<>();
        links(session, "pupil", pupil).forEach(link -> links.put(link.guardian(), link));
        return found(session, GuardianRow.class, links.keySet()).stream()
                .map(row -> guardian(session, row, rights(Objects.requireNonNull(links.get(row.id())))))
                .toList();
    }

    private List<Member> children(Session session, UUID guardian) {
        Map<UUID, GuardianLinkRow> links = new HashMap<>();
        links(session, "guardian", guardian).forEach(link -> links.put(link.pupil(), link));
        return found(session, PupilRow.class, links.keySet()).stream()
                .map(row -> pupil(session, row, rights(Objects.requireNonNull(links.get(row.id())))))
                .toList();
    }

    private static List<GuardianLinkRow> links(Session session, String end, UUID id) {
        return session.createSelectionQuery("from GuardianLinkRow where " + end + " = :id", GuardianLinkRow.class)
                .setParameter("id", id)
                .list();
    }

    private static <R> List<R> found(Session session, Class<R> type, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                "from " + type.getName() + " where id in :ids and mergedInto is null order by id", type)
                        .setParameterList("ids", new ArrayList<>(ids))
                        .list();
    }

    /** What a link carries today. */
    private Set<LinkRight> rights(GuardianLinkRow link) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = link.from();
        LocalDate until = link.until();
        boolean counts = (from == null || !from.isAfter(today)) && (until == null || until.isAfter(today));
        return counts ? link.rights().rights() : Set.of();
    }

    private static Member pupil(Session session, PupilRow row, Set<LinkRight> link) {
        return new Member(
                new Person(Person.Kind.PUPIL, row.id()),
                row.state().title(),
                formerly(session, "PupilRow", row.id()),
                Optional.ofNullable(row.state().leftOn()),
                Optional.empty(),
                link);
    }

    private static Member guardian(Session session, GuardianRow row, Set<LinkRight> link) {
        return new Member(
                new Person(Person.Kind.GUARDIAN, row.id()),
                row.state().name(),
                formerly(session, "GuardianRow", row.id()),
                Optional.ofNullable(row.state().leftOn()),
                row.account(),
                link);
    }

    private static Member staff(StaffRow row) {
        return new Member(
                new Person(Person.Kind.STAFF, row.id()),
                row.state().name(),
                Set.of(),
                Optional.ofNullable(row.state().leftOn()),
                row.account(),
                Set.of());
    }

    private static Set<UUID> formerly(Session session, String type, UUID id) {
        return new HashSet<>(
                session.createSelectionQuery("select id from " + type + " where mergedInto = :id", UUID.class)
                        .setParameter("id", id)
                        .list());
    }
}
