package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The class list of a portal that really runs, as everybody around one child sees it. */
class ClassListTest {
    private static final List<Who> WHO_SHARE = List.of(Who.MOTHER, Who.FATHER, Who.HIDDEN, Who.CLASSMATE);

    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void share() throws Exception {
        portal = School.portal();
        families = School.families();
        WHO_SHARE.forEach(who -> assertEquals(
                303,
                families.as(who)
                        .form("/de-linde/me/sharing", "phoneToParents=true", "emailToOther=true")
                        .status()));
    }

    @AfterAll
    static void shareNoMore() {
        WHO_SHARE.forEach(who -> families.as(who).form("/de-linde/me/sharing"));
    }

    private static String page() {
        return "/de-linde/class/" + families.group();
    }

    /** "MOTHER phone": the guardians of the child on the list, and what is shown of each. */
    private static List<String> seenBy(Who viewer, String pupil) {
        List<String> seen = new ArrayList<>();
        for (JsonNode entry : families.as(viewer).json().get(page()).json().get("entries")) {
            if (entry.get("pupil").asText().equals(pupil)) {
                entry.get("guardians")
                        .forEach(card -> seen.add(card.get("name").asText().replace("Persoon ", "")
                                + (card.get("phone").asText().isEmpty() ? "" : " phone")
                                + (card.get("email").asText().isEmpty() ? "" : " mail")));
            }
        }
        return seen;
    }

    @Test
    void eachSeesWhatWasChosenForThem() {
        assertEquals(List.of("FATHER phone", "MOTHER mail"), seenBy(Who.FATHER, "Kind Proefkind"));
        assertEquals(List.of("FATHER mail", "MOTHER phone"), seenBy(Who.MOTHER, "Kind Proefkind"));
        assertEquals(List.of("FATHER phone", "HIDDEN phone", "MOTHER phone"), seenBy(Who.CLASSMATE, "Kind Proefkind"));
        assertEquals(List.of("CLASSMATE phone"), seenBy(Who.MOTHER, "Klasgenoot Proefkind"));
        assertTrue(families.as(Who.TEACHER).get(page()).text().contains(Who.HIDDEN.email()), "the staff");
    }

    @Test
    void whoIsHiddenIsNobodyForTheOtherGuardians() {
        for (Who who : List.of(Who.MOTHER, Who.FATHER, Who.WITHOUT_AUTHORITY, Who.FOSTER_CARER, Who.AT_TWO_SCHOOLS)) {
            String list = families.as(who).get(page()).text();
            assertFalse(list.contains(Who.HIDDEN.person()), who + " reads of the hidden one");
        }
        assertEquals(List.of("FATHER mail", "HIDDEN phone", "MOTHER mail"), seenBy(Who.HIDDEN, "Kind Proefkind"));
    }

    @Test
    void theSecondFamilyIsOnTheListOfItsOwnGroupOnly() {
        String other = "/de-linde/class/" + School.group(portal, "Groep 8");
        for (Who who : List.of(Who.MOTHER, Who.HIDDEN, Who.CLASSMATE)) {
            assertEquals(404, families.as(who).get(other).status(), who.toString());
            assertFalse(families.as(who).get(page()).text().contains(Families.SECOND_FAMILY), who.toString());
        }
        String seen = families.as(Who.MOVED_AWAY).get(other).text();
        assertTrue(seen.contains(Families.SECOND_FAMILY), seen);
        assertFalse(seen.contains(Who.FATHER.email()), "what is for the other guardian is for nobody else");
    }

    @Test
    void whoHasNoChildInTheGroupNowGetsNoList() {
        for (Who who : Who.values()) {
            assertEquals(who.sees() ? 200 : 404, families.as(who).get(page()).status(), who.toString());
        }
    }
}
