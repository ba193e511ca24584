package nl.schoolplein.portal.privacy;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.medical.MedicalFile;
import nl.schoolplein.portal.people.PeopleDesk;
import nl.schoolplein.portal.plugin.Copied;
import nl.schoolplein.portal.portrait.Portraits;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Copies what the portal itself keeps about people. */
final class OwnCopies {
    private static final int MOST_LINES = 10_000;

    private static final String LINES_OF_SCHOOL = "select a.noted.at as at, a.noted.kind as what, a.noted.who as who,"
            + " a.noted.whom as whom, a.noted.detail as detail from AuditRow a"
            + " where a.noted.about in :people or a.noted.account = :account order by a.noted.at";

    /** Whom else a line names is not the reader's to know. */
    private static final String OWN_LINES = "select a.noted.at as at, a.noted.kind as what from AuditRow a"
            + " where (a.noted.about in :people or a.noted.account = :account)"
            + " and a.noted.kind not in (COURT_NOTE_SEEN, COURT_NOTE_CHANGED) order by a.noted.at";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Transactions global;
    private final Transactions rows;
    private final MedicalFile medical;
    private final Portraits portraits;
    private final PeopleDesk people;

    OwnCopies(
            Transactions global, Transactions rows, MedicalFile medical, Portraits portraits, PeopleDesk people) {
        this.global = global;
        this.rows = rows;
        this.medical = medical;
        this.portraits = portraits;
        this.people = people;
    }

    /** All about one member, by kind. */
    List<Section> of(UUID school, Member member, Reading reading) {
        List<Section> sections = new ArrayList<>();
        rows.read(school, session -> {
            for (OwnKind kind : OwnKind.values()) {
                List<Copied> things =
                        switch (kind) {
                            case ACCOUNT -> account(member, reading);
                            case MEDICAL -> medical(session, school, member, reading);
                            case PORTRAIT -> portrait(session, member);
                            case COURT -> court(school, member, reading);
                            case MAILS -> mails(school, session, member);
                            case AUDIT -> lines(session, member, reading);
                            default -> rows(session, kind, member, reading);
                        };
                sections.add(new Section(Section.PORTAL, kind.word(), member, things, Optional.empty()));
            }
            return sections;
        });
        return sections;
    }

    private static List<Copied> rows(Session session, OwnKind kind, Member member, Reading reading) {
        return kind.queries(member.person().kind(), reading.bySchool())
                .flatMap(query -> copied(session.createSelectionQuery(query.hql(), Tuple.class)
                        .setParameter("person", member.person().id())))
                .toList();
    }

    private static Stream<Copied> copied(SelectionQuery<Tuple> query) {
        return query.list().stream().map(OwnCopies::copied);
    }

    private static Copied copied(Tuple tuple) {
        Map<String, Object> values = new LinkedHashMap<>();
        tuple.getElements().forEach(element -> {
            Object value = tuple.get(element);
            if (value != null && !value.equals("")) {
                values.put(element.getAlias(), value);
            }
        });
        return new Copied(values, List.of());
    }

    /** Where somebody logs in is for that one alone: the account may be somebody's at another school, too. */
    private List<Copied> account(Member member, Reading reading) {
        if (member.account().isEmpty()) {
            return List.of();
        }
        return global.read(session -> {
            Stream<Copied> login = copied(session.createSelectionQuery(
                            "select a.username as username, a.email as email, a.language as language,"
                                    + " a.loggedInAt as loggedInAt from Account a where a.id = :account",
                            Tuple.class)
                    .setParameter("account", member.account().get()));
            Stream<Copied> sessions = reading.bySchool()
                    ? Stream.of()
                    : copied(session.createSelectionQuery(
                                    "select s.device as device, s.startedAt as startedAt, s.lastUsedAt as lastUsedAt,"
                                            + " s.networks as networks from AccountSession s where s.account = :account"
                                            + " order by s.startedAt",
                                    Tuple.class)
                            .setParameter("account", member.account().get()));
            return Stream.concat(login, sessions).toList();
        });
    }

    private List<Copied> medical(Session session, UUID school, Member member, Reading reading) {
        if (member.person().kind() != Person.Kind.PUPIL || !reading.medical(member)) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>(
                medical.copy(session, school, member.person().id()));
        return values.isEmpty() ? List.of() : List.of(new Copied(values, List.of()));
    }

    private List<Copied> portrait(Session session, Member member) {
        Set<StoredFile> photos = member.person().kind() == Person.Kind.PUPIL
                ? portraits.copy(session, member.person().id())
                : Set.of();
        return photos.isEmpty() ? List.of() : List.of(new Copied(Map.of(), List.copyOf(photos)));
    }

    private List<Copied> court(UUID school, Member member, Reading reading) {
        if (member.person().kind() != Person.Kind.PUPIL || !reading.bySchool()) {
            return List.of();
        }
        return people.courtNotes(school, member.person().id()).stream()
                .map(note -> new Copied(Map.of("guardian", note.guardian(), "text", note.text()), List.of()))
                .toList();
    }

    private List<Copied> mails(UUID school, Session session, Member member) {
        if (member.person().kind() == Person.Kind.PUPIL) {
            return List.of();
        }
        String entity = member.person().kind() == Person.Kind.GUARDIAN ? "GuardianRow" : "StaffRow";
        List<String> addresses = session.createSelectionQuery(
                        "select lower(email) from " + entity + " where id = :person and email is not null",
                        String.class)
                .setParameter("person", member.person().id())
                .list();
        return addresses.isEmpty()
                ? List.of()
                : global.read(of -> copied(of.createSelectionQuery(
                                        "select m.addedAt as at, m.kind as subject, m.address as email from OutboxMail m"
                                                + " where m.school = :school and lower(m.address) in :addresses"
                                                + " order by m.addedAt",
                                        Tuple.class)
                                .setParameter("school", school)
                                .setParameterList("addresses", addresses))
                        .toList());
    }

    /** Of a child only the school reads who did what: a guardian sees with the medical details who looked at them. */
    private static List<Copied> lines(Session session, Member member, Reading reading) {
        if (member.person().kind() == Person.Kind.PUPIL && !reading.bySchool()) {
            return List.of();
        }
        return copied(session.createSelectionQuery(reading.bySchool() ? LINES_OF_SCHOOL : OWN_LINES, Tuple.class)
                        .setParameterList(
                                "people",
                                member.asAll().stream().map(Person::id).toList())
                        .setParameter("account", member.account().orElse(NOBODY))
                        .setMaxResults(MOST_LINES))
                .toList();
    }
}
