package nl.schoolplein.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.look.Contact;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.medical.MedicalFile;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.Shelf;
import nl.schoolplein.portal.portrait.Portraits;
import nl.schoolplein.portal.roster.Difference;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.schoolyear.Region;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.welcome.Step;
import nl.schoolplein.portal.welcome.WelcomeStepRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two invented schools with people, and what the modules put into them. */
public final class Demo {
    /** The password of all demo logins. */
    public static final String PASSWORD = "schoolplein-demo";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String BOARD = "Stichting De Zeven Bruggen";
    private static final int FACES = 40;
    private static final String FIRST_GUARDIAN = "guardian-1";
    private static final UUID LINDE = id("de-linde");
    private static final UUID KOMPAS = id("het-kompas");

    private final Transactions global;
    private final Transactions rows;
    private final Accounts accounts;
    private final Schools schools;
    private final Rosters rosters;
    private final Looks looks;
    private final Portraits portraits;
    private final MedicalFile medical;
    private final Path folder;
    private final DemoModules modules;
    private final Clock clock;

    /** A login and whom it stands for, as the demo prints them. */
    public record Login(String username, String who) {}

    /** On an empty portal, or on one that was filled before; the bundles of the schools go into the folder. */
    public Demo(
            Transactions global,
            Transactions rows,
            Accounts accounts,
            Schools schools,
            Rosters rosters,
            Looks looks,
            Portraits portraits,
            MedicalFile medical,
            Path folder,
            Switchboard switchboard,
            Background background,
            Clock clock) {
        this.global = global;
        this.rows = rows;
        this.accounts = accounts;
        this.schools = schools;
        this.rosters = rosters;
        this.looks = looks;
        this.portraits = portraits;
        this.medical = medical;
        this.folder = folder;
        this.modules = new DemoModules(global, schools, switchboard, background, clock, KOMPAS);
        this.clock = clock;
    }

    /** The logins. */
    public static List<Login> logins() {
        return List.of(
                new Login("ouder", "Sanne Visser: two children at De Linde, one at Het Kompas"),
                new Login("ouder2", "Mark Jansen: the separated other parent of Mila"),
                new Login("nieuw", "a parent at De Linde who logs in for the first time"),
                new Login("leerkracht", "Noor Bakker: teacher of Groep 3 at De Linde"),
                new Login("beheer", "Karin Mulder: administrator of De Linde"),
                new Login("beheer-kompas", "Jeroen Bakker: administrator of Het Kompas"),
                new Login("dubbel", "Anouk de Wit: teacher of Groep 5/6 at Het Kompas, and parent there"),
                new Login("platform", "the operator of the installation"));
    }

    /**
     * Makes schools and people where there are none, and lets modules fill them that did not yet. Those that the operator
     * added, as the samples are, are off until somebody switches them on.
     */
    public void fill(Plugins plugins) throws IOException {
        if (schools.bySlug("de-linde").isEmpty()) {
            people();
            schools.forget();
        }
        Set<String> added = plugins.shelf().jars().stream()
                .filter(Shelf.Jar::added)
                .map(Shelf.Jar::id)
                .collect(Collectors.toSet());
        modules.fill(plugins, mine(), added);
    }

    /** Lets modules that came later fill the schools; they are on. */
    public void fillOn(Plugins plugins) {
        modules.fill(plugins, mine(), Set.of());
    }

    /** A school that somebody made is theirs. */
    private List<School> mine() {
        return schools.withIds(Set.of(LINDE, KOMPAS));
    }

