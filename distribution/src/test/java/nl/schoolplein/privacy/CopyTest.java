package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people get of what is kept about them: all that is theirs, and nothing of what parents may not know of each other. */
class CopyTest {
    private static final Path PLUGINS = Modules.BOOKCASE;

    private static final String COURT = "Geen omgang tot nader order";
    private static final String NUTS = "allergisch voor amandelen";

    /** Those of whom the portal lets nobody in: they ask the school. */
    private static final Set<Who> OUTSIDE = Set.of(Who.LEFT_TODAY);

    private static TestPortal portal;
    private static nl.schoolplein.testkit.Families families;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(PLUGINS);
        families = nl.schoolplein.testkit.Families.at(portal);
        String medical = "/de-linde/pupils/" + families.child() + "/medical";
        Answer told = families.as(Who.MOTHER).form(medical, "allergies=" + NUTS, "edition=0");
        assertEquals(303, told.status(), told.toString());
        JsonNode links = portal.as("beheer")
                .json()
                .get("/de-linde/admin/people/pupils/" + families.child())
                .json()
                .at("/pupil/links");
        for (JsonNode link : links) {
            if (link.get("guardianName").asText().equals(Who.FATHER.person())) {
                Answer kept = portal.as("beheer")
                        .form("/de-linde/admin/people/links/" + link.get("id").asText() + "/court", "text=" + COURT);
                assertEquals(303, kept.status(), kept.toString());
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    /** What of the others may not stand in somebody's copy. */
    private static List<String> secrets(Who reader) {
        List<String> secrets = new ArrayList<>(List.of(COURT));
        for (Who other : Who.values()) {
            if (other != reader && other.guardian()) {
                secrets.addAll(
                        List.of(other.email(), "06-geheim-" + other.name() + "\"", "Laan van " + other.name() + "\""));
            }
        }
        if (reader != Who.HIDDEN) {
            secrets.add(Who.HIDDEN.person());
        }
        if (reader != Who.FATHER) {
            secrets.add(nl.schoolplein.testkit.Families.SECOND_FAMILY);
        }
        return secrets;
    }

    private static List<String> leaks(Who reader, Copy copy) {
        return secrets(reader).stream()
                .filter(copy.text()::contains)
                .map(secret -> reader + " reads " + secret)
                .toList();
    }

    @Test
    void aGuardianTakesAlongTheirOwnAndTheChildrenWhomTheySee() {
        List<String> leaks = new ArrayList<>();
        for (Who who : Who.values()) {
            if (who.guardian() && !OUTSIDE.contains(who)) {
                Answer answer = families.as(who).form("/de-linde/me/data");
                if (answer.status() == 200) {
                    Copy copy = Copy.of(answer);
                    assertTrue(copy.kind("portal", "person").contains(who.email()), who + ": " + copy.files());
                    boolean seesChild = who.sees() && who != Who.CLASSMATE;
                    assertEquals(
                            seesChild, copy.kind("portal", "person").contains("\"firstName\" : \"Kind\""), who.name());
                    leaks.addAll(leaks(who, copy));
                } else {
                    assertEquals(404, answer.status(), who + ": " + answer);
                }
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void medicalDetailsAreForWhoMayReadThem() {
        assertTrue(Copy.of(families.as(Who.FATHER).form("/de-linde/me/data"))
                .text()
                .contains(NUTS));
        assertFalse(Copy.of(families.as(Who.WITHOUT_AUTHORITY).form("/de-linde/me/data"))
                .text()
                .contains(NUTS));
    }

    @Test
    void whatTheSchoolHandsToAGuardianIsTheSame() {
        List<String> leaks = new ArrayList<>();
        for (Who who : Who.values()) {
            if (who.guardian()) {
                Copy copy = Copy.of(Families.loggedIn(portal, "beheer")
                        .form("/de-linde/admin/privacy/people/" + families.id(who), "reader=" + families.id(who)));
                assertTrue(copy.text().contains(who.email()), who.name());
                leaks.addAll(leaks(who, copy));
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void theSchoolHasAllOfAFamilyAndIsWrittenDown() {
        Copy copy = Copy.of(Families.loggedIn(portal, "beheer")
                .form("/de-linde/admin/privacy/people/" + families.child(), "reader="));
        for (String part : List.of(COURT, NUTS, Who.MOTHER.email(), Who.HIDDEN.person(), "Alleen voor de school")) {
            assertTrue(copy.text().contains(part), part);
        }
        assertFalse(copy.page().contains("http"), "the page needs nothing from elsewhere");
        for (String kind : List.of("EXPORTED", "MEDICAL_SEEN", "COURT_NOTE_SEEN")) {
            JsonNode lines = portal.as("beheer")
                    .json()
                    .get("/de-linde/admin/audit?q=proefkind&kind=" + kind)
                    .json();
            assertTrue(lines.get("count").asInt() > 0, kind + ": " + lines);
        }
    }

    @Test
    void somebodyElseIsNoReader() {
        Answer other = Families.loggedIn(portal, "beheer")
                .form("/de-linde/admin/privacy/people/" + families.child(), "reader=" + families.id(Who.CLASSMATE));
        assertEquals(422, other.status(), other.toString());
    }

    @Test
    void modulesAreInItAlsoWhereTheyAreOff() {
        JsonNode folder =
                portal.as("beheer").json().get("/de-linde/bookcase/").json().at("/folders/0");
        JsonNode document = portal.as("ouder")
                .json()
                .get("/de-linde/bookcase/folders/" + folder.get("id").asText())
                .json()
                .at("/documents/0");
        portal.as("ouder")
                .get("/de-linde/bookcase/documents/" + document.get("id").asText() + "/");
        portal.as("beheer").json().put("/de-linde/admin/modules/bookcase", "{\"state\":\"off\",\"reason\":\"test\"}");
        Copy copy = Copy.of(Families.loggedIn(portal, "ouder").form("/de-linde/me/data"));
        assertTrue(
                copy.kind("bookcase", "opened").contains(document.get("title").asText()), copy.text());
        assertTrue(copy.page().contains("Welke nieuwe documenten je hebt geopend"), copy.page());
        portal.as("beheer").json().put("/de-linde/admin/modules/bookcase", "{\"state\":\"on\",\"reason\":\"test\"}");
    }

    @Test
    void thePageOfTheSchoolSaysWhatIsKept() {
        String ofParent = portal.as("ouder").get("/de-linde/privacy").text();
        for (String part : List.of("Medische gegevens van een kind", "Boekenkast", "14 dagen (dat kiest de school)")) {
            assertTrue(ofParent.contains(part), part + " in " + ofParent);
        }
        portal.as("beheer")
                .json()
                .put("/de-linde/admin/modules/bookcase", "{\"state\":\"preview\",\"reason\":\"test\"}");
        assertFalse(portal.as("ouder").get("/de-linde/privacy").text().contains("Welke nieuwe documenten"));
        assertTrue(portal.as("beheer").get("/de-linde/privacy").text().contains("Welke nieuwe documenten"));
        portal.as("beheer").json().put("/de-linde/admin/modules/bookcase", "{\"state\":\"on\",\"reason\":\"test\"}");
    }
}
