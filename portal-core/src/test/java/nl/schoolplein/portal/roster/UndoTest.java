package nl.schoolplein.portal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.StaffRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last import is taken back, or two want to import at once. */
class UndoTest {
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
    void afterTheUndoAllIsAsBefore() throws IOException {
        school.apply();
        List<String> pupils = school.pupils();
        school.edit("users.csv", "Mila,Jansen", "Milou,Jansen").edit("users.csv", "s1,,true", "s9,,true");
        school.edit("users.csv", "v3,,true", "v9,,true").edit("users.csv", ",v3,5", ",v9,5");
        school.edit("enrollments.csv", "e1,g3", "e1,g4").edit("enrollments.csv", "e4,g3,o1,s1", "e4,g3,o1,s9");
        school.edit("classes.csv", "Groep 4/5", "Groep 4+5");
        school.apply();
        assertEquals(4, school.count("StaffRow") + school.count("StaffRow where leftOn is not null"));
        school.undo();
        assertEquals(pupils, school.pupils());
        assertEquals(List.of("Karin Mulder", "Noor Bakker"), school.names(StaffRow.class));
        assertEquals(2, school.count("StaffRow"));
        assertEquals(3, school.count("GuardianRow"));
        assertEquals(3, school.count("PlacementRow where until is null"));
        assertEquals(0, school.count("RosterTrace"));
        assertEquals(
                "roster.nothing-to-undo",
                assertThrows(RosterException.class, school::undo).key());
        school.small();
        assertTrue(school.check().none());
    }

    @Test
    void theFirstImportCanBeUndoneToo() {
        school.apply();
        school.undo();
        for (String rows : List.of("PupilRow", "GuardianRow", "StaffRow", "GroupRow", "PlacementRow", "TeachingRow")) {
            assertEquals(0, school.count(rows), rows);
        }
        assertEquals("Karin", school.rosters().history(school.school).get(0).undoneBy());
        school.apply();
        assertEquals(3, school.pupils().size());
    }

    @Test
    void whatSomebodyChangedSinceIsNotOverwritten() throws IOException {
        school.apply();
        school.edit("users.csv", "Mila,Jansen", "Milou,Jansen");
        school.apply();
        school.byHand("update versioned PupilRow set firstName = 'Mies' where firstName = 'Milou'");
        var overtaken = assertThrows(RosterException.Overtaken.class, school::undo);
        assertEquals("roster.changed-since", overtaken.key());
        assertEquals(1, school.count("PupilRow where firstName = 'Mies'"));
    }

    @Test
    void whatWasMadeAndIsUsedSinceDoesNotJustGo() {
        school.apply();
        school.byHand("update versioned PupilRow set firstName = 'Mies' where firstName = 'Mila'");
        assertThrows(RosterException.Overtaken.class, school::undo);
        assertEquals(3, school.pupils().size());
    }

    @Test
    void whoHasJoinedKeepsTheAccountThroughImportsAndUndo() throws IOException {
        school.apply();
        school.byHand("update versioned GuardianRow set account = id where name = 'Sanne Visser'");
        school.edit("users.csv", "Sanne,Visser", "Sanne,Vissers");
        school.apply();
        assertEquals(1, school.count("GuardianRow where account is not null and name = 'Sanne Vissers'"));
        school.undo();
        assertEquals(1, school.count("GuardianRow where account is not null and name = 'Sanne Visser'"));
    }

    @Test
    void anAccountOutlivesTheUndoOfTheImportThatBroughtThePerson() {
        school.apply();
        school.byHand("update versioned GuardianRow set account = id where name = 'Sanne Visser'");
        school.undo();
        assertEquals(List.of(), school.names(GuardianRow.class), "nobody is there");
        school.apply();
        assertEquals(1, school.count("GuardianRow where account is not null and leftOn is null"));
        assertEquals(
                "Tom Visser 4 in Groep 4/5 with Sanne Visser", school.pupils().get(1));
    }

    @Test
    void ofTwoImportsAtOnceOneWins() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes = List.of(school.rosters(), school.another()).stream()
                    .map(rosters -> threads.submit(() -> {
                        both.countDown();
                        both.await();
                        try {
                            Rosters.Wish wish = new Rosters.Wish(java.util.Optional.empty(), false, "Karin");
                            return rosters.apply(school.school, school.bundle, wish)
                                            .none()
                                    ? "nothing"
                                    : "done";
                        } catch (RosterException.Overtaken overtaken) {
                            return "overtaken";
                        }
                    }))
                    .toList();
            List<String> said = List.of(outcomes.get(0).get(), outcomes.get(1).get());
            assertTrue(said.contains("done"), said.toString());
            assertTrue(said.contains("overtaken") || said.contains("nothing"), said.toString());
        } finally {
            threads.shutdown();
        }
        assertEquals(3, school.count("PupilRow"));
        assertEquals(1, school.rosters().history(school.school).size());
    }
}