    private void people() {
        global.write(session -> {
            session.persist(new School(LINDE, "de-linde", "De Linde", "#0b6e6e"));
            session.persist(new School(KOMPAS, "het-kompas", "Het Kompas", "#b3541e"));
            return session;
        });
        String password = PasswordHash.of(PASSWORD);
        List<Account> known = List.of(
                account("ouder", "Sanne Visser", password, LINDE, KOMPAS),
                account("ouder2", "Mark Jansen", password, LINDE),
                account("leerkracht", "Noor Bakker", password, LINDE),
                account("beheer", "Karin Mulder", password, LINDE),
                account("beheer-kompas", "Jeroen Bakker", password, KOMPAS),
                account("dubbel", "Anouk de Wit", password, KOMPAS),
                new Account(id("platform"), "platform", "Platformbeheer", password, true, Set.of()));
        known.forEach(account -> account.usedAt(clock.instant()));
        accounts.add(known);
        schools.forget();
        rostered("de-linde", 1, Demo::linde);
        rostered("het-kompas", 2, Demo::kompas);
        rows.write(schools.bySlug("de-linde").orElseThrow().id(), session -> {
            new DemoFamilies(session, LocalDate.now(clock)).giveRights();
            return session;
        });
        planned(LINDE, Demo::yearOfLinde);
        planned(KOMPAS, Demo::yearOfKompas);
        looked();
        photographed();
        DemoHealth health = new DemoHealth(rows, medical);
        health.write(LINDE);
        health.write(KOMPAS);
        schools.belongs(LINDE, Optional.of(BOARD));
        schools.belongs(KOMPAS, Optional.of(BOARD));
        schools.sharePlan(KOMPAS, true);
        joinGuardians(LINDE, Map.of("sanne", "ouder", "mark", "ouder2"));
        firstLogin(password);
        joinStaff(LINDE, Map.of("karin", "beheer", "noor", "leerkracht"));
        joinGuardians(KOMPAS, Map.of("sanne", "ouder", "anouk", "dubbel"));
        joinStaff(KOMPAS, Map.of("jeroen", "beheer-kompas", "anouk-staff", "dubbel"));
    }

    /**
     * Writes the bundle of a large invented school, for trials: so many groups, 24 or 25 pupils in each.
     *
     * @param folder is made if it is not there
     */
    public static void largeSchool(Path folder, int groups, int schoolYear) throws IOException {
        try (DemoBundle files = new DemoBundle(folder, "large", "De Grote School")) {
            DemoSchool large = new DemoSchool(files, 25, LocalDate.of(schoolYear, Month.DECEMBER, 31));
            for (int group = 0; group < groups; group++) {
                large.group("Groep " + group, group % 8 + 1, group % 8 + 1);
            }
            large.pupils(23);
        }
    }

