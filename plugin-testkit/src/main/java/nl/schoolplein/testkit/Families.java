package nl.schoolplein.testkit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * People of every kind around one child in a group of De Linde, each with a login. A module is safe if {@link #leaks} finds
 * nothing, whatever it is asked by any of them.
 *
 * <pre>{@code
 * Families families = Families.at(portal);
 * add("Alleen voor groep 7", families.group());
 * assertEquals(List.of(), families.leaks(Map.of("document", id), "Alleen voor groep 7"));
 * }</pre>
 */
public final class Families {
    /** The group in which the child is. */
    public static final String GROUP = "Groep 7";

    /** The child that one of the separated parents has with somebody else; no business of the other's. */
    public static final String SECOND_FAMILY = "Teun Tweedegezin";

    private static final String OTHER_GROUP = "Groep 8";

    /** Somebody around the child. */
    public enum Who {
        /** One of two parents who may do everything. */
        MOTHER(true, LinkRight.values()),
        /** The other one, separated, with a second family at the same school. */
        FATHER(true, LinkRight.values()),
        /** A parent without authority, who may look. */
        WITHOUT_AUTHORITY(true, LinkRight.MAY_SEE, LinkRight.RECEIVES_MAIL),
        /** A parent whose details are hidden from the others. */
        HIDDEN(true, LinkRight.AUTHORITY, LinkRight.MAY_SEE, LinkRight.MAY_ACT),
        /** A parent with authority who may not look. */
        MAY_NOT_SEE(false, LinkRight.AUTHORITY),
        /** A foster parent. */
        FOSTER_CARER(true, LinkRight.CARER, LinkRight.MAY_SEE, LinkRight.MAY_COLLECT),
        /** A guardian until yesterday. */
        ENDED_YESTERDAY(false, LinkRight.values()),
        /** A guardian from tomorrow, whatever day it is. */
        STARTS_TOMORROW(false, LinkRight.values()),
        /** A guardian here and at Het Kompas. */
        AT_TWO_SCHOOLS(true, LinkRight.MAY_SEE),
        /** A guardian who also teaches another group, and acts as staff. */
        ALSO_STAFF(false, LinkRight.values()),
        /** The guardian of a child that was in the group until yesterday. */
        MOVED_AWAY(false, LinkRight.values()),
        /** The guardian of a child of the group that left the school today. */
        LEFT_TODAY(false, LinkRight.values()),
        /** The guardian of another child of the group. */
        CLASSMATE(true, LinkRight.values()),
        /** The teacher of the group. */
        TEACHER(true),
        /** The teacher of another group. */
        OTHER_TEACHER(false),
        /** Somebody who stood in for the teacher yesterday. */
        SUBSTITUTE_OF_YESTERDAY(false);

        private final boolean sees;

        @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
        private final Set<LinkRight> rights;

        Who(boolean sees, LinkRight... rights) {
            this.sees = sees;
            this.rights = Set.of(rights);
        }

        /** Whether they get what is for the group. */
        public boolean sees() {
            return sees;
        }

        /** Whether they are there as a guardian. */
        public boolean guardian() {
            return !rights.isEmpty() && this != ALSO_STAFF;
        }

        /** What they are called at school. */
        public String person() {
            return "Persoon " + name().replace('_', '-');
        }

        /** An e-mail address that no guardian but themselves may see. */
        public String email() {
            return "alleen-" + name().toLowerCase(Locale.ROOT) + "@familie.example";
        }

        String phone() {
            return "06-geheim-" + name();
        }

        String address() {
            return "Geheime Laan van " + name();
        }
    }

    private final TestPortal portal;
    private final School school;
    private final School other;
    private final LocalDate today;
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private final Map<Who, String> passwords = new EnumMap<>(Who.class);
    private final Map<Who, UUID> ids = new EnumMap<>(Who.class);
    private UUID group = new UUID(0, 0);
    private UUID child = new UUID(0, 0);

    Families(TestPortal portal) {
        this.portal = portal;
        this.school = school("de-linde");
        this.other = school("het-kompas");
        this.today = LocalDate.now(portal.clock());
    }

    /** All of them, at De Linde; made once for each portal. */
    public static Families at(TestPortal portal) {
        return portal.families();
    }

    /** The id of the child's group. */
    public UUID group() {
        return group;
    }

    /** The id of the child. */
    public UUID child() {
        return child;
    }

    /** The id of a guardian or a member of staff at De Linde. */
    public UUID id(Who who) {
        return there(ids, who);
    }

    /** Somebody, logged in. */
    public Visitor as(Who who) {
        return visitors.computeIfAbsent(who, this::loggedIn);
    }

    private static <T> T there(Map<Who, T> all, Who who) {
        T found = all.get(who);
        if (found == null) {
            throw new IllegalStateException(who + " was not made");
        }
        return found;
    }

    private School school(String slug) {
        return installation().schools().bySlug(slug).orElseThrow();
    }

    private Installation installation() {
        return portal.portal().installation();
    }

    void make() {
        Map<Who, Accounts.Entry> entries = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            entries.put(who, installation().accounts().enter(username(who), who.person(), school.id()));
        }
        installation().accounts().enter(username(Who.AT_TWO_SCHOOLS), Who.AT_TWO_SCHOOLS.person(), other.id());
        installation().rows().write(school.id(), session -> people(session, entries));
        installation().rows().write(other.id(), session -> {
            GuardianRow there = guardian(session, Who.AT_TWO_SCHOOLS, entries);
            PupilRow pupil = pupil(session, "Elders Proefkind");
            session.persist(new PlacementRow(pupil.id(), anyGroup(session), today.minusDays(30)));
            session.persist(link(there, pupil, Who.AT_TWO_SCHOOLS));
            return there;
        });
        installation().schools().forget();
        entries.forEach((who, entry) -> passwords.put(who, entry.password().orElseThrow()));
    }

    /** Whoever was asked for logs in anew, for when the clock was put forward: sessions have ended, and tomorrow is another day. */
    public void logInAgain() {
        installation().rows().write(school.id(), session -> {
            GuardianLinkRow link = session.createSelectionQuery(
                            "from GuardianLinkRow where guardian = :guardian", GuardianLinkRow.class)
                    .setParameter("guardian", id(Who.STARTS_TOMORROW))
                    .getSingleResult();
            link.set(rights(Who.STARTS_TOMORROW), LocalDate.now(portal.clock()).plusDays(1), null);
            return link;
        });
        installation().schools().forget();
        visitors.replaceAll((who, before) -> loggedIn(who));
    }

    private static String username(Who who) {
        return "familie-" + who.name().toLowerCase(Locale.ROOT);
    }

    private Visitor loggedIn(Who who) {
        String password = there(passwords, who);
        Visitor visitor = portal.visitor(who.name());
        Answer answer = visitor.json()
                .post("/login", "{\"username\":\"" + username(who) + "\",\"password\":\"" + password + "\"}");
        if (answer.status() != 200) {
            throw new IllegalStateException(who + " cannot log in: " + answer);
        }
        return visitor;
    }

    private Session people(Session session, Map<Who, Accounts.Entry> entries) {
        group = named(session, GROUP);
        UUID otherGroup = named(session, OTHER_GROUP);
        PupilRow kind = pupil(session, "Kind Proefkind");
        child = kind.id();
        session.persist(new PlacementRow(child, group, today.minusDays(30)));
        PupilRow moved = pupil(session, "Verhuisd Proefkind");
        PlacementRow before = new PlacementRow(moved.id(), group, today.minusDays(30));
        before.ends(today);
        session.persist(before);
        session.persist(new PlacementRow(moved.id(), otherGroup, today));
        PupilRow gone = pupil(session, "Vertrokken Proefkind");
        gone.become(gone.state().leaving(today));
        session.persist(new PlacementRow(gone.id(), group, today.minusDays(30)));
        PupilRow classmate = pupil(session, "Klasgenoot Proefkind");
        session.persist(new PlacementRow(classmate.id(), group, today.minusDays(30)));
        PupilRow second = pupil(session, SECOND_FAMILY);
        session.persist(new PlacementRow(second.id(), otherGroup, today.minusDays(30)));
        for (Who who : Who.values()) {
            if (!who.rights.isEmpty()) {
                GuardianRow row = guardian(session, who, entries);
                ids.put(who, row.id());
                PupilRow own =
                        switch (who) {
                            case MOVED_AWAY -> moved;
                            case LEFT_TODAY -> gone;
                            case CLASSMATE -> classmate;
                            default -> kind;
                        };
                session.persist(link(row, own, who));
                if (who == Who.FATHER) {
                    session.persist(link(row, second, who));
                }
            }
        }
        staff(session, Who.TEACHER, entries, group);
        staff(session, Who.OTHER_TEACHER, entries, named(session, "Groep 2"));
        staff(session, Who.ALSO_STAFF, entries, named(session, "Groep 2"));
        UUID substitute = staff(session, Who.SUBSTITUTE_OF_YESTERDAY, entries, null);
        session.persist(TeachingRow.substitute(substitute, group, today.minusDays(1)));
        return session;
    }

    private static UUID named(Session session, String name) {
        return session.createSelectionQuery("from GroupRow where name = :name", GroupRow.class)
                .setParameter("name", name)
                .getSingleResult()
                .id();
    }

    private static UUID anyGroup(Session session) {
        return session.createSelectionQuery("from GroupRow order by place", GroupRow.class)
                .setMaxResults(1)
                .getSingleResult()
                .id();
    }

    private static PupilRow pupil(Session session, String name) {
        String[] parts = name.split(" ", 2);
        PupilRow row = new PupilRow(new PupilRow.State(parts[0], parts[1], null, null, null));
        session.persist(row);
        session.flush();
        return row;
    }

    private static GuardianRow guardian(Session session, Who who, Map<Who, Accounts.Entry> entries) {
        GuardianRow row = new GuardianRow(new GuardianRow.State(who.person(), who.email(), null));
        row.reached(who.phone(), who.address());
        row.joins(there(entries, who).account());
        session.persist(row);
        session.flush();
        return row;
    }

    private GuardianLinkRow link(GuardianRow guardian, PupilRow pupil, Who who) {
        GuardianLinkRow row = new GuardianLinkRow(guardian.id(), pupil.id(), rights(who));
        row.set(
                rights(who),
                who == Who.STARTS_TOMORROW ? today.plusDays(1) : null,
                who == Who.ENDED_YESTERDAY ? today : null);
        return row;
    }

    private static LinkRights rights(Who who) {
        return LinkRights.of(
                who.rights.isEmpty() ? EnumSet.noneOf(LinkRight.class) : EnumSet.copyOf(who.rights), who == Who.HIDDEN);
    }

    private UUID staff(Session session, Who who, Map<Who, Accounts.Entry> entries, @Nullable UUID teaches) {
        StaffRow row = new StaffRow(new StaffRow.State(who.person(), who.email(), false, null), StaffRole.TEACHER);
        row.joins(there(entries, who).account());
        session.persist(row);
        session.flush();
        ids.put(who, row.id());
        if (teaches != null) {
            session.persist(new TeachingRow(row.id(), teaches, today.minusDays(30)));
        }
        return row.id();
    }

    /**
     * Asks every page of every module, and the portal's own pages of the school, as everybody here, as people and as
     * programs, and says who got to see what is not for them: what is for the group alone, how to reach another guardian,
     * who a hidden one is, or the other's second family.
     *
     * @param parameters values for the parameters in the paths of the routes, by name; a route with another one is a leak too
     * @param onlyForGroup words that stand only in what is for {@link #group}
     */
    public List<String> leaks(Map<String, String> parameters, String... onlyForGroup) {
        return new Leaks(this, portal.portal().routes(), school.slug()).found(parameters, onlyForGroup);
    }
}
