package nl.schoolplein.portal.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.api.Person;

/**
 * What the portal itself keeps about people. Each kind has texts: {@code privacy.kind.<word>} what it is, {@code .why}, {@code
 * .seen} and {@code .kept}; each attribute of a copy has {@code privacy.field.<name>}.
 */
enum OwnKind {
    /** Name, birthday, how to be reached. */
    PERSON(
            pupil("select p.firstName as firstName, p.lastName as lastName, p.born as born, p.yearLevel as yearLevel,"
                    + " p.leftOn as leftOn from PupilRow p where p.id = :person"),
            guardian("select g.name as name, g.email as email, g.phone as phone, g.address as address,"
                    + " g.leftOn as leftOn from GuardianRow g where g.id = :person"),
            staff("select s.name as name, s.email as email, s.role as role, s.administrator as administrator,"
                    + " s.leftOn as leftOn from StaffRow s where s.id = :person")),
    /** Logins and where they are used; asked elsewhere, since accounts are of no school. */
    ACCOUNT,
    /** Who is whose guardian, and what they may. */
    LINKS(school(pupil(Hql.LINKS + " where l.pupil = :person")), guardian(Hql.LINKS + " where l.guardian = :person")),
    /** In which groups somebody is, was, or teaches. */
    GROUPS(
            pupil("select k.name as inGroup, h.from as fromDay, h.until as untilDay from PlacementRow h"
                    + " join GroupRow k on k.id = h.group where h.pupil = :person order by h.from"),
            staff("select k.name as inGroup, t.from as fromDay, t.until as untilDay, t.substitute as substitute"
                    + " from TeachingRow t join GroupRow k on k.id = t.group where t.staff = :person order by t.from"),
            guardian("select k.name as classParentOf from ClassParentRow c join GroupRow k on k.id = c.group"
                    + " where c.guardian = :person")),
    /** Mornings on which a child came to look. */
    MORNINGS(pupil("select t.day as onDay from TrialMorningRow t where t.pupil = :person order by t.day")),
    /** Medical details, which are sealed; asked elsewhere. */
    MEDICAL,
    /** The photo beside the name; asked elsewhere, since it is a file. */
    PORTRAIT,
    /** What a guardian shows other parents. */
    SHARING(guardian("select s.phoneToParents as phoneToParents, s.emailToParents as emailToParents,"
            + " s.addressToParents as addressToParents, s.phoneToOther as phoneToOther, s.emailToOther as emailToOther,"
            + " s.addressToOther as addressToOther from SharingRow s where s.guardian = :person")),
    /** What a court decided about a guardian and a child, which is sealed; asked elsewhere. */
    COURT,
    /** Important facts that a guardian asked for. */
    FACTS(
            school(pupil(Hql.FACTS + " where l.pupil = :person order by f.at")),
            guardian(Hql.FACTS + " where l.guardian = :person order by f.at")),
    /** How somebody joined. */
    JOINING(
            guardian("select r.name as name, r.email as email, r.child as child, r.askedAt as askedAt,"
                    + " r.decidedAt as decidedAt from JoinRequest r where r.guardian = :person order by r.askedAt"),
            guardian("select t.madeAt as madeAt, t.validUntil as validUntil, t.mailed as mailed from JoinToken t"
                    + " where t.guardian = :person order by t.madeAt"),
            school(pupil("select r.name as name, r.email as email, r.child as child, r.askedAt as askedAt,"
                    + " r.decidedAt as decidedAt from JoinRequest r where r.pupil = :person order by r.askedAt")),
            school(pupil("select t.madeAt as madeAt, t.validUntil as validUntil, t.mailed as mailed from JoinToken t"
                    + " where t.pupil = :person order by t.madeAt"))),
    /** What of the first login is done. */
    WELCOME(guardian("select w.step as step, w.doneAt as doneAt from WelcomeStepRow w where w.guardian = :person"
            + " order by w.doneAt")),
    /** What modules told somebody, and which of that they want to hear. */
    NOTICES(guardian(Hql.NOTICES), staff(Hql.NOTICES), guardian(Hql.WISHES), staff(Hql.WISHES)),
    /** Mails to somebody; asked elsewhere, since they go to an address. */
    MAILS,
    /** That an administrator looked on as this guardian. */
    VIEWING(guardian("select v.at as at, v.who as who, v.reason as reason from ViewingRow v where v.guardian = :person"
            + " order by v.at")),
    /** The lines of the audit log; which of them depends on the reader. */
    AUDIT;

    /**
     * A query for what is copied.
     *
     * @param of about whom it is
     * @param schoolOnly whether it is in the school's copy only
     */
    record Query(Person.Kind of, boolean schoolOnly, String hql) {}

    /** Queries that are asked about pupils and guardians. */
    private static final class Hql {
        static final String NOTICES = "select n.module as module, n.from as at, n.readAt as readAt from NoticeRow n"
                + " where n.person = :person order by n.from";
        static final String WISHES =
                "select w.module as module, w.wish as wish from WishRow w where w.person = :person order by w.module";
        static final String LINKS = "select p.firstName || ' ' || p.lastName as child, g.name as guardian,"
                + " l.rights.authority as authority, l.rights.carer as carer, l.rights.maySee as maySee,"
                + " l.rights.mayAct as mayAct, l.rights.mayCollect as mayCollect,"
                + " l.rights.receivesMail as receivesMail, l.rights.hidden as hidden, l.from as fromDay,"
                + " l.until as untilDay from GuardianLinkRow l join GuardianRow g on g.id = l.guardian"
                + " join PupilRow p on p.id = l.pupil";
        static final String FACTS = "select p.firstName || ' ' || p.lastName as child, f.askedOn as askedOn,"
                + " f.question as question, f.given as given, f.answer as answer, f.reason as reason,"
                + " f.answeredAt as answeredAt, f.answeredBy as answeredBy from FactRequestRow f"
                + " join GuardianLinkRow l on l.id = f.link join PupilRow p on p.id = l.pupil";
    }

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Query> queries;

    OwnKind(Query... queries) {
        this.queries = List.of(queries);
    }

    private static Query pupil(String hql) {
        return new Query(Person.Kind.PUPIL, false, hql);
    }

    private static Query guardian(String hql) {
        return new Query(Person.Kind.GUARDIAN, false, hql);
    }

    private static Query staff(String hql) {
        return new Query(Person.Kind.STAFF, false, hql);
    }

    private static Query school(Query query) {
        return new Query(query.of(), true, query.hql());
    }

    /** As it stands in texts and files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is asked about such a person, for such a reader. */
    Stream<Query> queries(Person.Kind of, boolean bySchool) {
        return queries.stream().filter(query -> query.of() == of && (bySchool || !query.schoolOnly()));
    }

    /** Those whose rows are no more than the audit log says, and that are kept when somebody is erased. */
    static Set<OwnKind> staying() {
        return Set.of(AUDIT, MAILS);
    }
}
