package nl.schoolplein.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent looks at one child: on the desktop and in the modules, until all are chosen again. */
class ChosenChildTest {
    private static final String OF_MILA = "Mijn lettergroeiboekje";
    private static final String OF_TOM = "Tips voor je spreekbeurt";

    private static TestPortal portal;
    private static Visitor parent;
    private static String mila;
    private static String tom;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(Modules.BOOKCASE);
        parent = portal.as("ouder");
        String desktop = parent.get("/de-linde/").text();
        mila = child(desktop, "Mila");
        tom = child(desktop, "Tom");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static String child(String page, String name) {
        Matcher chip = Pattern.compile("\\?child=([0-9a-f-]{36})\"[^>]*>(?:(?!</a>).)*<span>" + name, Pattern.DOTALL)
                .matcher(page);
        assertTrue(chip.find(), name + " in " + page);
        return chip.group(1);
    }

    @Test
    void isSeenAloneOnTheDesktopAndOnTheWayIntoAModule() {
        Answer desktop = parent.get("/de-linde/?child=" + tom);
        assertFalse(desktop.text().contains(OF_MILA));
        assertTrue(desktop.text().contains("href=\"/de-linde/bookcase/?child=" + tom + "\""), "the choice goes along");
        Answer shelf = parent.get("/de-linde/bookcase/?child=" + tom);
        assertEquals(200, shelf.status());
        assertTrue(shelf.text().contains("class=\"kid\" href=\"/de-linde/bookcase/\""), "the way back to all");
        Matcher folder = Pattern.compile("href=\"(/de-linde/bookcase/folders/[^\"]+child=" + tom + ")\"")
                .matcher(shelf.text());
        StringBuilder folders = new StringBuilder();
        while (folder.find()) {
            folders.append(parent.get(folder.group(1)).text());
        }
        assertTrue(folders.indexOf(OF_TOM) >= 0);
        assertFalse(folders.indexOf(OF_MILA) >= 0, "also in the folder");
    }

    @Test
    void narrowsJsonOnlyWhenAsked() {
        JsonNode all = parent.json().get("/de-linde/").json();
        JsonNode one = parent.json().get("/de-linde/?child=" + tom).json();
        assertTrue(all.toString().contains(OF_MILA));
        assertFalse(one.toString().contains(OF_MILA));
    }

    @Test
    void aChildOfSomebodyElseChoosesNobody() {
        assertTrue(portal.as("ouder2").get("/de-linde/?child=" + tom).text().contains(OF_MILA));
        assertFalse(portal.as("ouder2").get("/de-linde/?child=" + tom).text().contains(OF_TOM));
        assertEquals(
                200,
                portal.as("leerkracht").get("/de-linde/bookcase/?child=" + mila).status());
    }

    @Test
    void whoHasNotTheModuleSeesNeitherButtonNorPage() {
        portal.as("beheer")
                .json()
                .put(
                        "/de-linde/admin/modules/bookcase",
                        "{\"state\":\"pilot\",\"groups\":[\"" + groupOf("Groep 3") + "\"]}");
        assertFalse(parent.get("/de-linde/?child=" + tom).text().contains("/de-linde/bookcase/"));
        assertEquals(404, parent.get("/de-linde/bookcase/?child=" + tom).status());
        assertEquals(200, parent.get("/de-linde/bookcase/?child=" + mila).status());
        assertFalse(parent.get("/de-linde/bookcase/").text().contains("class=\"kids\""), "no choice of one");
        portal.as("beheer").json().put("/de-linde/admin/modules/bookcase", "{\"state\":\"on\"}");
    }

    private static String groupOf(String name) {
        for (JsonNode group :
                portal.as("beheer").json().get("/de-linde/modules").json().get("groups")) {
            if (group.get("name").asText().equals(name)) {
                return group.get("id").asText();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void hasAPageOfItsOwnThatIsNotSentAgain() {
        String page = "/de-linde/bookcase/?child=" + tom;
        Answer first = parent.get(page);
        assertEquals(
                304,
                parent.with("If-None-Match", first.header("ETag")).get(page).status());
        assertEquals(
                200,
                parent.with("If-None-Match", first.header("ETag"))
                        .get("/de-linde/bookcase/")
                        .status());
    }

    @Test
    void isThereInTheSchoolYearToo() {
        assertTrue(parent.get("/de-linde/year?child=" + tom).text().contains("aria-current=\"true\""));
    }
}
