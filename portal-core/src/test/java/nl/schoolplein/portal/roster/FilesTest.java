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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.portal.school.StaffRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** School administrations write their files in many ways. */
class FilesTest {
    @TempDir
    Path folder;

    private RosterSchool school;

    @BeforeEach
    void open() throws IOException {
        school = new RosterSchool(folder).small();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private String zoe() {
        return school.pupils().get(2);
    }

    private void all(Charset charset, String before) throws IOException {
        try (Stream<Path> files = Files.list(school.bundle)) {
            for (Path file : files.toList()) {
                Files.writeString(file, before + Files.readString(file), charset);
            }
        }
    }

    @Test
    void theyMayStartWithAMarkOrBeWrittenInOldEncodings() throws IOException {
        all(StandardCharsets.UTF_8, "\uFEFF");
        school.apply();
        assertEquals("Zoë de Wit 5 in Groep 4/5 with Anouk de Wit", zoe());
        school.small();
        all(StandardCharsets.UTF_16LE, "\uFEFF");
        assertTrue(school.check().none());
        school.small();
        all(Charset.forName("windows-1252"), "");
        assertTrue(school.check().none());
    }

    @Test
    void theyMayHaveSemicolonsOtherLineEndsAndAnyOrderOfColumns() throws IOException {
        school.file(
                "users.csv",
                "FamilyName;GivenName;ext_hair;ROLE;metadata.x;OrgSourcedIds;SourcedId\r",
                "Jansen;Mila;;student;=1+1;o1;p1\r",
                "\"Visser\";Tom;;student\r",
                "de Wit;Zoë;;student;;o1;p3");
        school.file("enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role", "e1,g3,p1,student");
        school.file("demographics.csv", "userSourcedId,birthDate");
        assertEquals(List.of("users.csv:3 sourcedId must be here, and is empty."), broken(school.check()));
        school.edit("users.csv", "student\r\nde", "student;;o1;p2\r\nde");
        assertEquals(
                List.of("Mila Jansen", "Tom Visser", "Zoë de Wit"),
                school.apply().fresh().of(Kind.PUPILS));
    }

    @Test
    void filesThatTheStandardAllowsToMissMayMiss() throws IOException {
        school.without("demographics.csv");
        school.without("orgs.csv");
        school.without("enrollments.csv");
        school.file("academicSessions.csv", "sourcedId,status");
        assertEquals("3/2/2/3", counts(school.apply().fresh()));
        assertEquals("Zoë de Wit 5 with Anouk de Wit", zoe());
        school.small();
        school.apply();
        school.without("enrollments.csv");
        assertTrue(school.apply().none(), "without enrolments nobody leaves a group");
        school.without("users.csv");
        assertEquals(
                "roster.no-users",
                assertThrows(RosterException.class, school::check).key());
    }

    @Test
    void inVersion12TheRolesStandInAFileOfTheirOwn() throws IOException {
        school.file(
                "users.csv",
                "sourcedId,enabledUser,username,givenName,familyName,middleName,preferredGivenName,email,agentSourcedIds,grades",
                "p1,true,p1,Emilia,Jansen,,Mila,,v1,03",
                "v1,true,v1,Sanne,Visser,,,s@example.org,,",
                "s1,true,s1,Noor,Berg,van den,,,,",
                "s2,true,s2,Karin,Mulder,Maria,,,,",
                "s3,true,s3,Old,Teacher,,,,,",
                "x1,true,x1,No,Role,,,,,");
        school.file(
                "roles.csv",
                "sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId",
                "r1,p1,primary,student,,,o1",
                "r2,v1,primary,parent,,,o1",
                "r3,s1,primary,teacher,,,o1",
                "r4,s1,secondary,guardian,,,o1",
                "r5,s2,primary,principal,,,o1",
                "r6,s3,primary,teacher,,2026-08-31,o1",
                "r7,p9,primary,student,,,o1",
                "r8,s2,primary,wizard,,,o1");
        school.file("demographics.csv", "sourcedId,birthDate", "p1,2020-03-05");
        school.file("enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role", "e1,g3,p1,student");
        assertEquals(
                List.of(
                        "roles.csv:8 userSourcedId refers to p9, which is nowhere.",
                        "roles.csv:9 The role wizard is not known, or does not fit this person."),
                broken(school.applySkipping()));
        assertEquals(List.of("Mila Jansen 3 in Groep 3 with Sanne Visser"), school.pupils());
        assertEquals(List.of("Karin Mulder", "Noor van den Berg"), school.names(StaffRow.class));
        assertEquals(1, school.count("StaffRow where administrator"));
        assertEquals(2, school.count("GuardianRow"), "a teacher can be a parent as well");
    }

    private Path zip(String... entries) throws IOException {
        Path zip = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream into = new ZipOutputStream(out)) {
            for (String entry : entries) {
                into.putNextEntry(new ZipEntry(entry));
                Path file = school.bundle.resolve(entry.substring(entry.lastIndexOf('/') + 1));
                if (Files.exists(file)) {
                    Files.copy(file, into);
                }
                into.closeEntry();
            }
        }
        return zip;
    }

    private String refusal(Path bundle) {
        return assertThrows(
                        RosterException.class, () -> school.rosters().check(school.school, bundle, Optional.empty()))
                .key();
    }

    @Test
    void aZipFileMayHaveAFolderAndFilesThatNobodyNeeds() throws IOException {
        Path zip = zip(
                "export/users.csv",
                "export/orgs.csv",
                "export/classes.csv",
                "export/enrollments.csv",
                "__MACOSX/._users.csv",
                "export/readme.txt",
                "../../evil.csv");
        Difference difference = school.rosters().check(school.school, zip, Optional.empty());
        assertEquals("3/2/2/3", counts(difference.fresh()));
        assertFalse(Files.exists(folder.resolve("../evil.csv")));
        try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
            assertEquals(0, left.count(), "what was unpacked is gone");
        }
    }

    @Test
    void whatIsNoBundleIsRefusedInPlainWords() throws IOException {
        assertEquals("roster.twice", refusal(zip("a/users.csv", "b/users.csv")));
        assertEquals("roster.no-users", refusal(zip("orgs.csv")));
        assertEquals("roster.no-users", refusal(zip("deep/er/users.csv")));
        assertEquals("roster.not-a-bundle", refusal(Files.writeString(folder.resolve("x.zip"), "not a zip")));
        assertEquals("roster.not-a-bundle", refusal(folder.resolve("nowhere")));
        assertEquals("roster.no-users", refusal(Files.createDirectory(folder.resolve("empty"))));
        Path cut = zip("users.csv", "orgs.csv");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 200));
        assertEquals("roster.not-a-bundle", refusal(cut));
    }

    @Test
    void aZipBombIsStoppedWhileItUnpacks() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        byte[] nothing = new byte[1024 * 1024];
        try (ZipOutputStream into = new ZipOutputStream(Files.newOutputStream(bomb))) {
            into.putNextEntry(new ZipEntry("users.csv"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                into.write(nothing);
            }
            into.closeEntry();
        }
        assertTrue(Files.size(bomb) < 1024 * 1024);
        assertEquals("roster.too-large", refusal(bomb));
        String[] many = Stream.iterate(0, number -> number + 1)
                .limit(1001)
                .map(number -> number + ".txt")
                .toArray(String[]::new);
        assertEquals("roster.too-many-files", refusal(zip(many)));
    }
}
