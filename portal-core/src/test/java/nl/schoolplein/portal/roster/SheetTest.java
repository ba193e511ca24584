package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.broken;
import static nl.schoolplein.portal.roster.RosterSchool.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.StaffRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secretary fills in a sheet: a row a pupil, with the guardians beside it. */
class SheetTest {
    private static final String HEADING =
            "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;BSN;Ouder 1 naam;Ouder 1 e-mail;Ouder 2 naam;Ouder 2 e-mail";
    private static final List<String> PUPILS = List.of(
            "voorbeeld;Noor;de;Vries;;Groep 3;;Sam;;;",
            "11;Mila;;Jansen;5-3-2020;Groep 3;123456782;Sanne Visser;sanne@example.org;Mark Jansen;mark@example.org",
            "12;Tom;;Visser;30 november 2018;Groep 4/5;;Sanne Visser;sanne@example.org;;",
            "13;Zoë;de;Wit;2017-01-31;Groep 4/5;;Kim de Wit;;;",
            "14;Bram;de;Wit;1/2/2018;Groep 4/5;;Kim de Wit;;;");

    @TempDir
    Path folder;

    private RosterSchool school;

    @BeforeEach
    void open() throws IOException {
        school = new RosterSchool(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Path text(Charset charset, String heading, List<String> rows) throws IOException {
        return Files.writeString(
                folder.resolve("lijst.csv"), heading + "\r\n" + String.join("\r\n", rows) + "\r\n", charset);
    }

    private Path pupils(String was, String is) throws IOException {
        return text(
                StandardCharsets.UTF_8,
                HEADING,
                PUPILS.stream().map(row -> row.replace(was, is)).toList());
    }

    @Test
    void aListComesInWithGuardiansWhateverItsEncodingAndLanguage() throws IOException {
        Difference came = school.apply(text(Charset.forName("windows-1252"), HEADING, PUPILS), "");
        assertEquals("4/2/0/4", counts(came.fresh()));
        List<String> all = List.of(
                "Bram de Wit in Groep 4/5 with Kim de Wit",
                "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                "Tom Visser in Groep 4/5 with Sanne Visser",
                "Zoë de Wit in Groep 4/5 with Kim de Wit");
        assertEquals(all, school.pupils());
        assertEquals(
                List.of("Kim de Wit", "Kim de Wit", "Mark Jansen", "Sanne Visser"),
                school.names(GuardianRow.class),
                "who shares no more than a name may be two people");
        String english =
                "pupil number,first name,prefix,last name,date of birth,group,,guardian 1 name,guardian 1 e-mail,guardian 2 name,guardian 2 e-mail";
        List<String> rows = PUPILS.stream().map(row -> row.replace(';', ',')).toList();
        List<String> inEnglish = rows.stream()
                .map(row -> row.replace("30 november", "30 November"))
                .toList();
        Path again = Files.writeString(
                folder.resolve("lijst.csv"),
                "\uFEFF" + english + "\n" + String.join("\n", inEnglish),
                StandardCharsets.UTF_8);
        assertTrue(school.check(again).none());
    }

    @Test
    void aGuardianStaysTheSameWithAnotherAddressOrAnEldestChildLess() throws IOException {
        school.apply(pupils("", ""), "");
        Difference moved = school.apply(pupils("sanne@example.org", "sanne@elders.example"), "");
        assertEquals("0/0/0/1", counts(moved.changed()));
        assertEquals("0/0/0/0", counts(moved.gone()));
        Path younger = text(
                StandardCharsets.UTF_8,
                HEADING,
                PUPILS.subList(2, 5).stream()
                        .map(row -> row.replace("sanne@example.org", "sanne@elders.example"))
                        .toList());
        Difference left = school.apply(younger, "");
        assertEquals("1/1/0/1", counts(left.gone()), "Mila, her group and her father: not her mother");
        school.undo();
        assertEquals(
                "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                school.pupils().get(1));
    }

    @Test
    void whatIsWrongIsListedAndMakesNobodyGone() throws IOException {
        school.apply(pupils("", ""), "");
        Path wrong = text(
                StandardCharsets.UTF_8,
                HEADING,
                List.of(
                        "11;Mila;;Jansen;32-3-2020;Groep 3;;Sanne Visser;;;",
                        "12;=1+1;;Visser;;Groep 4/5;;;;;",
                        "13;Zoë;de;Wit;;Groep 4/5;;Kim de Wit;kim(at)example.org;;",
                        "13;Zoë;de;Wit;;Groep 4/5;;;;;",
                        ";Nieuw;;Kind;;Groep 3;;;;;"));
        Difference difference = school.check(wrong);
        assertEquals(
                List.of(
                        "lijst.csv:2 geboortedatum says 32-3-2020: that is not a date like 2020-03-05.",
                        "lijst.csv:3 roepnaam begins like a formula (with = + - or @), so it is not a name.",
                        "lijst.csv:4 kim(at)example.org is not an e-mail address.",
                        "lijst.csv:5 13 is here already, on line 4.",
                        "lijst.csv:6 leerlingnummer must be here, and is empty."),
                broken(difference));
        assertEquals("0/0/0/0", counts(difference.gone()), "with a row without a number, nobody knows who is missing");
        assertEquals("roster.sheet-columns", refused(text(StandardCharsets.UTF_8, "Naam;Klas", List.of("Mila;3"))));
    }

    private String refused(Path file) {
        return assertThrows(RosterException.class, () -> school.check(file)).key();
    }

    @Test
    void everythingIsWrittenWhenManyComeAndManyGoAndCanBeTakenBack() throws IOException {
        Demo.largeSchool(school.bundle, 8, 2026);
        school.apply();
        long linked = school.count("GuardianLinkRow");
        List<String> rows = IntStream.range(0, 500)
                .mapToObj(n -> "s%d;Kind%d;;Rij;;Groep %d;;Ouder A%d;a%d@example.org;Ouder B%d;b%d@example.org"
                        .formatted(n, n, n % 8 + 1, n, n, n, n))
                .toList();
        school.apply(text(StandardCharsets.UTF_8, HEADING, rows), "");
        assertEquals(1000, school.count("GuardianLinkRow l where l.until is null"), "of those who left, none is left");
        school.undo();
        assertEquals(linked, school.count("GuardianLinkRow l where l.until is null"));
    }

    private interface Filling {
        void fill(Worksheet pupils, Worksheet team);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("lijst.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet pupils = workbook.newWorksheet("Leerlingen");
            Worksheet team = workbook.newWorksheet("Team");
            row(pupils, 0, "Leerlingnummer", "Roepnaam", "Achternaam", "Geboortedatum", "Groep", "Land");
            row(team, 0, "Naam", "E-mail", "Groepen", "Beheerder");
            filling.fill(pupils, team);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int place = 0; place < texts.length; place++) {
            sheet.value(row, place, texts[place]);
        }
    }

    @Test
    void aWorkbookComesInWithItsTeamAndNoFormulaIsWorkedOut() throws IOException {
        Path file = workbook((pupils, team) -> {
            row(pupils, 2, "", "Mila", "Jansen", "", "Groep 3", "Suriname");
            pupils.value(2, 0, 11);
            pupils.value(2, 3, java.time.LocalDate.of(2020, 3, 5));
            pupils.style(2, 3).format("yyyy-MM-dd").set();
            row(pupils, 3, "12", "", "Visser", "", "Groep 4");
            pupils.formula(3, 1, "1+1");
            row(team, 1, "Karin Mulder", "karin@example.org", "", "ja");
            row(team, 2, "Noor Bakker", "", "Groep 3; Groep 9", "");
        });
        Difference came = school.apply(file, "");
        assertEquals(
                List.of(
                        "Leerlingen:4 roepnaam begins like a formula (with = + - or @), so it is not a name.",
                        "Team:3 groepen refers to Groep 9, which is nowhere."),
                broken(came));
        assertEquals(List.of("Mila Jansen 3 in Groep 3"), school.pupils());
        assertEquals(1, school.count("PupilRow p where year(p.born) = 2020 and month(p.born) = 3 and day(p.born) = 5"));
        assertEquals(1, school.count("StaffRow s where s.administrator and s.name = 'Karin Mulder'"));
        school.rosters().strip(file);
        Difference again = school.check(file);
        assertTrue(again.none(), "a stripped one says the same");
        assertEquals(broken(came), broken(again));
        assertFalse(unzipped(file).contains("Suriname"), "what nobody needs is not kept");
        Path without = workbook((pupils, team) -> row(pupils, 1, "11", "Mila", "Jansen", "5-3-2020", "Groep 3"));
        assertEquals("0/0/0/0", counts(school.check(without).gone()), "an empty team says nothing of the team");
        assertEquals(List.of("Karin Mulder", "Noor Bakker"), school.names(StaffRow.class));
    }

    private static String unzipped(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile parts = new ZipFile(zip.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                all.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void aListIsKeptWithoutWhatNobodyNeeds() throws IOException {
        Path file = pupils("Tom;", "=Tom;");
        school.apply(file, "");
        List<String> before = broken(school.check(file));
        school.rosters().strip(file);
        assertFalse(Files.readString(file).contains("123456782"));
        assertEquals(before, broken(school.check(file)));
        assertTrue(school.check(file).none());
    }

    private static final String WITH_RIGHTS =
            "Leerlingnummer;Roepnaam;Achternaam;Groep;Ouder 1 naam;Ouder 1 e-mail;Ouder 1 gezag;Ouder 1 ophalen;"
                    + "Ouder 2 naam;Ouder 2 e-mail;Ouder 2 gezag;Ouder 2 ophalen";

    private Path rights(String ofMark) throws IOException {
        return text(
                StandardCharsets.UTF_8,
                WITH_RIGHTS,
                List.of(
                        "11;Mila;Jansen;Groep 3;Sanne Visser;sanne@example.org;;;Mark Jansen;mark@example.org;"
                                + ofMark,
                        "12;Tom;Visser;Groep 4;Sanne Visser;sanne@example.org;Ja;x;;;;"));
    }

    /** "Mark Jansen 11 authority collects": the guardians who are linked, and what the links carry. */
    private List<String> links() {
        return school.rows.read(school.school.id(), session -> session.createSelectionQuery("""
                        select g.name || ' ' || p.sourceId || case when l.rights.authority then ' authority' else '' end
                            || case when l.rights.mayCollect then ' collects' else '' end
                        from GuardianLinkRow l join GuardianRow g on g.id = l.guardian join PupilRow p on p.id = l.pupil
                        where l.until is null order by g.name, p.sourceId
                        """, String.class)
                .list());
    }

    private static List<String> notes(Difference difference) {
        return difference
                .report(new Bundle("portal", SheetTest.class.getClassLoader()), Locale.ENGLISH)
                .notes();
    }

    @Test
    void authorityAndCollectingComeInChangeAndAreTakenBack() throws IOException {
        Difference came = school.apply(rights("nee;ja"), "");
        assertTrue(
                notes(came).contains("Mark Jansen has no authority over Mila Jansen."),
                notes(came).toString());
        List<String> all = List.of(
                "Mark Jansen 11 collects", "Sanne Visser 11 authority collects", "Sanne Visser 12 authority collects");
        assertEquals(all, links());
        assertTrue(school.check(rights(";")).none(), "empty cells say nothing");

        Difference changed = school.apply(rights("ja;nee"), "");
        assertEquals("1/0/0/0", counts(changed.changed()), "Mila");
        assertEquals(
                List.of("Mark Jansen has authority over Mila Jansen.", "Mark Jansen may not collect Mila Jansen."),
                notes(changed));
        assertEquals("Mark Jansen 11 authority", links().get(0));
        assertTrue(school.apply(pupilsAlone(), "").broken().isEmpty(), "columns that are not there say nothing");
        assertEquals("Mark Jansen 11 authority", links().get(0));
        school.apply(rights("nee;nee"), "");
        assertEquals("Mark Jansen 11", links().get(0));
        school.undo();
        assertEquals("Mark Jansen 11 authority", links().get(0));
    }

    private Path pupilsAlone() throws IOException {
        return text(
                StandardCharsets.UTF_8,
                "Leerlingnummer;Roepnaam;Achternaam;Groep;Ouder 1 naam;Ouder 1 e-mail;Ouder 2 naam;Ouder 2 e-mail",
                List.of(
                        "11;Mila;Jansen;Groep 3;Sanne Visser;sanne@example.org;Mark Jansen;mark@example.org",
                        "12;Tom;Visser;Groep 4;Sanne Visser;sanne@example.org;;"));
    }

    @Test
    void whatTheSchoolSetByHandStaysAndASheetThatSaysOtherwiseIsNoted() throws IOException {
        school.apply(rights(";"), "");
        school.rows.write(school.school.id(), session -> {
            GuardianLinkRow link = session.createSelectionQuery(
                            "select l from GuardianLinkRow l join GuardianRow g on g.id = l.guardian where g.name like 'Mark%'",
                            GuardianLinkRow.class)
                    .getSingleResult();
            link.set(link.rights().with(LinkRight.AUTHORITY, false), null, null);
            return link;
        });
        Difference difference = school.apply(rights("ja;ja"), "");
        assertEquals("Mark Jansen 11 collects", links().get(0));
        assertEquals(
                List.of("Mark Jansen was changed by hand and stays so. The school administration says something else."),
                notes(difference));
        assertTrue(notes(school.check(rights("nee;ja"))).isEmpty(), "the same is nothing to be said");
    }

    @Test
    void whatIsNeitherYesNorNoIsListedAndChangesNothing() throws IOException {
        school.apply(rights("ja;ja"), "");
        Difference difference = school.apply(rights("misschien;nee"), "");
        assertEquals(List.of("lijst.csv:2 ouder 2 gezag says misschien. Write yes or no there."), broken(difference));
        assertEquals("Mark Jansen 11 authority collects", links().get(0));
        assertEquals("0/0/0/0", counts(difference.gone()));
        Path nobody = text(
                StandardCharsets.UTF_8,
                WITH_RIGHTS,
                List.of("11;Mila;Jansen;Groep 3;Sanne Visser;sanne@example.org;;;;;nee;"));
        assertEquals(List.of("lijst.csv:2 ouder 2 naam must be here, and is empty."), broken(school.check(nobody)));
    }

    @Test
    void aRowWithAFieldTooManyIsTheSameWhenItIsStripped() throws IOException {
        school.apply(pupils("", ""), "");
        Path file = pupils("12;Tom;;Visser", "12;Tom;;Kwik;ser;;;;;;;;;");
        Difference before = school.check(file);
        school.rosters().strip(file);
        Difference after = school.check(file);
        assertEquals(broken(before), broken(after));
        assertEquals("0/0/0/0", counts(after.gone()), "Tom is named by a row that nobody can read");
        assertFalse(Files.readString(file).contains("Kwik"), "and nothing of it is kept");
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("bom.xlsx");
        byte[] nothing = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertEquals("roster.too-large", refused(file));
    }
}
