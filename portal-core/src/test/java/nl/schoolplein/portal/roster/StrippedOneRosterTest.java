package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.broken;
import static nl.schoolplein.portal.roster.RosterSchool.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle of OneRoster is kept with nothing in it but what the portal reads, and says the same afterwards. */
class StrippedOneRosterTest {
    private static final List<String> NEEDLESS =
            List.of("123456782", "SR", "Paramaribo", "0612345678", "geheim-wachtwoord", "line of a note", "Gym");

    @TempDir
    Path folder;

    private RosterSchool school;

    /** With numbers of persons, where they were born, telephone numbers, passwords; and with rows that are broken. */
    @BeforeEach
    void open() throws IOException {
        school = new RosterSchool(folder).small();
        school.apply();
        school.file(
                "users.csv",
                "bsn,sourcedId,status,orgSourcedIds,role,givenName,familyName,email,agentSourcedIds,grades,phone,password",
                "123456782,p1,,o1,student,Mila,Jansen,,\"v1,v2\",3,0612345678,geheim-wachtwoord",
                "123456782,p2,,o1,student,,Visser,,v1,4,\"a",
                "line of a note\",",
                "123456782,p3,,o1,student,Zoë,de Wit,,v3,5,,,too,many",
                ",v1,,o1,guardian,Sanne,Visser,sanne(at)example.org,,,0612345678,",
                ",v2,,o1,parent,Mark,Jansen,mark@example.org,,,,",
                ",v3,,o1,relative,Anouk,de Wit,,,,,",
                ",s1,,o1,teacher,Noor,Bakker,noor@example.org,,,,",
                ",s2,,o1,administrator,Karin,Mulder,,,,,");
        school.file(
                "demographics.csv",
                "userSourcedId,birthdate,sex,countryOfBirthCode,cityOfBirth",
                "p1,2020-03-05,female,SR,Paramaribo",
                "p3,2018-01-31,male,SR,Paramaribo");
        school.file("courses.csv", "sourcedId,title", "c1,Gym");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static void assertSame(Difference before, Difference after) {
        assertEquals(broken(before), broken(after), "on the lines where they were");
        assertEquals(counts(before.changed()), counts(after.changed()));
        assertEquals("0/0/0/0", counts(after.gone()), "nobody is gone because of a broken row");
    }

    @Test
    void filesInAFolder() throws IOException {
        Difference before = school.check();
        assertTrue(broken(before).size() == 3, broken(before).toString());
        school.rosters().strip(school.bundle);
        assertSame(before, school.check());
        try (Stream<Path> all = Files.walk(folder.resolve("bundle"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                refuse(Files.readString(file), file.toString());
            }
        }
        assertTrue(Files.readString(school.bundle.resolve("users.csv")).contains("Mila"));
    }

    @Test
    void aZipFile() throws IOException {
        Path zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                Stream<Path> all = Files.list(school.bundle)) {
            for (Path file : all.toList()) {
                entries.putNextEntry(new ZipEntry("export/" + file.getFileName()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        Difference before = school.check(zip);
        school.rosters().strip(zip);
        assertSame(before, school.check(zip));
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(entries.entries())) {
                byte[] bytes = entries.getInputStream(entry).readAllBytes();
                refuse(new String(bytes, StandardCharsets.UTF_8), entry.getName());
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertFalse(all.anyMatch(path -> path.toString().endsWith(".part")), "nothing is left behind");
        }
    }

    private static void refuse(String text, String where) {
        NEEDLESS.forEach(needless -> assertFalse(text.contains(needless), where + " has " + needless));
    }
}
