package nl.schoolplein.portal.roster;

import static nl.schoolplein.portal.roster.RosterSchool.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The groups of a school move up without an export: those from its administration, and those that were made by hand. */
class MovingUpTest {
    private static final LocalDate NEXT = LocalDate.of(2027, 8, 1);
    private static final MovingUp USUAL = new MovingUp(Map.of(), Set.of(), List.of());

    @TempDir
    Path folder;

    private RosterSchool school;

    /** Groep 3 with Mila, Groep 4/5 with Tom and Zoë; by hand Groep 8 with Bo, whose father is Kim. */
    @BeforeEach
    void open() throws IOException {
        school = new RosterSchool(folder).small();
        school.apply();
        school.rows.write(school.school.id(), session -> {
            GroupRow group = new GroupRow(new GroupRow.State("Groep 8", List.of(8), null));
            PupilRow pupil = new PupilRow(new PupilRow.State("Bo", "Smit", null, 8, null));
            GuardianRow guardian = new GuardianRow(new GuardianRow.State("Kim Smit", null, null));
            for (Object row : List.of(group, pupil, guardian)) {
                session.persist(row);
            }
            session.flush();
            session.persist(new PlacementRow(pupil.id(), group.id(), RosterSchool.DAY));
            session.persist(new GuardianLinkRow(guardian.id(), pupil.id(), LinkRights.ofParent()));
            return group;
        });
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Cohort cohort(String group, int year) {
        return school.rosters().cohorts(school.school).stream()
                .filter(one -> one.group().equals(group) && one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachYearOfAGroupHasAUsualWay() {
        List<String> ways = school.rosters().cohorts(school.school).stream()
                .map(one -> one.group() + " " + one.year() + " → " + one.next())
                .toList();
        assertEquals(
                List.of("Groep 3 3 → Groep 4/5", "Groep 4/5 4 → Groep 4/5", "Groep 4/5 5 → Groep 6", "Groep 8 8 → "),
                ways);
    }

    @Test
    void whatWillHappenIsForeseenAndHappensOnItsDay() {
        Foreseen foreseen = school.rosters().foresee(school.school, USUAL, NEXT);
        assertEquals(List.of("Bo Smit"), foreseen.oldest());
        assertEquals(List.of(), foreseen.staying());
        assertEquals("3/0/0/0", counts(foreseen.difference().changed()));
        assertEquals("1/2/0/1", counts(foreseen.difference().gone()), "Bo and Kim, and the groups of nobody");
        assertTrue(school.pupils().get(1).contains("3 in Groep 3"), "nothing has happened yet");

        school.itIs(NEXT);
        Difference done = school.rosters().apply(school.school, USUAL, "Karin", session -> {});
        assertEquals("0/1/0/0", counts(done.fresh()), "Groep 6");
        assertEquals(
                List.of(
                        "Mila Jansen 4 in Groep 4/5 with Mark Jansen, Sanne Visser",
                        "Tom Visser 5 in Groep 4/5 with Sanne Visser",
                        "Zoë de Wit 6 in Groep 6 with Anouk de Wit"),
                school.pupils());
        assertEquals(List.of("Groep 4/5", "Groep 6"), school.names(GroupRow.class));
        assertTrue(!school.names(GuardianRow.class).contains("Kim Smit"));

        school.undo();
        assertEquals(
                List.of(
                        "Bo Smit 8 in Groep 8 with Kim Smit",
                        "Mila Jansen 3 in Groep 3 with Mark Jansen, Sanne Visser",
                        "Tom Visser 4 in Groep 4/5 with Sanne Visser",
                        "Zoë de Wit 5 in Groep 4/5 with Anouk de Wit"),
                school.pupils());
        assertEquals(List.of("Groep 3", "Groep 4/5", "Groep 8"), school.names(GroupRow.class));
    }

    @Test
    void whoStaysStaysAndEachGroupGoesWhereItWasSent() {
        UUID tom = cohort("Groep 4/5", 4).pupils().get(0).id();
        Map<String, String> to = new HashMap<>();
        to.put(cohort("Groep 3", 3).id(), "Groep 4");
        to.put(cohort("Groep 4/5", 4).id(), "Groep 5");
        to.put(cohort("Groep 4/5", 5).id(), " groep  8 ");
        to.put(cohort("Groep 8", 8).id(), "");
        school.itIs(NEXT);
        school.rosters()
                .apply(school.school, new MovingUp(to, Set.of(tom), List.of("Groep 3")), "Karin", session -> {});
        assertEquals(
                List.of(
                        "Mila Jansen 4 in Groep 4 with Mark Jansen, Sanne Visser",
                        "Tom Visser 4 in Groep 4 with Sanne Visser",
                        "Zoë de Wit 6 in Groep 8 with Anouk de Wit"),
                school.pupils(),
                "Tom does year 4 again, in the group that has it");
        assertEquals(
                List.of("Groep 3", "Groep 4", "Groep 8"),
                school.names(GroupRow.class),
                "an empty one is there too, and nobody is in Groep 5");
    }

    @Test
    void whoeverCameSinceGoesTheUsualWay() {
        Map<String, String> to = Map.of(cohort("Groep 3", 3).id(), "Groep 4");
        school.rows.write(school.school.id(), session -> {
            PupilRow late = new PupilRow(new PupilRow.State("Noa", "Laat", null, 5, null));
            session.persist(late);
            session.flush();
            UUID group = session.createSelectionQuery("select id from GroupRow where name = 'Groep 4/5'", UUID.class)
                    .getSingleResult();
            session.persist(new PlacementRow(late.id(), group, RosterSchool.DAY.plusDays(3)));
            return late;
        });
        school.itIs(NEXT);
        school.rosters().apply(school.school, new MovingUp(to, Set.of(), List.of()), "Karin", session -> {});
        assertTrue(
                school.pupils().contains("Noa Laat 6 in Groep 6"),
                school.pupils().toString());
    }
}
