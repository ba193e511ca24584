package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Families of every kind at every page of every module: nobody reads what is not for them. */
class FamilyWallsTest {
    private static final String TITLE = "Alleen voor deze groep";

    private static TestPortal portal;
    private static Families families;
    private static String folder;
    private static String document;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(School.PLUGINS); // one whose clock no other test has put forward
        families = Families.at(portal);
        folder = portal.as("beheer")
                .json()
                .get("/de-linde/bookcase/")
                .json()
                .at("/folders/0/id")
                .asText();
        Answer added = portal.as("beheer")
                .json()
                .upload(
                        "/de-linde/bookcase/folders/" + folder + "/documents",
                        Map.of("title", TITLE, "audience", families.group().toString(), "ask", "true"),
                        "files",
                        "groep.txt",
                        "Voor de groep".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, added.status(), added.toString());
        document = documentCalled(TITLE);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static String documentCalled(String title) {
        JsonNode documents = portal.as("beheer")
                .json()
                .get("/de-linde/bookcase/folders/" + folder)
                .json()
                .get("documents");
        return StreamSupport.stream(documents.spliterator(), false)
                .filter(one -> one.get("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in " + documents))
                .get("id")
                .asText();
    }

    @Test
    void nobodyReadsWhatIsNotForThem() {
        for (Who who : List.of(Who.MOTHER, Who.HIDDEN)) { // what one did is there to be seen by the others
            Answer agreed = families.as(who).form("/de-linde/bookcase/documents/" + document + "/agree", "number=1");
            assertEquals(303, agreed.status(), who + ": " + agreed);
        }
        List<String> leaks = families.leaks(
                Map.of("folder", folder, "document", document, "number", "1", "page", "1"), TITLE, "Voor de groep");
        assertEquals(List.of(), leaks);
        String seen = families.as(Who.FATHER).get(page()).text();
        assertTrue(seen.contains("door " + Who.MOTHER.person()), "the other parent's name");
        assertTrue(seen.contains("de andere ouder"), "the hidden one without a name");
        assertFalse(families.as(Who.CLASSMATE).get(page()).text().contains(Who.MOTHER.person()), "another family");
    }

    @Test
    void whoMaySeeTheChildHasItsGroup() {
        for (Who who : Who.values()) {
            assertEquals(who.sees() ? 200 : 404, families.as(who).get(page()).status(), who.toString());
        }
    }

    @Test
    void onlyWhoMayActIsAsked() {
        assertTrue(families.as(Who.MOTHER).get(page()).text().contains("id=\"agree\""));
        assertFalse(families.as(Who.WITHOUT_AUTHORITY).get(page()).text().contains("id=\"agree\""));
        assertEquals(
                403,
                families.as(Who.WITHOUT_AUTHORITY)
                        .form("/de-linde/bookcase/documents/" + document + "/agree", "number=1")
                        .status());
    }

    private static String page() {
        return "/de-linde/bookcase/documents/" + document + "/";
    }
}
