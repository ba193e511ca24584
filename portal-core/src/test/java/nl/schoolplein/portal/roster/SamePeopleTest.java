package nl.schoolplein.portal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the school administration twice and was made one person does not come back as two. */
class SamePeopleTest {
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

    private void merged(String kind, String gone, String kept) {
        school.byHand("update " + kind + " set keptByHand = true, leftOn = date " + RosterSchool.DAY
                + ", mergedInto = (select k.id from " + kind + " k where " + kept + ") where " + gone);
    }

    @Test
    void whatIsSaidOfTheOtherGuardianIsSaidOfTheOneThatStayed() throws IOException {
        school.byHand(
                "update GuardianLinkRow set madeBy = null, guardian = (select k.id from GuardianRow k"
                        + " where k.name = 'Sanne Visser') where guardian = (select g.id from GuardianRow g where g.name = 'Anouk de Wit')");
        merged("GuardianRow", "name = 'Anouk de Wit'", "k.name = 'Sanne Visser'");
        Difference again = school.apply();
        assertTrue(again.none(), again::toString);
        assertEquals(List.of(), again.notes());
        school.edit("users.csv", "Mila,Jansen,,\"v1,v2\"", "Mila,Jansen,,\"v3,v2\"");
        assertTrue(school.apply().none(), "she is Mila's mother by the one id or the other");
        assertTrue(school.pupils().contains("Zoë de Wit 5 in Groep 4/5 with Sanne Visser"), school.pupils()::toString);
    }

    @Test
    void aPupilThatIsListedTwiceHasOneGroup() throws IOException {
        school.byHand("delete from PlacementRow where pupil = (select p.id from PupilRow p where p.firstName = 'Zoë')");
        school.byHand(
                "delete from GuardianLinkRow where pupil = (select p.id from PupilRow p where p.firstName = 'Zoë')");
        merged("PupilRow", "firstName = 'Zoë'", "k.firstName = 'Tom'");
        Difference again = school.apply();
        assertEquals("0/0/0/0", RosterSchool.counts(again.fresh()));
        assertEquals(
                1,
                school.count("PlacementRow h where h.pupil = (select p.id from PupilRow p where p.firstName = 'Tom')"));
        assertEquals(
                0,
                school.count("PlacementRow h where h.pupil = (select p.id from PupilRow p where p.firstName = 'Zoë')"));
        assertTrue(
                school.pupils().contains("Tom Visser 4 in Groep 4/5 with Anouk de Wit, Sanne Visser"),
                school.pupils()::toString);
        assertTrue(school.apply().none());
    }
}
