package nl.schoolplein.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody is told what is not for them, by whatever door: at every look, not only when it was told. */
class NoticeWallsTest {
    private static Town town;
    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        town = Town.begin();
        portal = town.portal();
        families = Families.at(portal);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @AfterEach
    void on() {
        town.herald(Town.LINDE, "on");
    }

    /** A notice about the child, for whoever may do this for it. */
    private static ObjectNode about(String words, PupilAction may) {
        return Town.news(words).put("pupil", families.child().toString()).put("may", may.name());
    }

    private static Set<Who> told(String words) {
        return Stream.of(Who.values())
                .filter(who -> families.as(who).at(Town.LINDE).notices().contains("Nieuws: " + words))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class)));
    }

    @Test
    void theGuardiansWhoMaySeeTheChildAreTold() {
        town.tell(Town.LINDE, about("zien", PupilAction.SEE));
        assertEquals(
                EnumSet.of(
                        Who.MOTHER,
                        Who.FATHER,
                        Who.WITHOUT_AUTHORITY,
                        Who.HIDDEN,
                        Who.FOSTER_CARER,
                        Who.AT_TWO_SCHOOLS),
                told("zien"));
        town.tell(Town.LINDE, about("toestemmen", PupilAction.CONSENT));
        assertEquals(EnumSet.of(Who.MOTHER, Who.FATHER, Who.HIDDEN), told("toestemmen"));
        String page = families.as(Who.MOTHER).get("/de-linde/notices").text();
        assertTrue(page.contains("Kind"), "which child");
        assertFalse(
                families.as(Who.FATHER).get("/de-linde/notices").text().contains(Who.MOTHER.person()),
                "who else was told is nobody's business");
    }

    @Test
    void aGroupsTeachersAndFamiliesAreTold() {
        ObjectNode group = Town.news("groep", families.group().toString());
        town.tell(Town.LINDE, group);
        Set<Who> expected = Stream.of(Who.values())
                .filter(Who::sees)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class)));
        assertEquals(expected, told("groep"));
        assertEquals(List.of(), families.as(Who.AT_TWO_SCHOOLS).at(Town.KOMPAS).notices());
        assertEquals(List.of(), portal.as("beheer-kompas").at(Town.KOMPAS).notices());
    }

    @Test
    void whoIsNamedIsToldOnlyAsLongAsTheChildIsTheirs() {
        ObjectNode named = Town.news("op naam").put("pupil", families.child().toString());
        for (Who who : List.of(Who.MOTHER, Who.TEACHER, Who.CLASSMATE, Who.OTHER_TEACHER, Who.MAY_NOT_SEE)) {
            town.tell(
                    Town.LINDE,
                    named.put("person", families.id(who).toString())
                            .put("thing", java.util.UUID.randomUUID().toString()));
        }
        assertEquals(EnumSet.of(Who.MOTHER, Who.TEACHER), told("op naam"));
    }

    @Test
    void aGuardianWhoIsNoneAnyMoreHasItNoLonger() {
        town.tell(Town.LINDE, about("daarna", PupilAction.SEE));
        assertTrue(told("daarna").contains(Who.WITHOUT_AUTHORITY));
        ends(Who.WITHOUT_AUTHORITY, true);
        assertFalse(told("daarna").contains(Who.WITHOUT_AUTHORITY));
        ends(Who.WITHOUT_AUTHORITY, false);
        assertTrue(told("daarna").contains(Who.WITHOUT_AUTHORITY), "and has it back");
    }

    private static void ends(Who who, boolean over) {
        Installation kept = portal.portal().installation();
        kept.rows().write(kept.schools().bySlug(Town.LINDE).orElseThrow().id(), session -> {
            GuardianLinkRow link = session.createSelectionQuery(
                            "from GuardianLinkRow where guardian = :guardian and pupil = :pupil", GuardianLinkRow.class)
                    .setParameter("guardian", families.id(who))
                    .setParameter("pupil", families.child())
                    .getSingleResult();
            link.set(link.rights(), null, over ? java.time.LocalDate.now(portal.clock()) : null);
            return link;
        });
        kept.schools().forget();
    }

    @Test
    void aModuleThatIsOffTellsNobodyAndKeepsIt() {
        town.tell(Town.LINDE, about("uit", PupilAction.SEE));
        String id = id(Who.MOTHER, "uit");
        town.herald(Town.LINDE, "off");
        assertEquals(EnumSet.noneOf(Who.class), told("uit"));
        assertFalse(families.as(Who.MOTHER).get("/de-linde/").text().contains("Meldingen, 1"));
        assertEquals(
                404, families.as(Who.MOTHER).form("/de-linde/notices/" + id).status());
        town.herald(Town.LINDE, "preview");
        assertEquals(EnumSet.noneOf(Who.class), told("uit"), "guardians have no preview");
        town.herald(Town.LINDE, "pilot", town.group("Groep 8"));
        assertEquals(EnumSet.noneOf(Who.class), told("uit"), "another group's pilot");
        town.herald(Town.LINDE, "pilot", town.group(Families.GROUP));
        assertTrue(told("uit").contains(Who.MOTHER));
        town.herald(Town.LINDE, "read-only");
        assertTrue(told("uit").contains(Who.MOTHER));
    }

    private static String id(Who who, String words) {
        for (var day : families.as(who).json().get("/de-linde/notices").json().get("days")) {
            for (var one : day.get("notices")) {
                if (one.get("text").asText().equals("Nieuws: " + words)) {
                    return one.get("id").asText();
                }
            }
        }
        throw new AssertionError("no " + words);
    }
}
