package nl.schoolplein.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One search over all modules and schools, and what it keeps from whom. */
class SearchTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Neighbours.portal();
    }

    @AfterEach
    void restore() {
        Neighbours.set("bookcase", "on");
    }

    private static JsonNode found(String login, String words) {
        Answer answer = portal.as(login).json().get("/de-linde/search?q=" + words);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json().get("found");
    }

    private static List<String> titles(JsonNode found) {
        return found.findValues("hits").stream()
                .flatMap(hits -> hits.findValuesAsText("title").stream())
                .toList();
    }

    @Test
    void aParentFindsWhatTheBookcaseHasByTitleAndText() {
        JsonNode found = found("ouder", "lettergroeiboekje");
        assertEquals("bookcase", found.at("/0/module").asText());
        assertEquals("Boekenkast", found.at("/0/title").asText());
        assertEquals("Mijn lettergroeiboekje", found.at("/0/hits/0/title").asText());
        String href = found.at("/0/hits/0/href").asText();
        assertTrue(href.startsWith("/de-linde/bookcase/documents/"), href);
        assertEquals(200, portal.as("ouder").get(href).status());
        Answer page = portal.as("ouder").get("/de-linde/search?q=lettergroeiboekje");
        assertTrue(page.text().contains("<mark>lettergroeiboekje</mark>"), page.text());
        assertTrue(page.text().contains("href=\"" + href + "\""));
        assertTrue(page.text().contains("alt=\"Mila\""), "it is for Mila");
        assertFalse(page.text().contains("alt=\"Tom\""), "and not for Tom");
    }

    @Test
    void nobodyFindsWhatIsForOthers() {
        assertTrue(titles(found("ouder", "spreekbeurt")).contains("Tips voor je spreekbeurt"));
        assertFalse(titles(found("ouder2", "spreekbeurt")).contains("Tips voor je spreekbeurt"), "of group 6");
        assertEquals(List.of(), titles(found("ouder", "draaiboek")), "of the team");
        assertTrue(titles(found("leerkracht", "draaiboek")).contains("Draaiboek Sinterklaas"));
        for (Visitor stranger :
                List.of(portal.as("beheer-kompas"), portal.as("beheer-kompas").json())) {
            assertEquals(404, stranger.get("/de-linde/search?q=school").status());
        }
        assertEquals(401, portal.anonymous().json().get("/search?q=school").status());
        assertEquals(
                "/login?next=/search",
                portal.anonymous().get("/search?q=school").header("Location"));
        JsonNode kompas = portal.as("beheer-kompas")
                .json()
                .get("/het-kompas/search?q=jansen")
                .json()
                .get("found");
        assertFalse(kompas.toString().contains("Mila"), "a pupil of the other school");
    }

    @Test
    void whatIsOffIsNotFoundAndNotNamed() {
        Neighbours.set("bookcase", "off");
        for (String login : List.of("ouder", "leerkracht", "beheer")) {
            assertEquals(List.of(), titles(found(login, "spreekbeurt")));
            assertFalse(found(login, "spreekbeurt").toString().contains("bookcase"));
            assertFalse(portal.as(login)
                    .get("/de-linde/search?q=spreekbeurt")
                    .text()
                    .contains("Tips voor"));
        }
        Neighbours.set("bookcase", "pilot", "Groep 3");
        assertFalse(
                titles(found("ouder", "spreekbeurt")).contains("Tips voor je spreekbeurt"), "the pilot is in group 3");
        assertTrue(titles(found("ouder", "lettergroeiboekje")).contains("Mijn lettergroeiboekje"));
        Neighbours.set("bookcase", "preview");
        assertEquals(List.of(), titles(found("ouder", "lettergroeiboekje")));
        assertTrue(titles(found("leerkracht", "lettergroeiboekje")).contains("Mijn lettergroeiboekje"));
    }

    @Test
    void aSlowAndABrokenModuleAreNamedAndTheRestIsThere() {
        Neighbours.set("slow", "on");
        Neighbours.set("broken", "on");
        Instant start = Instant.now();
        Answer page = portal.as("ouder").get("/search?q=schoolreis");
        assertTrue(Duration.between(start, Instant.now()).toMillis() < 5500, "both schools, one deadline of 3 s");
        assertTrue(page.text().contains("slow kan nu niet worden geladen"), page.text());
        assertTrue(page.text().contains("broken kan nu niet worden geladen"));
        assertTrue(page.text().contains("Afspraken voor de "));
        JsonNode found = portal.as("ouder")
                .json()
                .get("/de-linde/search?q=schoolreis")
                .json()
                .get("found");
        assertEquals("bookcase", found.at("/0/module").asText());
        assertTrue(found.at("/1/trouble").asBoolean() && found.at("/2/trouble").asBoolean());
        Neighbours.set("slow", "off");
        Neighbours.set("broken", "off");
    }

    @Test
    void whoHasTwoSchoolsSearchesInBoth() {
        Answer both = portal.as("ouder").get("/search?q=schoolreis");
        assertEquals(200, both.status());
        assertTrue(both.text().contains("href=\"/de-linde/bookcase/documents/"));
        assertTrue(both.text().contains("href=\"/het-kompas/bookcase/documents/"));
        assertTrue(
                both.text().contains("<small>De Linde</small>") && both.text().contains("<small>Het Kompas</small>"));
        assertTrue(both.text().contains("<span class=\"visually-hidden\">Yara</span>")
                || both.text().contains("Hele school"));
        JsonNode json =
                portal.as("ouder").json().get("/search?q=schoolreis").json().get("found");
        assertTrue(json.findValuesAsText("school").containsAll(List.of("de-linde", "het-kompas")));
        assertEquals(
                "/de-linde/search?q=een+reis",
                portal.as("ouder2").get("/search?q=een+reis").header("Location"));
        assertEquals("/", portal.as("platform").get("/search").header("Location"));
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("action=\"/search\""));
        assertTrue(portal.as("ouder2").get("/de-linde/").text().contains("action=\"/de-linde/search\""));
    }

    @Test
    void staffFindPeopleWhomTheyMaySee() {
        JsonNode byHead = found("beheer", "mila+jan");
        assertEquals("people", byHead.at("/0/module").asText());
        assertEquals("Mila Jansen", byHead.at("/0/hits/0/title").asText());
        String page = byHead.at("/0/hits/0/href").asText();
        assertTrue(page.startsWith("/de-linde/admin/people/pupils/"), page);
        assertEquals(200, portal.as("beheer").get(page).status());
        JsonNode parents = found("beheer", "sanne+visser");
        assertTrue(parents.toString().contains("Ouder van Mila (Groep 3)"), parents.toString());
        assertTrue(parents.toString().contains("Tom (Groep 6)"));

        JsonNode byTeacher = found("leerkracht", "sanne+visser");
        assertTrue(byTeacher.toString().contains("Mila (Groep 3)"), byTeacher.toString());
        assertFalse(byTeacher.toString().contains("Tom"), "whom that teacher does not see");
        String list = byTeacher.at("/0/hits/0/href").asText();
        assertTrue(list.startsWith("/de-linde/class/"), list);
        assertEquals(200, portal.as("leerkracht").get(list).status());
        assertEquals(List.of(), titles(found("ouder", "sanne+visser")), "parents find no people");
        assertTrue(titles(found("beheer", "groep+6")).contains("Groep 6"));
        assertFalse(titles(found("leerkracht", "groep+6")).contains("Groep 6"));
    }

    @Test
    void tooMuchIsCutAndThereIsAWayToAllOfIt() {
        Neighbours.set("crowd", "on");
        JsonNode crowd = portal.as("ouder2")
                .json()
                .get("/de-linde/search?q=school&in=crowd")
                .json();
        assertEquals(50, titles(crowd.get("found")).size());
        assertTrue(crowd.get("more").asBoolean());
        String page = portal.as("ouder2").get("/de-linde/search?q=school").text();
        assertTrue(page.contains("href=\"/de-linde/search?q=school&amp;in=crowd\""), page);
        assertTrue(page.contains("</mark> 4") && !page.contains("</mark> 5"), page);
        assertTrue(portal.as("ouder2")
                .get("/de-linde/search?q=school&in=crowd")
                .text()
                .contains("Er is nog meer"));
        Neighbours.set("crowd", "off");
        for (int i = 0; i < 6; i++) {
            Neighbours.letter("Zwemles " + i, "school", Map.of());
        }
        JsonNode lessons = found("ouder2", "zwemles");
        assertEquals(5, titles(lessons).size());
        String all = lessons.at("/0/all").asText();
        assertEquals("/de-linde/bookcase/search?q=zwemles", all);
        assertEquals(6, portal.as("ouder2").json().get(all).json().get("hits").size());
    }

    @Test
    void whatIsTooLittleOrNowhereIsToldKindly() {
        Visitor parent = portal.as("ouder2");
        assertTrue(parent.get("/de-linde/search").text().contains("Zoek in alles van school"));
        assertTrue(parent.get("/de-linde/search?q=a").text().contains("Typ twee letters of meer"));
        assertTrue(parent.get("/de-linde/search?q=+.+").text().contains("Typ twee letters of meer"));
        assertTrue(parent.get("/de-linde/search?q=krokodil").text().contains("Niets gevonden voor “krokodil”"));
        String typed =
                parent.get("/de-linde/search?q=%3Cscript%3Ealert%3C/script%3E").text();
        assertFalse(typed.contains("<script>alert"), typed);
        assertEquals(200, parent.get("/de-linde/search?q=" + "lang".repeat(500)).status());
        assertTrue(portal.as("ouder2")
                .json()
                .get("/de-linde/search?q=a")
                .json()
                .get("tooShort")
                .asBoolean());
    }

    @Test
    void aSearchCostsTheSameFewStatementsHoweverMuchThereIs() {
        assertEquals(2, statements("ouder2", "school"), "what has not been read yet, and the documents");
        assertEquals(4, statements("beheer", "school"), "and the pupils with their guardians, and colleagues");
    }

    private static long statements(String login, String words) {
        return portal.statementsOf(() -> found(login, words));
    }
}
