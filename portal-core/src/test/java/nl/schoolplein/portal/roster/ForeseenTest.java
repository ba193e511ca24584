package nl.schoolplein.portal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Next year's groups are looked at before they begin, and begin on their day. */
class ForeseenTest {
    private static final LocalDate NEXT = LocalDate.of(2027, 8, 1);

    @TempDir
    Path folder;

    @Test
    void nextYearIsLookedAtAndBeginsOnItsDay() throws IOException {
        try (RosterSchool school = new RosterSchool(folder).small()) {
            school.edit("users.csv", "v3,5", "v3,8").apply();
            school.edit("classes.csv", "g3,Groep 3,3", "g3,Groep 4,4")
                    .edit("classes.csv", "g4,Groep 4/5", "g4,Groep 5")
                    .edit("users.csv", "p3,,true,o1,student,p3,Zoë", "n1,,true,o1,student,n1,Noa")
                    .edit("enrollments.csv", "g4,o1,p3", "g3,o1,n1")
                    .edit("demographics.csv", "p3,", "n1,");
            Roster roster = school.rosters().read(school.school, school.bundle, Optional.empty(), NEXT);
            Foreseen foreseen = school.rosters().foresee(school.school, roster, NEXT);
            assertEquals(List.of("Zoë de Wit"), foreseen.oldest());
            assertEquals(List.of(), foreseen.staying());
            assertEquals(List.of("Groep 5"), foreseen.untaught());
            assertEquals(
                    List.of(
                            new Foreseen.Move("Groep 3", "Groep 4", List.of("Mila Jansen")),
                            new Foreseen.Move("Groep 4/5", "", List.of("Zoë de Wit")),
                            new Foreseen.Move("Groep 4/5", "Groep 5", List.of("Tom Visser")),
                            new Foreseen.Move("", "Groep 4", List.of("Noa de Wit"))),
                    foreseen.moves());
            assertTrue(school.pupils().get(0).contains("in Groep 3"), "nothing has happened yet");
            school.itIs(NEXT);
            school.rosters().apply(school.school, roster, "Karin", session -> {});
            assertEquals(
                    "Mila Jansen 3 in Groep 4 with Mark Jansen, Sanne Visser",
                    school.pupils().get(0));
            assertEquals(3, school.pupils().size());
            school.undo();
            assertTrue(school.pupils().get(0).contains("in Groep 3"), "as it was");
        }
    }
}
