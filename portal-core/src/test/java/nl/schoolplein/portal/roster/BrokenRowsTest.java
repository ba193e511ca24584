package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.broken;
import static nl.schoolplein.portal.roster.RosterSchool.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.portal.school.StaffRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that cannot be used are listed, refused unless they may be skipped, and never take anybody away. */
class BrokenRowsTest {
    @TempDir
    Path folder;

    private RosterSchool school;

    @BeforeEach
    void open() throws IOException {
        school = new RosterSchool(folder).small();
        school.apply();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<String> foundIn(String file, String text, String by) throws IOException {
        school.small().edit(file, text, by);
        return broken(school.check());
    }

    @Test
    void everyKindOfMistakeIsSaidWithFileAndLine() throws IOException {
        assertEquals(
                List.of("users.csv:2 familyName must be here, and is empty."),
                foundIn("users.csv", "Mila,Jansen", "Mila,"));
        assertEquals(
                List.of("users.csv:3 givenName begins like a formula (with = + - or @), so it is not a name."),
                foundIn("users.csv", "p2,Tom,", "p2,=HYPERLINK(1),"));
        assertEquals(
                List.of("users.csv:3 givenName begins like a formula (with = + - or @), so it is not a name."),
                foundIn("users.csv", "p2,Tom,", "p2,\"\tTom\","));
        assertEquals(
                List.of("users.csv:4 p2 is here already, on line 3."),
                foundIn("users.csv", "p3,,true,o1,student,p3", "p2,,true,o1,student,p3")
                        .subList(0, 1));
        assertEquals(
                List.of("users.csv:2 givenName is too long: there is room for 60 characters."),
                foundIn("users.csv", "p1,Mila", "p1," + "M".repeat(61)));
        assertEquals(
                List.of("users.csv:8 The role janitor is not known, or does not fit this person."),
                foundIn("users.csv", "o1,teacher", "o1,janitor"));
        assertEquals(
                List.of("users.csv:4 agentSourcedIds refers to v9, which is nowhere."),
                foundIn("users.csv", ",,v3,5", ",,v9,5"));
        assertEquals(
                List.of("users.csv:5 sanne(at)example.org is not an e-mail address."),
                foundIn("users.csv", "sanne@example.org", "sanne(at)example.org"));
        assertEquals(
                List.of("users.csv:9 There are 13 fields on this line, and 11 columns."),
                foundIn("users.csv", "Karin,Mulder,,,", "Karin,Mulder,,,,too,much"));
        assertEquals(
                List.of("demographics.csv:3 birthDate says 30-11-2018: that is not a date like 2020-03-05."),
                foundIn("demographics.csv", "2018-11-30", "30-11-2018"));
        assertEquals(
                List.of("enrollments.csv:3 classSourcedId refers to g9, which is nowhere."),
                foundIn("enrollments.csv", "e2,g4", "e2,g9"));
        assertEquals(
                List.of("enrollments.csv:3 userSourcedId refers to p9, which is nowhere."),
                foundIn("enrollments.csv", "o1,p2", "o1,p9"));
        assertEquals(
                List.of("classes.csv:2 title must be here, and is empty."),
                foundIn("classes.csv", "g3,Groep 3", "g3,"));
        assertEquals(
                List.of("users.csv:2 orgSourcedIds refers to o7, which is nowhere."),
                foundIn("users.csv", "p1,,true,o1", "p1,,true,o7"));
    }

    @Test
    void theLineIsTheLineOfTheFileAlsoAfterFieldsOfSeveralLines() throws IOException {
        school.edit("users.csv", "sourcedId,status", "metadata.note,sourcedId,status");
        String users = java.nio.file.Files.readString(school.bundle.resolve("users.csv"));
        school.file(
                "users.csv",
                users.replaceAll("(?m)^(p1,)", "\"two\nlines, \"\"here\"\"\"\\,$1")
                        .replaceAll("(?m)^([psv][2-9],|s1,|v1,)", "-,$1")
                        .replace("Tom,Visser", "Tom,"));
        assertEquals(List.of("users.csv:4 familyName must be here, and is empty."), broken(school.check()));
    }

    @Test
    void nothingIsAppliedWhileThereAreSome() throws IOException {
        school.edit("users.csv", "Mila,Jansen", ",Jansen").edit("users.csv", "Tom,Visser", "Tommie,Visser");
        var refused = assertThrows(RosterException.HasBrokenRows.class, school::apply);
        assertEquals(1, refused.difference().broken().size());
        assertEquals(List.of("Tommie Visser"), refused.difference().changed().of(Kind.PUPILS));
        assertEquals(0, school.count("PupilRow where firstName = 'Tommie'"));
        Difference applied = school.applySkipping();
        assertEquals("1/0/0/0 0/0/0/0", counts(applied.changed()) + " " + counts(applied.gone()));
        assertEquals(
                "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                school.pupils().get(0),
                "who is in a broken row stays as they are");
    }

    @Test
    void aBrokenPersonIsNotGoneAndNeitherAreItsLinksAndItsGroup() throws IOException {
        school.edit("users.csv", "v1,,true,o1,guardian,v1,Sanne,Visser", "v1,,true,o1,guardian,v1,,");
        school.edit("users.csv", "s1,,true,o1,teacher,s1,Noor,Bakker", "s1,,true,o1,teacher,s1,@Noor,");
        Difference applied = school.applySkipping();
        assertEquals(2, applied.broken().size());
        assertTrue(applied.none(), applied.toString());
        assertEquals(1, school.count("TeachingRow where until is null"));
        assertEquals(
                "Tom Visser 4 in Groep 4/5 with Sanne Visser", school.pupils().get(1));
    }

    @Test
    void aBrokenGroupKeepsItsPupilsAndItsTeacher() throws IOException {
        school.edit("classes.csv", "g3,Groep 3,3,homeroom,o1", "g3,,3,homeroom,o1");
        assertTrue(school.applySkipping().none());
        assertEquals(3, school.count("PlacementRow where until is null"));
        assertEquals(1, school.count("TeachingRow where until is null"));
    }

    @Test
    void aBrokenEnrolmentKeepsThePupilWhereItIs() throws IOException {
        school.edit("enrollments.csv", "e1,g3,o1,p1", "e1,g9,o1,p1").edit("enrollments.csv", "e4,g3", "e4,");
        assertTrue(school.applySkipping().none());
        assertEquals(
                "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                school.pupils().get(0));
        assertEquals(1, school.count("TeachingRow where until is null"));
    }

    @Test
    void whereNobodyKnowsWhomARowIsAboutNobodyOfThatKindIsGone() throws IOException {
        school.edit(
                "users.csv", "p2,,true,o1,student,p2,Tom,Visser,,v1,4\n", ",,true,o1,student,p2,Tom,Visser,,v1,4\n");
        school.edit("users.csv", "s1,,true,o1,teacher,s1,Noor,Bakker,noor@example.org,,\n", "");
        school.edit("enrollments.csv", "e2,g4,o1,p2,student,\n", "").edit("demographics.csv", "p2,2018-11-30\n", "");
        school.edit("enrollments.csv", "\ne4,g3,o1,s1,teacher,", "");
        Difference applied = school.applySkipping();
        assertEquals(List.of("users.csv:3 sourcedId must be here, and is empty."), broken(applied));
        assertEquals("0/0/0/0", counts(applied.gone()));
        assertEquals(2, school.names(StaffRow.class).size());
        school.small();
        school.edit("enrollments.csv", "e1,g3,o1,p1,student,", "e1,g3,o1,,student,");
        school.edit("enrollments.csv", "e3,g4,o1,p3,student,\n", "");
        assertTrue(school.applySkipping().none(), "nor does anybody lose a group");
    }

    @Test
    void aFileThatStopsHalfwayTakesNobodyAway() throws IOException {
        school.edit("users.csv", "v1,,true,o1,guardian,v1,Sanne", "v1,,true,o1,guardian,v1,\"Sanne");
        Difference applied = school.applySkipping();
        assertEquals("0/0/0/0", counts(applied.gone()));
        assertEquals(
                List.of("users.csv:5 From here on the file cannot be read. Perhaps a quotation mark is missing."),
                broken(applied));
        school.small().edit("classes.csv", "g4,Groep 4/5", "g4,\"Groep 4/5");
        assertTrue(school.applySkipping().none(), "nor does a pupil lose a group");
        assertEquals(3, school.pupils().size());
        assertEquals(
                "Tom Visser 4 in Groep 4/5 with Sanne Visser", school.pupils().get(1));
    }

    @Test
    void aWrongDateOrAddressCostsNobodyTheirPlace() throws IOException {
        school.edit("demographics.csv", "p1,2020-03-05", "p1,2020-02-31");
        school.edit("users.csv", "mark@example.org", "mark");
        Difference applied = school.applySkipping();
        assertEquals(2, applied.broken().size());
        assertTrue(applied.none());
        assertEquals(1, school.count("PupilRow where born = date 2020-03-05"));
        assertEquals(1, school.count("GuardianRow where email = 'mark@example.org'"));
    }
}
