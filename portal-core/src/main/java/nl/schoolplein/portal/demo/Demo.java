package nl.schoolplein.portal.demo;

import static nl.schoolplein.portal.demo.TwoSchools.KOMPAS;
import static nl.schoolplein.portal.demo.TwoSchools.LINDE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two invented schools with people, and what the modules put into them. */
public final class Demo {
    /** The password of all demo logins. */
    public static final String PASSWORD = "schoolplein-demo";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String BOARD = "Stichting De Zeven Bruggen";
    private static final int FACES = 40;

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
        this.modules = new DemoModules(global, schools, switchboard, background, clock, KOMPAS.id());
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
        if (schools.bySlug(LINDE.slug()).isEmpty()) {
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
        return schools.withIds(Set.of(LINDE.id(), KOMPAS.id()));
    }

    private void people() {
        global.write(session -> {
            session.persist(LINDE.school());
            session.persist(KOMPAS.school());
            return session;
        });
        DemoLogins logins = new DemoLogins(rows, accounts, PasswordHash.of(PASSWORD), clock);
        logins.make();
        schools.forget();
        rostered(LINDE);
        rostered(KOMPAS);
        rows.write(LINDE.id(), session -> {
            new DemoFamilies(session, LocalDate.now(clock)).giveRights();
            return session;
        });
        planned(LINDE);
        planned(KOMPAS);
        looked();
        photographed();
        DemoHealth health = new DemoHealth(rows, medical);
        health.write(LINDE.id());
        health.write(KOMPAS.id());
        schools.belongs(LINDE.id(), Optional.of(BOARD));
        schools.belongs(KOMPAS.id(), Optional.of(BOARD));
        schools.sharePlan(KOMPAS.id(), true);
        logins.join();
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
            looks.logo(LINDE.id(), DemoLogo.leaf(), hand);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        looks.contact(
                LINDE.id(),
                new Contact(
                        "Karin Mulder", "karin@delinde.example", "030 555 01 23", "donderdag van 8:30 tot 9:30 uur"),
                hand);
    }

    /** One school has photos of nearly all pupils; nobody in a group has the face of another one. */
    private void photographed() {
        List<UUID> pupils = rows.read(LINDE.id(), session -> session.createSelectionQuery(
                        "select h.pupil from PlacementRow h where h.from <= :today order by h.group, h.pupil",
                        UUID.class)
                .setParameter("today", LocalDate.now(clock))
                .list());
        Map<UUID, Portraits.Drawn> faces = new LinkedHashMap<>();
        try {
            List<Portraits.Drawn> drawn = new ArrayList<>();
            for (int number = 0; number < FACES; number++) {
                drawn.add(portraits.keep(LINDE.id(), DemoFaces.face(number)));
            }
            for (int place = 0; place < pupils.size(); place++) {
                if (place % 13 != 12) {
                    faces.put(pupils.get(place), drawn.get(place % FACES));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        portraits.draw(LINDE.id(), faces, "Karin Mulder");
    }

    /** The people come in by the road of every school: a bundle of the school administration. */
    private void rostered(TwoSchools which) {
        School school = schools.bySlug(which.slug()).orElseThrow();
        Path bundle = folder.resolve("demo-" + which.slug());
        try (DemoBundle files = new DemoBundle(bundle, which.slug(), school.name())) {
            which.people(files, new DemoSchool(files, which.seed(), LocalDate.now(clock)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Difference came = rosters.apply(school, bundle, new Rosters.Wish(Optional.empty(), false, "Schoolplein"));
        LOG.debug("{} has {} pupils", school.name(), came.fresh().counts().pupils());
    }

    private void planned(TwoSchools which) {
        LocalDate begin = LocalDate.of(DemoSchool.schoolYear(LocalDate.now(clock)), 8, 1);
        rows.write(which.id(), session -> {
            which.plan(new DemoYear(session, schools.groups(which.id()), begin));
            return session;
        });
    }
}
