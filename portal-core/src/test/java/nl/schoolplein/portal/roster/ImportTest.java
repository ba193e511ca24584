package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.DAY;
import static nl.schoolplein.portal.roster.RosterSchool.broken;
import static nl.schoolplein.portal.roster.RosterSchool.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.StaffRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school takes over its people, year after year. */
class ImportTest {
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

    @Test
    void theDifferenceIsShownFirstAndChangesNothing() {
        Difference difference = school.check();
        assertEquals("3/2/2/3", counts(difference.fresh()));
        assertEquals(
                List.of("Mila Jansen", "Tom Visser", "Zoë de Wit"),
                difference.fresh().of(Kind.PUPILS));
        assertEquals(List.of(), school.pupils());
    }

    @Test
    void aSchoolComesInWithItsGroupsFamiliesAndStaff() {
        assertTrue(school.apply().applied());
        assertEquals(
                List.of(
                        "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                        "Tom Visser 4 in Groep 4/5 with Sanne Visser",
                        "Zoë de Wit 5 in Groep 4/5 with Anouk de Wit"),
                school.pupils());
        assertEquals(List.of("Karin Mulder", "Noor Bakker"), school.names(StaffRow.class));
        assertEquals(1, school.count("StaffRow where administrator and name = 'Karin Mulder'"));
        assertEquals(1, school.count("PupilRow where born = date 2020-03-05"));
        assertEquals(1, school.count("GuardianRow where email = 'sanne@example.org'"));
        assertEquals(1, school.count("TeachingRow"));
    }

    @Test
    void theSameImportAgainWritesNothing() {
        school.apply();
        long before = school.store.statements();
        Difference again = school.apply();
        assertTrue(again.none());
        assertEquals(0, school.count("PupilRow where version > 0"));
        assertEquals(1, school.rosters().history(school.school).size());
        assertTrue(school.store.statements() - before < 40, "no query in a loop");
    }

    @Test
    void whoIsNotNamedAnyMoreHasLeftAndMayComeBack() throws IOException {
        school.apply();
        school.itIs(DAY.plusDays(30));
        school.edit("users.csv", "p2,,true,o1,student,p2,Tom,Visser,,v1,4\n", "");
        school.edit("enrollments.csv", "e2,g4,o1,p2,student,\n", "");
        school.edit("demographics.csv", "p2,2018-11-30\n", "");
        Difference difference = school.apply();
        assertEquals("1/0/0/0", counts(difference.gone()));
        assertEquals("0/0/0/0", counts(difference.changed()));
        assertEquals(2, school.pupils().size());
        assertEquals(1, school.count("PupilRow where leftOn is not null"), "nobody is deleted");
        assertEquals(1, school.count("PlacementRow where until is not null"), "the placement has ended");
        school.itIs(DAY.plusDays(60));
        school.small();
        assertEquals("1/0/0/0", counts(school.apply().fresh()));
        assertEquals(
                "Tom Visser 4 in Groep 4/5 with Sanne Visser", school.pupils().get(1));
        assertEquals(3, school.count("PupilRow"), "the same child as before");
    }

    @Test
    void atTheTurnOfTheYearPupilsMoveAndAnEmptyGroupCloses() throws IOException {
        school.apply();
        school.itIs(DAY.plusYears(1));
        school.edit("classes.csv", "g3,Groep 3,3,homeroom,o1", "g6,Groep 6,6,homeroom,o1");
        school.edit("users.csv", ",\"v1,v2\",3", ",\"v1,v2\",4").edit("users.csv", ",v1,4", ",v1,5");
        school.edit("users.csv", ",v3,5", ",v3,6");
        school.edit("enrollments.csv", "e1,g3,o1,p1", "e1,g4,o1,p1").edit("enrollments.csv", "e3,g4", "e3,g6");
        school.edit("enrollments.csv", "e4,g3", "e4,g6");
        Difference difference = school.apply();
        assertEquals("0/1/0/0", counts(difference.fresh()));
        assertEquals("3/0/1/0", counts(difference.changed()));
        assertEquals("0/1/0/0", counts(difference.gone()));
        assertEquals(List.of("Groep 4/5", "Groep 6"), school.names(GroupRow.class));
        assertEquals(
                List.of(
                        "Mila Jansen 4 in Groep 4/5 with Mark Jansen, Sanne Visser",
                        "Tom Visser 5 in Groep 4/5 with Sanne Visser",
                        "Zoë de Wit 6 in Groep 6 with Anouk de Wit"),
                school.pupils());
        assertEquals(5, school.count("PlacementRow"), "where they were stays known");
        assertEquals(1, school.count("TeachingRow where until is null"));
    }

