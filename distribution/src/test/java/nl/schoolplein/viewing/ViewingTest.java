package nl.schoolplein.viewing;

import static nl.schoolplein.viewing.Onlookers.VIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator looks on as a parent: sees the same, leaves a line in the log, and is themselves again afterwards. */
class ViewingTest {
    private static final String HOME = "/de-linde/";
    private static final String SHELF = "/de-linde/bookcase/";
    private static final String BAR = "class=\"watermark\"";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(Onlookers.PLUGINS);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @AfterEach
    void restore() {
        Onlookers.switchBookcase(portal, "on");
    }

    @Test
    void showsItemForItemWhatTheParentSees() {
        Visitor asSanne = Onlookers.as(portal, "Sanne Visser");
        Visitor asMark = Onlookers.as(portal, "Mark Jansen");
        for (List<String> state : List.of(
                List.of("on"),
                List.of("pilot", "Groep 6"),
                List.of("pilot", "Groep 3"),
                List.of("read-only"),
                List.of("preview"),
                List.of("off"))) {
            Onlookers.switchBookcase(
                    portal, state.get(0), state.subList(1, state.size()).toArray(String[]::new));
            showsTheSame(portal.as("ouder"), asSanne, state.toString());
            showsTheSame(portal.as("ouder2"), asMark, state.toString());
            sameInside(portal.as("ouder2"), asMark, HOME);
            sameInside(portal.as("ouder2"), asMark, SHELF);
        }
        sameInside(portal.as("ouder2"), asMark, "/de-linde/year");
        sameInside(portal.as("ouder2"), asMark, "/de-linde/nothing-x/");
        sameInside(portal.as("ouder2"), asMark, "/de-linde/admin/modules");
    }

    /** What a program gets of the desktop, of the shelf and of every folder on it. */
    private static void showsTheSame(Visitor parent, Visitor onlooker, String state) {
        JsonNode desktop = parent.json().get(HOME).json();
        assertEquals(desktop, onlooker.json().get(HOME).json(), state);
        Answer shelf = parent.json().get(SHELF);
        Answer seen = onlooker.json().get(SHELF);
        assertEquals(shelf.text(), seen.text(), state);
        assertEquals(shelf.status(), seen.status(), state);
        for (JsonNode folder : shelf.status() == 200 ? shelf.json().get("folders") : List.<JsonNode>of()) {
            String path = SHELF + "folders/" + folder.get("id").asText();
            assertEquals(
                    parent.json().get(path).text(), onlooker.json().get(path).text(), state);
            sameInside(parent, onlooker, path);
            for (JsonNode document : parent.json().get(path).json().get("documents")) {
                String file = SHELF + document.get("file").asText();
                assertEquals(parent.get(file).text(), onlooker.get(file).text(), file);
            }
        }
    }

    /** The page within the shell, byte for byte; one that tells of an error offers to stop besides. */
    private static void sameInside(Visitor parent, Visitor onlooker, String path) {
        Answer page = parent.get(path);
        Answer seen = onlooker.get(path);
        assertEquals(page.status(), seen.status(), path);
        assertEquals(inside(page), inside(seen), path);
    }

