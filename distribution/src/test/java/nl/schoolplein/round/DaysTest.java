package nl.schoolplein.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coming days over all modules and schools, on the desktop and on a page of their own, and what is kept from whom. */
class DaysTest {
    private static final String PAGE = "/de-linde/days";
    private static final String DESKTOP = "/de-linde/";
    private static final String TITLE = "Mag mee op reis";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Neighbours.portal();
    }

    @AfterEach
    void restore() {
        Neighbours.set("bookcase", "on");
    }

    private static LocalDate soon(int days) {
        return LocalDate.now(portal.clock()).plusDays(days);
    }

    /** A document that parents of a group are asked to agree to, within a week. */
    private static String asking(String group) {
        return Neighbours.letter(TITLE, Neighbours.group(group), Map.of("ask", "true", "until", soon(6) + "T17:00"));
    }

    private static boolean sees(String login, String path, String title) {
        Answer page = portal.as(login).get(path);
        assertEquals(200, page.status(), page.toString());
        boolean seen = page.text().contains(title);
        assertEquals(seen, portal.as(login).json().get(path).text().contains(title), "people and programs alike");
        return seen;
    }

    @Test
    void whatParentsMustAgreeToIsADeadlineUntilTheyDid() {
        String letter = asking("Groep 3");
        assertTrue(sees("ouder2", PAGE, TITLE));
        JsonNode entry = StreamSupport.stream(
                        portal.as("ouder2").json().get(PAGE).json().get("days").spliterator(), false)
                .filter(day -> day.get("day").asText().equals(soon(6).toString()))
                .flatMap(day -> StreamSupport.stream(day.get("entries").spliterator(), false))
                .filter(one -> one.get("title").asText().contains(TITLE))
                .findFirst()
                .orElseThrow();
        assertEquals("DEADLINE", entry.get("kind").asText());
        assertEquals("bookcase", entry.get("module").asText());
        assertEquals(letter, entry.get("href").asText());
        assertTrue(portal.as("ouder2").get(PAGE).text().contains("Uiterlijk 17:00"));
        assertTrue(sees("leerkracht", PAGE, TITLE), "who teaches the group");

        String before = portal.as("ouder2").get(DESKTOP).header("ETag");
        assertEquals(
                200,
                portal.as("ouder2")
                        .json()
                        .post(letter + "/agree", "{\"number\":1}")
                        .status());
        assertFalse(sees("ouder2", PAGE, TITLE));
        assertEquals(
                200,
                portal.as("ouder2").with("If-None-Match", before).get(DESKTOP).status());
        assertTrue(sees("ouder", PAGE, TITLE), "the other parent answers for herself");
        Neighbours.remove(letter);
        assertFalse(sees("ouder", PAGE, TITLE));
    }

    @Test
    void whatIsForOthersStandsInNobodyElsesDays() {
        String letter = asking("Groep 8");
        assertFalse(sees("ouder", PAGE, TITLE));
        assertFalse(sees("ouder", "/days", TITLE));
        assertFalse(portal.as("ouder").get(DESKTOP).text().contains(TITLE));
        assertFalse(sees("leerkracht", PAGE, TITLE), "of group 3");
        assertTrue(sees("beheer", PAGE, TITLE));
        assertEquals(404, portal.as("beheer-kompas").get(PAGE).status());
        assertEquals(401, portal.anonymous().json().get("/days").status());
        Neighbours.remove(letter);
    }

    @Test
    void whatIsOffIsInNoPageNoJsonNoTileAndNoCalendar() {
        String letter = asking("Groep 3");
        Neighbours.set("reader", "on");
        String calendar = "/de-linde/reader/?first=" + soon(0) + "&last=" + soon(13);
        for (String path : List.of(PAGE, "/days", DESKTOP, "/", calendar)) {
            assertTrue(portal.as("ouder").json().get(path).text().contains(TITLE), path);
        }
        Neighbours.set("bookcase", "off");
        for (String path : List.of(PAGE, "/days", DESKTOP, "/", calendar)) {
            assertFalse(portal.as("ouder").json().get(path).text().contains(TITLE), path);
            assertFalse(portal.as("ouder").get(path).text().contains(TITLE), path);
        }
        Neighbours.set("bookcase", "pilot", "Groep 6");
        assertFalse(sees("ouder", PAGE, TITLE), "the pilot is in group 6");
        Neighbours.set("bookcase", "on");
        assertTrue(sees("ouder", PAGE, TITLE));
        Neighbours.set("reader", "off");
        Neighbours.remove(letter);
    }

    @Test
    void theSchoolsFreeDaysAreThereAndTheDesktopKnowsOfThem() {
        Visitor parent = portal.as("ouder");
        String before = parent.get(DESKTOP).header("ETag");
        assertEquals(304, parent.with("If-None-Match", before).get(DESKTOP).status());
        String all = free("Samen leren", "");
        Answer desktop = parent.with("If-None-Match", before).get(DESKTOP);
        assertEquals(200, desktop.status());
        assertTrue(desktop.text().contains("Samen leren"), desktop.text());
        assertTrue(sees("ouder", PAGE, "Samen leren"));
        assertTrue(sees("ouder", "/days", "Samen leren"));
        assertTrue(portal.as("ouder").get("/days").text().contains(" · De Linde</small>"), "the school is named");
        String eight = free("Kamp van acht", ",\"groups\":[\"" + Neighbours.group("Groep 8") + "\"]");
        assertFalse(sees("ouder", PAGE, "Kamp van acht"));
        assertTrue(sees("beheer", PAGE, "Kamp van acht"));
        String noon = free("Middag vrij", ",\"time\":\"12:00\"");
        assertTrue(sees("ouder", PAGE, "Middag vrij"));
        assertTrue(portal.as("ouder").get(PAGE).text().contains("Vanaf 12:00"));
        take(all);
        take(eight);
        take(noon);
        assertFalse(sees("ouder", "/days", "Samen leren"));
        assertEquals(before, parent.get(DESKTOP).header("ETag"));
    }

    private static String free(String title, String more) {
        Answer added = portal.as("beheer")
                .json()
                .post(
                        "/de-linde/admin/year/periods",
                        "{\"title\":\"" + title + "\",\"kind\":\"study-day\",\"from\":\"" + soon(0) + "\"" + more
                                + "}");
        assertEquals(200, added.status(), added.toString());
        return added.json().get("id").asText();
    }

    private static void take(String period) {
        Answer gone = portal.as("beheer")
                .json()
                .send("DELETE", "/de-linde/admin/year/periods/" + period, BodyPublishers.noBody(), "");
        assertEquals(200, gone.status());
    }

    @Test
    void aSlowAndABrokenModuleAreNamedAndTheRestIsThere() {
        String letter = asking("Groep 3");
        Neighbours.set("slow", "on");
        Neighbours.set("broken", "on");
        for (String path : List.of(PAGE, "/days", "/")) {
            Instant start = Instant.now();
            String page = portal.as("ouder").get(path).text();
            assertTrue(Duration.between(start, Instant.now()).toMillis() < 5500, "all against one deadline of 3 s");
            assertTrue(page.contains(TITLE), path);
            assertTrue(page.contains("Wat er in slow"), path);
            assertTrue(page.contains("Wat er in broken"), path);
        }
        Neighbours.set("slow", "off");
        Neighbours.set("broken", "off");
        Neighbours.remove(letter);
    }

    @Test
    void aModuleReadsAllOfItButNoSourceDoes() {
        String day = free("Samen leren", "");
        String letter = asking("Groep 3");
        Neighbours.set("reader", "on");
        String path = "/de-linde/reader/?first=" + soon(0) + "&last=" + soon(13);
        JsonNode shown = portal.as("ouder").json().get(path).json();
        assertTrue(shown.get("entries").toString().contains("Samen leren"));
        assertTrue(shown.get("entries").toString().contains(letter));
        assertEquals("[\"reader\"]", shown.get("missing").toString(), "its own source asks for all in turn");
        assertEquals(
                500,
                portal.as("ouder")
                        .json()
                        .get("/de-linde/reader/?first=" + soon(3) + "&last=" + soon(2))
                        .status());
        Neighbours.set("reader", "off");
        Neighbours.remove(letter);
        take(day);
    }

    @Test
    void tooMuchStandsOnThePageAndTheDesktopSaysSo() {
        Neighbours.set("crowd", "on");
        String page = portal.as("ouder2").get(PAGE).text();
        assertTrue(page.contains("Drukte 55") && !page.contains("Drukte 56"), "two weeks");
        String desktop = portal.as("ouder2").get(DESKTOP).text();
        assertTrue(desktop.contains("Drukte 0") && !desktop.contains("Drukte 9"), desktop);
        assertTrue(desktop.contains("En nog "), desktop);
        Neighbours.set("crowd", "off");
    }

    @Test
    void aFortnightWithNothingIsToldKindly() {
        var kept = portal.portal().installation();
        School fresh = new School(UUID.randomUUID(), "vers", "Vers", "#0b6e6e");
        kept.schools().add(fresh);
        UUID account = UUID.randomUUID();
        kept.accounts()
                .add(List.of(new Account(
                        account, "vers", "Vera Vers", PasswordHash.of(Demo.PASSWORD), false, Set.of(fresh.id()))));
        kept.schools().administers(fresh.id(), account, "Vera Vers");
        Visitor somebody = portal.as("vers");
        assertTrue(somebody.get("/vers/days").text().contains("Twee gewone weken"));
        assertTrue(somebody.get("/vers/").text().contains("Er staat niets bijzonders"));
        assertEquals(0, somebody.json().get("/vers/days").json().get("days").size());
    }

    @Test
    void warmPagesAskTheDatabaseNothing() {
        for (String path : List.of(PAGE, "/days", DESKTOP, "/")) {
            long asked = portal.statementsOf(() -> {
                String tag = portal.as("ouder").get(path).header("ETag");
                assertEquals(
                        304,
                        portal.as("ouder").with("If-None-Match", tag).get(path).status(),
                        path);
            });
            assertEquals(0, asked, path);
        }
    }
}