    /** One school has a logo, the other one a letter on its colour. */
    private void looked() {
        Looks.Hand hand = new Looks.Hand("Karin Mulder", null);
        try {
            looks.logo(LINDE, DemoLogo.leaf(), hand);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        looks.contact(
                LINDE,
                new Contact(
                        "Karin Mulder", "karin@delinde.example", "030 555 01 23", "donderdag van 8:30 tot 9:30 uur"),
                hand);
    }

    /** One school has photos of nearly all pupils; nobody in a group has the face of another one. */
    private void photographed() {
        List<UUID> pupils = rows.read(LINDE, session -> session.createSelectionQuery(
                        "select h.pupil from PlacementRow h where h.from <= :today order by h.group, h.pupil",
                        UUID.class)
                .setParameter("today", LocalDate.now(clock))
                .list());
        Map<UUID, Portraits.Drawn> faces = new LinkedHashMap<>();
        try {
            List<Portraits.Drawn> drawn = new ArrayList<>();
            for (int number = 0; number < FACES; number++) {
                drawn.add(portraits.keep(LINDE, DemoFaces.face(number)));
            }
            for (int place = 0; place < pupils.size(); place++) {
                if (place % 13 != 12) {
                    faces.put(pupils.get(place), drawn.get(place % FACES));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        portraits.draw(LINDE, faces, "Karin Mulder");
    }

    /** One of the invented parents logs in for the first time. */
    private void firstLogin(String password) {
        String name = rows.read(LINDE, session -> session.createSelectionQuery(
                        "select name from GuardianRow where sourceId = :id", String.class)
                .setParameter("id", FIRST_GUARDIAN)
                .getSingleResult());
        accounts.add(List.of(account("nieuw", name, password, LINDE)));
        rows.write(LINDE, session -> {
            session.createSelectionQuery("from GuardianRow where sourceId = :id", GuardianRow.class)
                    .setParameter("id", FIRST_GUARDIAN)
                    .getSingleResult()
                    .joins(id("nieuw"));
            return session;
        });
    }

    private interface People {
        void write(DemoBundle bundle, DemoSchool school);
    }

    /** The people come in by the road of every school: a bundle of the school administration. */
    private void rostered(String slug, long seed, People people) {
        School school = schools.bySlug(slug).orElseThrow();
        Path bundle = folder.resolve("demo-" + slug);
        try (DemoBundle files = new DemoBundle(bundle, slug, school.name())) {
            people.write(files, new DemoSchool(files, seed, LocalDate.now(clock)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Difference came = rosters.apply(school, bundle, new Rosters.Wish(Optional.empty(), false, "Schoolplein"));
        LOG.debug("{} has {} pupils", school.name(), came.fresh().counts().pupils());
    }

    private void planned(UUID school, Consumer<DemoYear> plan) {
        rows.write(school, session -> {
            plan.accept(new DemoYear(
                    session, schools.groups(school), LocalDate.of(DemoSchool.schoolYear(LocalDate.now(clock)), 8, 1)));
            return school;
        });
    }

    private static void yearOfLinde(DemoYear year) {
        year.follows(Region.NOORD);
        year.studyDay(Month.SEPTEMBER, 3, DayOfWeek.MONDAY);
        year.studyDay(Month.NOVEMBER, 3, DayOfWeek.WEDNESDAY);
        year.studyDay(Month.JANUARY, 4, DayOfWeek.TUESDAY);
        year.studyDay(Month.JUNE, 2, DayOfWeek.FRIDAY);
        year.freeFridays("Groep 1 is vrijdag vrij", "Groep 1", null);
    }

    private static void yearOfKompas(DemoYear year) {
        year.follows(Region.ZUID);
        year.studyDay(Month.OCTOBER, 1, DayOfWeek.TUESDAY);
        year.studyDay(Month.DECEMBER, 1, DayOfWeek.MONDAY);
        year.studyDay(Month.MARCH, 2, DayOfWeek.THURSDAY);
        year.freeFridays("Vrijdagmiddag vrij", "Groep 1/2", LocalTime.NOON);
    }

    private static void linde(DemoBundle bundle, DemoSchool school) {
        for (int year = 1; year <= 8; year++) {
            school.group("Groep " + year, year, year);
        }
        school.birthdayIn("Groep 3");
        school.pupils(23);
        bundle.guardian("sanne", "Sanne", "Visser");
        bundle.guardian("mark", "Mark", "Jansen");
        school.pupil("mila", "Mila", "Jansen", "Groep 3", List.of("sanne", "mark"));
        school.pupil("tom", "Tom", "Visser", "Groep 6", List.of("sanne"));
        DemoFamilies.write(bundle, school);
        bundle.staff("karin", "Karin", "Mulder", true, List.of());
        bundle.staff("marieke", "Marieke", "de Boer", true, List.of());
        bundle.staff("noor", "Noor", "Bakker", false, List.of("Groep 3"));
        bundle.staff("anouk", "Anouk", "Smit", false, List.of("Groep 6"));
    }

    private static void kompas(DemoBundle bundle, DemoSchool school) {
        for (int year = 1; year <= 7; year += 2) {
            school.group("Groep " + year + "/" + (year + 1), year, year + 1);
        }
        school.pupils(20);
        bundle.guardian("sanne", "Sanne", "Visser");
        bundle.guardian("anouk", "Anouk", "de Wit");
        school.pupil("yara", "Yara", "Visser", "Groep 1/2", List.of("sanne"));
        school.pupil("pim", "Pim", "de Wit", "Groep 3/4", List.of("anouk"));
        bundle.staff("jeroen", "Jeroen", "Bakker", true, List.of());
        bundle.staff("anouk-staff", "Anouk", "de Wit", false, List.of("Groep 5/6"));
    }

    /** Gives people their demo accounts: id in the school administration → user name. They have been here before. */
    private void joinGuardians(UUID school, Map<String, String> accounts) {
        rows.write(school, session -> {
            session.createSelectionQuery("from GuardianRow where sourceId in :ids", GuardianRow.class)
                    .setParameter("ids", accounts.keySet())
                    .list()
                    .forEach(row -> {
                        row.joins(id(String.valueOf(accounts.get(row.source().orElseThrow()))));
                        session.persist(new WelcomeStepRow(row.id(), Step.FINISHED, row.id(), clock.instant()));
                    });
            return school;
        });
    }

    private void joinStaff(UUID school, Map<String, String> accounts) {
        rows.write(school, session -> {
            session.createSelectionQuery("from StaffRow where sourceId in :ids", StaffRow.class)
                    .setParameter("ids", accounts.keySet())
                    .list()
                    .forEach(row -> row.joins(
                            id(String.valueOf(accounts.get(row.source().orElseThrow())))));
            return school;
        });
    }

    private static Account account(String username, String name, String password, UUID... schools) {
        return new Account(id(username), username, name, password, false, Set.of(schools))
                .reachedAt(username + "@schoolplein.example");
    }

    /** Ids that are the same in every demo, so that a second start finds what the first one made. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("schoolplein-demo/" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