    private static String inside(Answer page) {
        return page.text()
                .replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "")
                .replaceAll("(?s)<form method=\"post\" action=\"[^\"]*/admin/view/stop\">.*?</form>", "")
                .replaceAll("</?div( class=\"actions[^>]*)?>|\\s+", "");
    }

    @Test
    void lookingOnCostsNoStatementMoreThanLooking() {
        Visitor onlooker = Onlookers.as(portal, "Mark Jansen");
        for (String path : List.of(HOME, SHELF)) {
            long parents = portal.statementsOf(() -> portal.as("ouder2").get(path));
            assertEquals(parents, portal.statementsOf(() -> onlooker.get(path)), path);
        }
    }

    @Test
    void nothingOfAnotherSchoolIsThere() {
        assertTrue(portal.as("ouder").get(HOME).text().contains("Yara"), "Sanne has a child at Het Kompas");
        Visitor onlooker = Onlookers.as(portal, "Sanne Visser");
        String desktop = onlooker.get(HOME).text();
        assertTrue(desktop.contains("Mila"));
        assertFalse(desktop.contains("Yara"));
        assertFalse(desktop.contains("Het Kompas"));
        for (String path : List.of("/het-kompas/", "/het-kompas/bookcase/", "/geen-school/", "/me", "/operator")) {
            Answer refused = onlooker.get(path);
            assertEquals(403, refused.status(), path);
            assertTrue(refused.text().contains("Stop eerst met meekijken"), path);
            assertTrue(refused.text().contains(BAR), path);
        }
        assertEquals(HOME, onlooker.get("/").header("Location"));
        assertEquals(HOME, onlooker.get("/login").header("Location"));
        String kompas = Onlookers.loggedIn(portal, "beheer-kompas")
                .json()
                .get("/het-kompas/admin/view?q=Anouk")
                .json()
                .at("/guardians/0/id")
                .asText();
        assertEquals(
                404,
                Onlookers.loggedIn(portal, "beheer")
                        .get(VIEW + "/guardians/" + kompas)
                        .status(),
                "a guardian of another school");
        assertEquals(
                404,
                Onlookers.loggedIn(portal, "beheer")
                        .form(VIEW + "/guardians/" + kompas)
                        .status());
    }

    @Test
    void everyPageSaysSo() {
        Visitor onlooker = Onlookers.as(portal, "Mark Jansen");
        for (String path : List.of(
                HOME,
                SHELF,
                "/de-linde/year",
                "/de-linde/nothing-x/",
                "/de-linde/a;b",
                VIEW,
                VIEW + "/log",
                VIEW + "/why",
                VIEW + "/why/bookcase",
                "/de-linde/admin/modules")) {
            String page = onlooker.get(path).text();
            assertTrue(page.contains(BAR), path);
            assertTrue(page.contains("Je kijkt mee als <b>Mark Jansen</b>"), path);
            assertTrue(page.contains("data-watermark=\"Voorbeeld · Mark Jansen Voorbeeld"), path);
            assertFalse(page.contains("action=\"/me/"), path);
        }
        assertTrue(onlooker.get(SHELF).text().contains("href=\"/de-linde/admin/view/why/bookcase\""));
        assertFalse(Onlookers.loggedIn(portal, "beheer").get(HOME).text().contains(BAR), "another session");
        assertFalse(portal.as("ouder2").get(HOME).text().contains(BAR), "the parent");
    }

    @Test
    void aPageIsNeverTakenForTheSamePageOfSomebodyElse() {
        Visitor administrator = Onlookers.loggedIn(portal, "beheer");
        String own = administrator.get(HOME).header("ETag");
        String parents = portal.as("ouder2").get(HOME).header("ETag");
        Onlookers.begin(administrator, Onlookers.guardian(administrator, "Mark Jansen"), "");
        for (String known : List.of(own, parents)) {
            Answer seen = administrator.with("If-None-Match", known).get(HOME);
            assertEquals(200, seen.status());
            assertNotEquals(known, seen.header("ETag"));
        }
        String tag = administrator.get(HOME).header("ETag");
        assertEquals(304, administrator.with("If-None-Match", tag).get(HOME).status());
        assertEquals(
                200, portal.as("ouder2").with("If-None-Match", tag).get(HOME).status());
        administrator.form(VIEW + "/stop");
        administrator.get(HOME);
        assertEquals(200, administrator.with("If-None-Match", tag).get(HOME).status());
        assertEquals(304, administrator.with("If-None-Match", own).get(HOME).status());
    }

    @Test
    void theLogSaysWhoLookedOnAsWhomWhenAndWhy() {
        Visitor administrator = Onlookers.loggedIn(portal, "beheer");
        String mark = Onlookers.guardian(administrator, "Mark Jansen");
        Onlookers.begin(administrator, mark, "mist een brief");
        assertEquals(303, administrator.form(VIEW + "/stop").status());
        Onlookers.begin(administrator, mark, "");
        assertEquals(303, administrator.form("/logout").status());
        Onlookers.begin(Onlookers.loggedIn(portal, "beheer"), mark, "nog een keer");

        Visitor other = Onlookers.loggedIn(portal, "beheer");
        JsonNode log = other.json().get(VIEW + "/log").json();
        JsonNode last = log.at("/views/0");
        assertEquals("nog een keer", last.get("reason").asText());
        assertTrue(last.get("endedAt").isNull());
        assertEquals("LOGGED_OUT", log.at("/views/1/how").asText());
        assertTrue(log.at("/views/1/reason").isNull());
        JsonNode first = log.at("/views/2");
        assertEquals("Karin Mulder", first.get("who").asText());
        assertEquals("Mark Jansen", first.get("whom").asText());
        assertEquals("mist een brief", first.get("reason").asText());
        assertEquals("STOPPED", first.get("how").asText());
        assertTrue(other.get(VIEW + "/log").text().contains("Karin Mulder keek mee als Mark Jansen"));
        assertEquals(
                0,
                portal.as("beheer-kompas")
                        .json()
                        .get("/het-kompas/admin/view/log")
                        .json()
                        .get("count")
                        .asInt());
        assertEquals(
                List.of("/{school}/admin/view/guardians/{guardian}", "/{school}/admin/view/stop"),
                portal.portal().routes().stream()
                        .filter(route -> route.writes() && route.path().startsWith("/{school}/admin/view"))
                        .map(Route::path)
                        .sorted()
                        .toList(),
                "nothing changes a line");
        String tooLong = "x".repeat(501);
        Answer refused = other.form(VIEW + "/guardians/" + mark, "reason=" + tooLong);
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains(tooLong), "what was typed comes back");
        assertFalse(other.get(HOME).text().contains(BAR));
    }

    @Test
    void onlyTheSessionThatBeganLooksOn() {
        Visitor one = Onlookers.as(portal, "Mark Jansen");
        Visitor two = Onlookers.as(portal, "Sanne Visser");
        Visitor three = Onlookers.loggedIn(portal, "beheer");
        assertTrue(one.get(HOME).text().contains("Mark Jansen"));
        assertTrue(two.get(HOME).text().contains("Sanne Visser"));
        assertEquals(200, three.get("/de-linde/admin/modules").status());
        one.form("/logout");
        assertEquals(303, one.get(HOME).status());
        assertTrue(two.get(HOME).text().contains(BAR));
        two.form(VIEW + "/stop");
        assertEquals(200, two.get("/de-linde/admin/modules").status());
        assertEquals(303, two.form(VIEW + "/stop").status(), "once more does no harm");
    }

    @Test
    void itOutlivesARestartAndEndsAfterHalfAnHour() throws Exception {
        Visitor onlooker = Onlookers.as(portal, "Mark Jansen");
        portal.clock().forward(Duration.ofMinutes(29));
        portal.restart();
        assertTrue(onlooker.get(HOME).text().contains(BAR));
        assertEquals(403, onlooker.form("/de-linde/modules/bookcase/groups/x").status());
        portal.clock().forward(Duration.ofMinutes(1).plusSeconds(1));
        assertFalse(onlooker.get(HOME).text().contains(BAR));
        assertEquals(200, onlooker.get("/de-linde/admin/modules").status());
        onlooker.form("/me/again", "again=" + Demo.PASSWORD, "to=" + VIEW); // asked for again after so long
        Onlookers.begin(onlooker, Onlookers.guardian(onlooker, "Sanne Visser"), "");
        assertTrue(onlooker.get(HOME).text().contains(BAR));
    }

    @Test
    void whoIsNoAdministratorAnyMoreDoesNotLookOnEither() {
        Visitor onlooker = Onlookers.as(portal, "Mark Jansen");
        administers(false);
        try {
            assertFalse(onlooker.get(HOME).text().contains(BAR));
            assertEquals(403, onlooker.get(VIEW + "/why").status());
            assertEquals(403, onlooker.form(VIEW + "/stop").status());
        } finally {
            administers(true);
        }
    }

    private static void administers(boolean administrator) {
        var installation = portal.portal().installation();
        UUID school = installation.schools().bySlug("de-linde").orElseThrow().id();
        installation.rows().write(school, session -> session.createMutationQuery(
                        "update StaffRow set administrator = :is where name = 'Karin Mulder'")
                .setParameter("is", administrator)
                .executeUpdate());
        installation.schools().forget();
    }

    @Test
    void aParentWhoNeverJoinedIsSeenToo() {
        Visitor administrator = Onlookers.loggedIn(portal, "beheer");
        JsonNode all = Onlookers.choose(administrator, "");
        JsonNode stranger = all.at("/guardians/0");
        assertFalse(stranger.get("joined").asBoolean());
        Onlookers.begin(administrator, stranger.get("id").asText(), "");
        String desktop = administrator.get(HOME).text();
        assertTrue(
                desktop.contains("Je kijkt mee als <b>" + stranger.get("name").asText()));
        assertTrue(desktop.contains("href=\"/de-linde/bookcase/\""));
    }

    @Test
    void aGuardianIsFoundByNameChildAndGroup() {
        Visitor administrator = Onlookers.loggedIn(portal, "beheer");
        JsonNode all = Onlookers.choose(administrator, "");
        assertTrue(all.get("count").asInt() > 200, all.get("count").toString());
        assertEquals(25, all.get("guardians").size());
        assertEquals((all.get("count").asInt() + 24) / 25, all.get("pages").asInt());
        JsonNode last = Onlookers.choose(administrator, "page=100000");
        assertEquals(all.get("pages"), last.get("page"));
        assertFalse(last.get("guardians").isEmpty());
        String sanne = Onlookers.guardian(administrator, "Sanne Visser");
        String mark = Onlookers.guardian(administrator, "Mark Jansen");
        assertEquals(
                Set.of(sanne, mark),
                Set.copyOf(Onlookers.all(
                        Onlookers.choose(administrator, "q=mILa+jansen").get("guardians"), "id")));
        String six = Onlookers.group(portal, "Groep 6");
        List<String> inSix = Onlookers.all(
                Onlookers.choose(administrator, "q=visser&group=" + six).get("guardians"), "id");
        assertTrue(inSix.contains(sanne));
        assertFalse(Onlookers.all(
                        Onlookers.choose(administrator, "q=mark+jansen&group=" + six)
                                .get("guardians"),
                        "id")
                .contains(mark));
        for (String nothing : List.of("%25", "_", "!", "'", "%5C", "nie%20mand")) {
            assertEquals(
                    0,
                    Onlookers.choose(administrator, "q=" + nothing).get("count").asInt(),
                    nothing);
        }
        assertTrue(administrator.get(VIEW + "?q=niemand").text().contains("Niemand gevonden"));
        assertEquals(
                3, portal.statementsOf(() -> administrator.get(VIEW + "?page=2")), "however many guardians there are");
    }

    @Test
    void onlyAdministratorsOfTheSchoolMay() {
        String mark = Onlookers.guardian(Onlookers.loggedIn(portal, "beheer"), "Mark Jansen");
        for (String login : List.of("leerkracht", "ouder", "ouder2")) {
            assertEquals(403, portal.as(login).get(VIEW).status(), login);
            assertEquals(403, portal.as(login).form(VIEW + "/guardians/" + mark).status(), login);
        }
        for (String login : List.of("beheer-kompas", "platform", "dubbel")) {
            assertEquals(404, portal.as(login).get(VIEW).status(), login);
            assertEquals(404, portal.as(login).form(VIEW + "/guardians/" + mark).status(), login);
        }
        Visitor onlooker = Onlookers.as(portal, "Mark Jansen");
        assertEquals(403, onlooker.form(VIEW + "/guardians/" + mark).status(), "one at a time");
        assertEquals(
                405,
                onlooker.send("DELETE", VIEW + "/stop", BodyPublishers.noBody(), "")
                        .status());
    }
}
