package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator changed by hand is not undone by a roster, and the administrator is told. */
class KeptByHandTest {
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

    @Test
    void aChangedNameStaysAndANoteSaysSo() {
        school.byHand("update PupilRow set firstName = 'Thomas', keptByHand = true where firstName = 'Tom'");
        Difference again = school.apply();
        assertTrue(again.none());
        assertEquals(List.of(new Note(Note.About.KEPT_BY_HAND, List.of("Thomas Visser"))), again.notes());
        assertEquals(1, school.count("PupilRow where firstName = 'Thomas'"));
        school.byHand("update PupilRow set keptByHand = false where firstName = 'Thomas'");
        school.apply();
        assertEquals(1, school.count("PupilRow where firstName = 'Tom'"));
    }

    @Test
    void whoWasKeptByHandIsGoneAllTheSame() throws IOException {
        school.byHand("update PupilRow set firstName = 'Thomas', keptByHand = true where firstName = 'Tom'");
        school.edit("users.csv", "p2,,true,o1,student,p2,Tom,Visser,,v1,4\n", "");
        school.edit("enrollments.csv", "e2,g4,o1,p2,student,\n", "");
        school.edit("demographics.csv", "p2,2018-11-30\n", "");
        school.apply();
        assertEquals(1, school.count("PupilRow where firstName = 'Thomas' and leftOn is not null"));
    }

    @Test
    void aPupilThatWasMovedStaysUntilTheTurnOfTheYear() {
        school.byHand(
                "update PlacementRow set madeBy = null, group = (select g.id from GroupRow g where g.name = 'Groep 3')"
                        + " where pupil = (select p.id from PupilRow p where p.firstName = 'Tom')");
        Difference again = school.apply();
        assertEquals(List.of(new Note(Note.About.KEPT_IN_GROUP, List.of("Tom Visser"))), again.notes());
        assertTrue(school.pupils().contains("Tom Visser 4 in Groep 3 with Sanne Visser"), school.pupils()::toString);
        school.itIs(DAY.plusYears(1));
        school.apply();
        assertTrue(school.pupils().contains("Tom Visser 4 in Groep 4/5 with Sanne Visser"), school.pupils()::toString);
    }

    @Test
    void aLinkThatWasEndedStaysEnded() {
        school.byHand("update GuardianLinkRow set madeBy = null, until = current date"
                + " where guardian = (select g.id from GuardianRow g where g.name = 'Mark Jansen')");
        assertTrue(school.apply().none());
        assertEquals(1, school.count("GuardianLinkRow where until is not null"));
    }

    @Test
    void aTeacherWhoWasTakenOffAGroupStaysOff() {
        school.byHand("update TeachingRow set madeBy = null, until = date " + DAY.plusDays(1));
        assertTrue(school.apply().none());
        assertEquals(1, school.count("TeachingRow"));
    }
}
