package nl.schoolplein.portal.roster;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.audit.AuditRow;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.roster.edexml.Edexml;
import nl.schoolplein.portal.roster.oneroster.OneRoster;
import nl.schoolplein.portal.roster.sheet.Sheet;
import nl.schoolplein.portal.school.Brin;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;

/** A school on a real database of its own, and the folder of files with which its administration hands over people. */
final class RosterSchool implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    final Path folder;
    final Path bundle;
    final School school = new School(UUID.randomUUID(), "wilg", "De Wilg", "#0b6e6e");
    final Transactions rows;
    final Store store;
    private final Transactions global;
    private LocalDate today = DAY;
    private Rosters rosters;
    private final Schools schools;

    RosterSchool(Path folder) throws IOException {
        this.folder = folder;
        this.bundle = Files.createDirectories(folder.resolve("bundle"));
        ClassLoader loader = RosterSchool.class.getClassLoader();
        store = Store.embedded(Files.createDirectories(folder.resolve("database")));
        store.migrate("portal", "portal/changelog.xml", loader, Installation.globalTables());
        global = new Transactions(store.sessions("portal", loader, Set.of(School.class)));
        rows = new Transactions(store.sessions(
                "portal",
                loader,
                Set.of(
                        GroupRow.class,
                        PupilRow.class,
                        PlacementRow.class,
                        GuardianRow.class,
                        GuardianLinkRow.class,
                        StaffRow.class,
                        TeachingRow.class,
                        RosterImport.class,
                        RosterTrace.class,
                        AuditRow.class)));
        schools = new Schools(global, rows, Clock.systemUTC());
        schools.add(school);
        rosters = rostersOn(today);
    }

    /** As it is now, with the number that it may have got. */
    School asItIs() {
        schools.forget();
        return schools.bySlug("wilg").orElseThrow();
    }

    /** An administrator types its number. */
    void numbered(String brin) {
        schools.renumber(school.id(), asItIs().brin(), Optional.of(Brin.of(brin)));
    }

    private Rosters rostersOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).atZone(ZONE).toInstant(), ZONE);
        RosterFormats formats = new RosterFormats(List.of(new Edexml(), new Sheet(), new OneRoster()));
        return new Rosters(rows, new Schools(global, rows, clock), formats, folder.resolve("scratch"), clock);
    }

    /** Another process on the same data. */
    Rosters another() {
        return rostersOn(today);
    }

    Rosters rosters() {
        return rosters;
    }

    /** From now on it is this day. */
    void itIs(LocalDate day) {
        today = day;
        rosters = rostersOn(day);
    }

    /** Writes a file of the bundle: a heading and rows. */
    RosterSchool file(String name, String... lines) throws IOException {
        return file(name, StandardCharsets.UTF_8, lines);
    }

    RosterSchool file(String name, Charset charset, String... lines) throws IOException {
        Files.writeString(bundle.resolve(name), String.join("\n", lines), charset);
        return this;
    }

    void without(String name) throws IOException {
        Files.delete(bundle.resolve(name));
    }

    /** A small school: two groups, three pupils, three guardians, a teacher and an administrator. */
    RosterSchool small() throws IOException {
        file("orgs.csv", "sourcedId,name,type", "o1,De Wilg,school");
        file(
                "classes.csv",
                "sourcedId,title,grades,classType,schoolSourcedId",
                "g3,Groep 3,3,homeroom,o1",
                "g4,Groep 4/5,\"4,5\",homeroom,o1");
        file(
                "users.csv",
                "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds,grades",
                "p1,,true,o1,student,p1,Mila,Jansen,,\"v1,v2\",3",
                "p2,,true,o1,student,p2,Tom,Visser,,v1,4",
                "p3,,true,o1,student,p3,Zoë,de Wit,,v3,5",
                "v1,,true,o1,guardian,v1,Sanne,Visser,sanne@example.org,,",
                "v2,,true,o1,parent,v2,Mark,Jansen,mark@example.org,,",
                "v3,,true,o1,relative,v3,Anouk,de Wit,,,",
                "s1,,true,o1,teacher,s1,Noor,Bakker,noor@example.org,,",
                "s2,,true,o1,administrator,s2,Karin,Mulder,,,");
        file("demographics.csv", "userSourcedId,birthdate", "p1,2020-03-05", "p2,2018-11-30", "p3,");
        return file(
                "enrollments.csv",
                "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary",
                "e1,g3,o1,p1,student,",
                "e2,g4,o1,p2,student,",
                "e3,g4,o1,p3,student,",
                "e4,g3,o1,s1,teacher,");
    }

    /** Changes a file by replacing a text that is in it. */
    RosterSchool edit(String name, String text, String by) throws IOException {
        String before = Files.readString(bundle.resolve(name));
        if (!before.contains(text)) {
            throw new IllegalArgumentException(name + " has no " + text);
        }
        return file(name, before.replace(text, by));
    }

    Difference check() {
        return rosters.check(school, bundle, Optional.empty());
    }

    Difference apply() {
        return apply(false);
    }

    Difference applySkipping() {
        return apply(true);
    }

    private Difference apply(boolean skip) {
        return rosters.apply(school, bundle, new Rosters.Wish(Optional.empty(), skip, "Karin"));
    }

    /** What a file would change. */
    Difference check(Path file) {
        return rosters.check(asItIs(), file, Optional.empty());
    }

    /** Takes a file over, broken rows or not; {@code organisation} is what somebody confirmed, or empty. */
    Difference apply(Path file, String organisation) {
        Optional<String> wanted = Optional.of(organisation).filter(id -> !id.isEmpty());
        return rosters.apply(asItIs(), file, new Rosters.Wish(wanted, true, "Karin"));
    }

    void undo() {
        rosters.undoLast(school, "Karin");
    }

    /** Who is where today: "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser". */
    List<String> pupils() {
        return rows.read(school.id(), session -> session.createSelectionQuery("""
                                select p.firstName || ' ' || p.lastName || coalesce(' ' || cast(p.yearLevel as string), '')
                                    || coalesce(' in ' || (select g.name from PlacementRow h join GroupRow g on g.id = h.group
                                        where h.pupil = p.id and h.from <= :day and (h.until is null or h.until > :day)), '')
                                    || coalesce(' with ' || (select listagg(v.name, ', ') within group (order by v.name)
                                        from GuardianLinkRow l join GuardianRow v on v.id = l.guardian
                                        where l.pupil = p.id and (l.until is null or l.until > :day)), '')
                                from PupilRow p where p.leftOn is null or p.leftOn > :day
                                order by p.firstName
                                """, String.class)
                .setParameter("day", today)
                .list());
    }

    /** Names of a kind of rows that are there today. */
    List<String> names(Class<?> kind) {
        return rows.read(school.id(), session -> session.createSelectionQuery(
                        "select r.name from " + kind.getSimpleName()
                                + " r where r.leftOn is null or r.leftOn > :day order by r.name",
                        String.class)
                .setParameter("day", today)
                .list());
    }

    long count(String query) {
        return rows.read(
                school.id(), session -> session.createSelectionQuery("select count(*) from " + query, Long.class)
                        .getSingleResult());
    }

    /** Changes rows as somebody does by hand. */
    void byHand(String update) {
        rows.write(school.id(), session -> session.createMutationQuery(update).executeUpdate());
    }

    /** The broken rows as a program gets them, in English. */
    static List<String> broken(Difference difference) {
        return difference
                .report(new Bundle("portal", RosterSchool.class.getClassLoader()), Locale.ENGLISH)
                .broken()
                .stream()
                .map(row -> row.file() + ":" + row.line() + " " + row.reason())
                .toList();
    }

    /** "new 3/2/2/3": pupils, groups, staff, guardians. */
    static String counts(Difference.Names names) {
        Counts counts = names.counts();
        return counts.pupils() + "/" + counts.groups() + "/" + counts.staff() + "/" + counts.guardians();
    }

    @Override
    public void close() {
        rows.close();
        global.close();
        store.close();
    }
}