    @Test
    void aPupilHasOneHomeGroupAndTheOthersAreMentioned() throws IOException {
        school.edit("enrollments.csv", "e2,g4,o1,p2,student,", "e2,g3,o1,p2,student,\ne9,g4,o1,p2,student,true");
        Difference difference = school.apply();
        assertEquals(
                "Tom Visser 4 in Groep 4/5 with Sanne Visser", school.pupils().get(1));
        assertEquals(
                List.of(new Note(Note.About.OTHER_GROUPS, List.of("Tom Visser", "Groep 4/5", "Groep 3"))),
                difference.notes());
    }

    @Test
    void whereThereAreHomeGroupsOtherClassesAreNoGroups() throws IOException {
        school.edit("classes.csv", "g4,Groep 4/5", "z1,Zwemmen,,scheduled,o1\ng4,Groep 4/5");
        school.edit("enrollments.csv", "e2,", "e8,z1,o1,p1,student,true\ne2,");
        school.apply();
        assertEquals(List.of("Groep 3", "Groep 4/5"), school.names(GroupRow.class));
        assertEquals(
                "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                school.pupils().get(0));
    }

    @Test
    void severalSchoolsInOneRosterHaveToBeToldApart() throws IOException {
        school.edit("orgs.csv", "o1,De Wilg,school", "o1,De Wilg,school\no2,De Eik,school\nb,Bestuur,district");
        school.edit("users.csv", "p3,,true,o1", "p3,,true,o2");
        var which = assertThrows(RosterException.WhichOrganisation.class, school::check);
        assertEquals(List.of(new Organisation("o2", "De Eik"), new Organisation("o1", "De Wilg")), which.choices());
        assertThrows(RosterException.WhichOrganisation.class, () -> school.rosters()
                .check(school.school, school.bundle, Optional.of("b")));
        Rosters.Wish wish = new Rosters.Wish(Optional.of("o1"), false, "Karin");
        assertEquals(
                "2/2/2/3",
                counts(school.rosters()
                        .apply(school.school, school.bundle, wish)
                        .fresh()));
        assertTrue(school.check().none(), "the next time it is known which one is meant");
        school.edit("orgs.csv", "o1,De Wilg,school\n", "").edit("users.csv", ",o1,", ",o2,");
        school.edit("classes.csv", ",o1", ",o2");
        assertThrows(RosterException.WhichOrganisation.class, school::check, "a roster of quite another school");
    }

    @Test
    void peopleAndLinksMadeByHandAreNeverTouched() throws IOException {
        school.apply();
        school.byHand("update GuardianLinkRow set madeBy = null where guardian in "
                + "(select id from GuardianRow where name = 'Mark Jansen')");
        school.edit("users.csv", "\"v1,v2\"", "v1");
        assertTrue(school.apply().none());
        assertEquals(
                "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                school.pupils().get(0));
    }

    @Test
    void aFamilyThatPartsIsNotLinkedAnyMore() throws IOException {
        school.apply();
        school.edit("users.csv", "\"v1,v2\"", "v2");
        assertEquals("1/0/0/0", counts(school.apply().changed()));
        assertEquals(
                "Mila Jansen 3 in Groep 3 with Mark Jansen", school.pupils().get(0));
        assertEquals(3, school.names(GuardianRow.class).size());
    }

    @Test
    void nobodyAndNothingIsLeftWithoutAnAdministrator() throws IOException {
        school.apply();
        school.byHand("update StaffRow set account = id where name = 'Karin Mulder'");
        school.edit("users.csv", "s2,,true,o1,administrator", "s2,,true,o1,teacher");
        assertEquals(
                "roster.no-administrator-left",
                assertThrows(RosterException.class, school::apply).key());
        assertEquals(1, school.count("StaffRow where administrator"));
        assertEquals(
                "roster.no-administrator-left",
                assertThrows(RosterException.class, school::undo).key());
    }

    @Test
    void onlyChangesAreEnoughIfTheManifestSaysSo() throws IOException {
        school.apply();
        school.file(
                "manifest.csv",
                "propertyName,value",
                "oneroster.version,1.1",
                "file.users,delta",
                "file.enrollments,delta",
                "file.classes,absent",
                "file.demographics,absent");
        school.file(
                "users.csv",
                "sourcedId,status,orgSourcedIds,role,givenName,familyName,agentSourcedIds",
                "p1,active,o1,student,Milou,Jansen,\"v1,v2\"",
                "p3,tobedeleted,o1,student,Zoë,de Wit,");
        school.file("enrollments.csv", "sourcedId,status,classSourcedId,userSourcedId,role", "e2,active,g3,p2,student");
        Difference difference = school.apply();
        assertEquals(List.of(), broken(difference));
        assertEquals(
                "0/0/0/0 2/0/0/0 1/0/0/0",
                counts(difference.fresh()) + " " + counts(difference.changed()) + " " + counts(difference.gone()));
        assertEquals(
                List.of(
                        "Milou Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                        "Tom Visser 4 in Groep 3 with Sanne Visser"),
                school.pupils());
        assertEquals(3, school.names(GuardianRow.class).size(), "who is not mentioned is not gone");
    }
}
