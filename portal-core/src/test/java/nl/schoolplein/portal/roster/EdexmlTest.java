package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.broken;
import static nl.schoolplein.portal.roster.RosterSchool.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.StaffRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school comes in by EDEXML, with all that such a file has and much that nobody needs. */
class EdexmlTest {
    private static final String BRIN = "98AB00";
    private static final String SMALL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EDEX>
            <school><schooljaar>2026-2027</schooljaar><brincode>98AB</brincode><xsdversie>2.1</xsdversie>
            <auteur>Leerlingadministratie</auteur></school>
            <groepen>
            <groep key="g3"><naam>Groep 3</naam><jaargroep>3</jaargroep></groep>
            <groep key="g4"><naam>De Uilen</naam><jaargroep>C</jaargroep></groep>
            <samengestelde_groep key="gym"><naam>Gym</naam></samengestelde_groep>
            </groepen>
            <leerlingen>
            <leerling key="1"><achternaam>Jansen</achternaam><roepnaam>Mila</roepnaam><geboortedatum>2020-03-05</geboortedatum>
            <geslacht>9</geslacht><jaargroep>3</jaargroep><groep key="g3"/><samengestelde_groepen><samengestelde_groep key="gym"/></samengestelde_groepen>
            <land>SR</land><bsn>123456782</bsn><postcodenl>1234AB</postcodenl></leerling>
            <leerling key="2"><achternaam>Wit</achternaam><voorvoegsel>de</voorvoegsel><voornamen>Zoë Maria</voornamen><jaargroep>4</jaargroep><groep key="g4"/></leerling>
            <leerling key="3"><achternaam>Visser</achternaam><roepnaam>Tom</roepnaam><jaargroep>5</jaargroep><groep key="g4"/></leerling>
            </leerlingen>
            <leerkrachten>
            <leerkracht key="1"><achternaam>Bakker</achternaam><roepnaam>Noor</roepnaam><emailadres>noor@example.org</emailadres><rol>DIR</rol><groepen><groep key="g3"/></groepen></leerkracht>
            <leerkracht key="2"><achternaam>Mulder</achternaam><voorletters-1>KL</voorletters-1><groepen><groep key="g4"><rol>STA</rol></groep></groepen></leerkracht>
            <leerkracht key="3"><achternaam>Smit</achternaam><roepnaam>Bo</roepnaam><rol>OUD</rol></leerkracht>
            </leerkrachten>
            </EDEX>
            """;

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

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), text, charset);
    }

    private Path small(UnaryOperator<String> change) throws IOException {
        String changed = change.apply(SMALL);
        return file(changed, StandardCharsets.UTF_8);
    }

    private Path small() throws IOException {
        return small(same -> same);
    }

    @Test
    void aSchoolConfirmsItsNumberOnceAndThenOnlyItsOwnFilesAreTaken() throws IOException {
        RosterException.WhichOrganisation asked =
                assertThrows(RosterException.WhichOrganisation.class, () -> school.check(small()));
        assertEquals(BRIN, asked.choices().get(0).id());
        Difference came = school.apply(small(), BRIN);
        assertEquals("3/2/2/0", counts(came.fresh()));
        assertEquals(
                List.of("Mila Jansen 3 in Groep 3", "Tom Visser 5 in De Uilen", "Zoë de Wit 4 in De Uilen"),
                school.pupils());
        assertEquals(List.of("De Uilen", "Groep 3"), school.names(GroupRow.class));
        assertEquals(List.of("K.L. Mulder", "Noor Bakker"), school.names(StaffRow.class));
        assertEquals(0, school.count("StaffRow s where s.administrator"), "a role at school is none in the portal");
        assertTrue(school.check(small()).none(), "again");
        RosterException other =
                assertThrows(RosterException.class, () -> school.check(small(text -> text.replace("98AB", "97XY"))));
        assertEquals("roster.other-brin", other.key());
        RosterException location = assertThrows(
                RosterException.class,
                () -> school.check(
                        small(text -> text.replace("</brincode>", "</brincode><dependancecode>02</dependancecode>"))));
        assertEquals("roster.other-brin", location.key());
        school.undo();
        assertTrue(school.asItIs().brin().isEmpty(), "a number that was confirmed by mistake");
        school.numbered(BRIN);
        school.apply(small(), "");
        school.undo();
        assertEquals(BRIN, school.asItIs().brin().orElse(""), "a number that was typed stays");
    }

    @Test
    void combinationGroupsAreOneGroupHoweverTheyAreWritten() throws IOException {
        String namesakes = SMALL.replace(
                        "<groep key=\"g4\"><naam>De Uilen</naam><jaargroep>C</jaargroep></groep>",
                        "<groep key=\"g4\"><naam>Groep 4/5</naam><jaargroep>4</jaargroep></groep>"
                                + "<groep key=\"g5\"><naam>groep 4/5 </naam><jaargroep>5</jaargroep></groep>")
                .replace("<jaargroep>5</jaargroep><groep key=\"g4\"/>", "<jaargroep>5</jaargroep><groep key=\"g5\"/>");
        school.apply(file(namesakes, StandardCharsets.UTF_8), BRIN);
        assertEquals(
                List.of("Mila Jansen 3 in Groep 3", "Tom Visser 5 in Groep 4/5", "Zoë de Wit 4 in Groep 4/5"),
                school.pupils());
        String parts = namesakes
                .replace("<naam>Groep 4/5</naam>", "<naam>Groep 4</naam>")
                .replace("<naam>groep 4/5 </naam>", "<naam>Groep 5</naam>")
                .replace("Gym", "Middenbouw")
                .replace("<samengestelde_groepen><samengestelde_groep key=\"gym\"/></samengestelde_groepen>", "")
                .replaceAll("<groep key=\"g[45]\"/></leerling>", "$0")
                .replaceAll(
                        "(<groep key=\"g[45]\"/>)</leerling>",
                        "$1<samengestelde_groepen><samengestelde_groep key=\"gym\"/></samengestelde_groepen></leerling>")
                .replace("<groep key=\"g4\"><rol>STA</rol></groep>", "<samengestelde_groep key=\"gym\"/>");
        Difference merged = school.apply(file(parts, StandardCharsets.UTF_8), "");
        assertEquals(
                List.of("Mila Jansen 3 in Groep 3", "Tom Visser 5 in Middenbouw", "Zoë de Wit 4 in Middenbouw"),
                school.pupils());
        assertEquals(List.of("Groep 3", "Middenbouw"), school.names(GroupRow.class));
        assertTrue(merged.notes().contains(new Note(Note.About.PARTS, List.of("Groep 4, Groep 5", "Middenbouw"))));
    }

    @Test
    void whoHasLeftIsGoneAndWhoComesStartsOnTheFirstDay() throws IOException {
        school.apply(small(), BRIN);
        school.itIs(RosterSchool.DAY.plusDays(10));
        Path later = small(
                text -> text.replace("<jaargroep>3</jaargroep><groep key=\"g3\"/>", "<jaargroep>H</jaargroep>")
                        .replace(
                                "<jaargroep>5</jaargroep><groep key=\"g4\"/>",
                                "<jaargroep>5</jaargroep><groep key=\"g4\"/><uitstroomdatum>2026-09-10</uitstroomdatum>")
                        .replace(
                                "</leerlingen>",
                                "<leerling key=\"4\"><achternaam>Onbekend</achternaam><roepnaam>Bram</roepnaam><geboortedatum>onbekend</geboortedatum>"
                                        + "<jaargroep>1</jaargroep><groep key=\"g3\"/><instroomdatum>2026-10-01</instroomdatum></leerling></leerlingen>"));
        Difference difference = school.apply(later, "");
        assertEquals("2/0/0/0", counts(difference.gone()));
        assertEquals(List.of(), broken(difference));
        assertEquals(List.of("Bram – 1", "Zoë de Wit 4 in De Uilen"), school.pupils());
        school.itIs(LocalDate.of(2026, 10, 1));
        assertEquals("Bram – 1 in Groep 3", school.pupils().get(0));
    }

    @Test
    void whatIsWrongIsListedWithItsLineAndCostsNobodyElse() throws IOException {
        school.apply(small(), BRIN);
        Path wrong = small(text -> text.replace("<jaargroep>4</jaargroep>", "<jaargroep>X</jaargroep>")
                .replace("<roepnaam>Tom</roepnaam>", "")
                .replace("<groep key=\"g3\"/><samen", "<groep key=\"g9\"/><samen")
                .replace("noor@example.org", "noor(at)example.org"));
        Difference difference = school.apply(wrong, "");
        assertEquals(
                List.of(
                        "export.xml:11 groep refers to g9, which is nowhere.",
                        "export.xml:14 X is no year level that we know.",
                        "export.xml:15 roepnaam must be here, and is empty.",
                        "export.xml:18 noor(at)example.org is not an e-mail address."),
                broken(difference));
        assertEquals("0/0/0/0", counts(difference.gone()));
        assertEquals(
                List.of("Mila Jansen 3 in Groep 3", "Tom Visser 5 in De Uilen", "Zoë de Wit 4 in De Uilen"),
                school.pupils());
        Path cut = small(text -> text.substring(0, text.indexOf("<leerling key=\"3\"")));
        Difference half = school.check(cut);
        assertEquals("0/0/0/0", counts(half.gone()), "nobody is gone because a file broke off");
        assertEquals(
                Problem.UNREADABLE, half.broken().get(half.broken().size() - 1).problem());
    }

    @Test
    void nothingIsKeptThatNobodyNeeds() throws IOException {
        Path kept = small(text -> text.replace("<jaargroep>4</jaargroep>", "<jaargroep>X</jaargroep>"));
        List<String> before = broken(school.apply(kept, BRIN));
        school.rosters().strip(kept);
        String stripped = Files.readString(kept);
        for (String needless : List.of("123456782", "1234AB", "SR", "geslacht", "Leerlingadministratie")) {
            assertFalse(stripped.contains(needless), needless);
        }
        Difference again = school.check(kept);
        assertTrue(again.none());
        assertEquals(before, broken(again), "on the lines where they were");
        Path cut = small(text -> text.substring(0, text.indexOf("<leerling key=\"3\"")));
        List<String> unreadable = broken(school.check(cut));
        school.rosters().strip(cut);
        assertEquals(1, broken(school.check(cut)).size(), "what broke off does so afterwards: " + unreadable);
    }

    /** A ZIP file with these texts, by their paths in it. */
    private Path zipped(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("Export ParnasSys.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void itMayComeInAZipFile() throws IOException {
        Path zip = zipped(Map.of("leesmij.txt", "Gemaakt door de administratie", "export/EDEXML.XML", SMALL));
        Difference came = school.apply(zip, BRIN);
        assertEquals("3/2/2/0", counts(came.fresh()));
        school.rosters().strip(zip);
        assertTrue(Files.notExists(zip), "what it came in is not kept");
        Path kept = folder.resolve("Export ParnasSys.xml");
        assertTrue(school.check(kept).none(), "what is kept says the same");
        assertFalse(Files.readString(kept).contains("123456782"));
    }

    @Test
    void aZipFileThatIsNotWhatItSeemsIsRefused() throws IOException {
        assertEquals(
                "roster.edexml-several",
                refused(zipped(Map.of("een.xml", SMALL, "twee.xml", SMALL))),
                "of two schools");
        assertEquals("roster.no-users", refused(zipped(Map.of("een.xml", "<html/>"))), "no EDEXML");
        assertEquals("roster.no-users", refused(zipped(Map.of("a/b/een.xml", SMALL))), "too deep to be one");
        assertEquals(
                "roster.document-type",
                refused(zipped(Map.of("een.xml", SMALL.replace("<EDEX>", "<!DOCTYPE EDEX []>\n<EDEX>")))));
        String blanks = " ".repeat(1024 * 1024);
        Path bomb = folder.resolve("bom.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(bomb))) {
            entries.putNextEntry(new ZipEntry("een.xml"));
            entries.write(SMALL.getBytes(StandardCharsets.UTF_8));
            for (int megabyte = 0; megabyte < 257; megabyte++) {
                entries.write(blanks.getBytes(StandardCharsets.UTF_8));
            }
            entries.closeEntry();
        }
        assertEquals("roster.too-large", refused(bomb));
    }

    @Test
    void aHostileFileIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Geheim");
        String type = "<!DOCTYPE EDEX [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<EDEX>";
        Path stealing = small(text -> text.replace("<EDEX>", type).replace("Mila", "&x;"));
        assertEquals("roster.document-type", refused(stealing));
        String bomb = "<!DOCTYPE EDEX [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<EDEX>";
        assertEquals("roster.document-type", refused(small(text -> text.replace("<EDEX>", bomb)
                .replace("Mila", "&b;"))));
        assertEquals("roster.too-deep", refused(small(text -> text.replace("<land>", "<a>".repeat(100)))));
        assertEquals("roster.edexml-version", refused(small(text -> text.replace("2.1<", "1.03<"))));
        assertEquals("roster.not-a-bundle", refused(file("<html/>", StandardCharsets.UTF_8)));
    }

    private String refused(Path file) {
        return assertThrows(RosterException.class, () -> school.apply(file, BRIN))
                .key();
    }

    @Test
    void itIsReadInTheEncodingThatItNames() throws IOException {
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            Path file = file(SMALL.replace("UTF-8", charset.name()), charset);
            school.apply(file, BRIN);
            assertEquals("Zoë de Wit 4 in De Uilen", school.pupils().get(2), charset.name());
        }
    }

    /** The example of the standard itself stays where it is, beside the project. */
    @Test
    void theExampleOfTheStandardComesIn() {
        Path example = Path.of("../../shared/samples/edexml-2.1/EDEXML.Voorbeeld.2.1.xml");
        assumeTrue(Files.exists(example), "the example is not on this machine");
        Difference came = school.apply(example, "99ZZ00");
        assertEquals(List.of(), broken(came));
        assertEquals(2, came.fresh().counts().pupils(), "of three, one has left");
        assertEquals(3, came.fresh().counts().staff());
        assertTrue(school.check(example).none());
    }
}
