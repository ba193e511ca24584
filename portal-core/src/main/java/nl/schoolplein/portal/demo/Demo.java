package nl.schoolplein.portal.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.Region;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;

/** Two invented schools with people, and what the modules put into them. */
public final class Demo {
    /** The password of all demo logins. */
    public static final String PASSWORD = "schoolplein-demo";

    private static final UUID LINDE = id("de-linde");
    private static final UUID KOMPAS = id("het-kompas");

    private final Transactions global;
    private final Transactions rows;
    private final Accounts accounts;
    private final Schools schools;
    private final Switchboard switchboard;
    private final Clock clock;

    /** A login and whom it stands for, as the demo prints them. */
    public record Login(String username, String who) {}

    /** On an empty portal, or on one that was filled before. */
    public Demo(
            Transactions global,
            Transactions rows,
            Accounts accounts,
            Schools schools,
            Switchboard switchboard,
            Clock clock) {
        this.global = global;
        this.rows = rows;
        this.accounts = accounts;
        this.schools = schools;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** The logins. */
    public static List<Login> logins() {
        return List.of(
                new Login("ouder", "Sanne Visser: two children at De Linde, one at Het Kompas"),
                new Login("ouder2", "Mark Jansen: the separated other parent of Mila"),
                new Login("leerkracht", "Noor Bakker: teacher of Groep 3 at De Linde"),
                new Login("beheer", "Karin Mulder: administrator of De Linde"),
                new Login("beheer-kompas", "Jeroen Bakker: administrator of Het Kompas"),
                new Login("dubbel", "Anouk de Wit: teacher of Groep 5/6 at Het Kompas, and parent there"),
                new Login("platform", "the operator of the installation"));
    }

    /** Makes schools and people where there are none, and lets modules fill them that did not yet. */
    public void fill(Plugins plugins) {
        if (schools.bySlug("de-linde").isEmpty()) {
            people();
            schools.forget();
        }
        for (School school : schools.all()) {
            plugins.modules().forEach(module -> fill(module, school));
        }
    }

    private void people() {
        global.write(session -> {
            session.persist(new School(LINDE, "de-linde", "De Linde", "#0b6e6e"));
            session.persist(new School(KOMPAS, "het-kompas", "Het Kompas", "#2f5d9b"));
            return session;
        });
        String password = PasswordHash.of(PASSWORD);
        accounts.add(List.of(
                account("ouder", "Sanne Visser", password, LINDE, KOMPAS),
                account("ouder2", "Mark Jansen", password, LINDE),
                account("leerkracht", "Noor Bakker", password, LINDE),
                account("beheer", "Karin Mulder", password, LINDE),
                account("beheer-kompas", "Jeroen Bakker", password, KOMPAS),
                account("dubbel", "Anouk de Wit", password, KOMPAS),
                new Account(id("platform"), "platform", "Platformbeheer", password, true, Set.of())));
        LocalDate today = LocalDate.now(clock);
        LocalDate start = LocalDate.of(today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1, 8, 1);
        rows.write(LINDE, session -> {
            linde(new DemoSchool(session, 1, start));
            return session;
        });
        rows.write(KOMPAS, session -> {
            kompas(new DemoSchool(session, 2, start));
            return session;
        });
    }

    private static void linde(DemoSchool school) {
        school.groups(List.of("Groep 1", "Groep 2", "Groep 3", "Groep 4", "Groep 5", "Groep 6", "Groep 7", "Groep 8"));
        school.pupils(23);
        UUID mila = school.pupil("Mila", "Jansen", school.group("Groep 3"));
        UUID tom = school.pupil("Tom", "Visser", school.group("Groep 6"));
        UUID sanne = school.guardian("Sanne Visser", id("ouder"));
        school.link(sanne, mila);
        school.link(sanne, tom);
        school.link(school.guardian("Mark Jansen", id("ouder2")), mila);
        school.staff("Karin Mulder", id("beheer"), true, List.of());
        school.staff("Marieke de Boer", null, true, List.of());
        school.staff("Noor Bakker", id("leerkracht"), false, List.of("Groep 3"));
        school.staff("Anouk Smit", null, false, List.of("Groep 6"));
        school.follows(Region.NOORD);
        school.studyDay(Month.SEPTEMBER, 3, DayOfWeek.MONDAY);
        school.studyDay(Month.NOVEMBER, 3, DayOfWeek.WEDNESDAY);
        school.studyDay(Month.JANUARY, 4, DayOfWeek.TUESDAY);
        school.studyDay(Month.JUNE, 2, DayOfWeek.FRIDAY);
        school.freeFridays("Groep 1 is vrijdag vrij", "Groep 1", null);
    }

    private static void kompas(DemoSchool school) {
        school.groups(List.of("Groep 1/2", "Groep 3/4", "Groep 5/6", "Groep 7/8"));
        school.pupils(20);
        school.link(
                school.guardian("Sanne Visser", id("ouder")),
                school.pupil("Yara", "Visser", school.group("Groep 1/2")));
        school.link(
                school.guardian("Anouk de Wit", id("dubbel")),
                school.pupil("Pim", "de Wit", school.group("Groep 3/4")));
        school.staff("Jeroen Bakker", id("beheer-kompas"), true, List.of());
        school.staff("Anouk de Wit", id("dubbel"), false, List.of("Groep 5/6"));
        school.follows(Region.ZUID);
        school.studyDay(Month.OCTOBER, 1, DayOfWeek.TUESDAY);
        school.studyDay(Month.DECEMBER, 1, DayOfWeek.MONDAY);
        school.studyDay(Month.MARCH, 2, DayOfWeek.THURSDAY);
        school.freeFridays("Vrijdagmiddag vrij", "Groep 1/2", LocalTime.NOON);
    }

    private static Account account(String username, String name, String password, UUID... schools) {
        return new Account(id(username), username, name, password, false, Set.of(schools));
    }

    /** Ids that are the same in every demo, so that a second start finds what the first one made. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("schoolplein-demo/" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Once per school and module: what a tester then deletes stays deleted. */
    private void fill(Module module, School school) {
        boolean done = global.read(
                session -> session.find(DemoFilled.class, new DemoFilled.Key(school.id(), module.id())) != null);
        if (done) {
            return;
        }
        Visit.inBackground(school).run(() -> module.inside(() -> module.demos().forEach(demo -> run(demo, school))));
        switchboard.offer(school.id(), module.id(), true);
        switchboard.change(
                school.id(),
                module.id(),
                new Switchboard.Change(ModuleState.ON, Set.of(), null, null, null),
                "Schoolplein");
        global.write(session -> {
            session.persist(new DemoFilled(school.id(), module.id()));
            return session;
        });
    }

    private static void run(DemoData demo, School school) {
        try {
            demo.fill(school.slug());
        } catch (Exception failed) {
            throw new IllegalStateException("the demo of " + school.slug() + " cannot be filled", failed);
        }
    }
}
