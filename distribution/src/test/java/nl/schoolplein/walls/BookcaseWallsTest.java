package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator switches, families and teachers see: documents of the bookcase, as pages, JSON and files. */
class BookcaseWallsTest {
    private TestPortal portal;
    private String ofGroup3;
    private String ofGroup6;
    private String ofTeam;

    @BeforeEach
    void start() throws Exception {
        portal = Shared.portal();
        ofGroup3 = document("Werkbladen", "Mijn lettergroeiboekje");
        ofGroup6 = document("Werkbladen", "Tips voor je spreekbeurt");
        ofTeam = document("Team", "Draaiboek Sinterklaas");
    }

    @AfterEach
    void restore() {
        Shared.set(portal, "bookcase", "on");
    }

    private String document(String folder, String title) {
        return Shared.document(portal, "beheer", "de-linde", folder, title);
    }

    private static String file(String document) {
        return "/de-linde/bookcase/documents/" + document + "/file";
    }

    @Test
    void eachFamilySeesWhatIsForItsChildren() {
        assertEquals(200, portal.as("ouder").get(file(ofGroup3)).status());
        assertEquals(200, portal.as("ouder").get(file(ofGroup6)).status());
        assertEquals(200, portal.as("ouder2").get(file(ofGroup3)).status());
        assertEquals(404, portal.as("ouder2").get(file(ofGroup6)).status());
        assertEquals(404, portal.as("ouder2").json().get(file(ofGroup6)).status());
        assertEquals(404, portal.as("ouder").get(file(ofTeam)).status());
        assertFalse(everything("ouder2").contains("spreekbeurt"), "nothing of group 6");
        assertFalse(everything("ouder").contains("Draaiboek"), "nothing of the team");
    }

    @Test
    void aTeacherSeesAndFillsTheOwnGroups() {
        assertEquals(200, portal.as("leerkracht").get(file(ofTeam)).status());
        assertEquals(404, portal.as("leerkracht").get(file(ofGroup6)).status());
        String folder = Shared.folder(portal, "leerkracht", "de-linde", "Werkbladen");
        for (String audience : List.of("school", "staff", Shared.group(portal, "Groep 6"))) {
            assertEquals(
                    422, add(portal.as("leerkracht").json(), folder, audience).status(), audience);
        }
        Answer added = add(portal.as("leerkracht").json(), folder, Shared.group(portal, "Groep 3"));
        assertEquals(200, added.status(), added.toString());
        assertTrue(everything("ouder2").contains("Proefje"), "the family of group 3 sees it");
        remove("Proefje");
    }

    @Test
    void anotherSchoolsIdsAreNobodys() {
        String foreign = Shared.document(portal, "beheer-kompas", "het-kompas", "Nieuwsbrieven", "Herfstnieuws");
        assertEquals(404, portal.as("beheer").get(file(foreign)).status());
        assertEquals(
                404,
                portal.as("beheer")
                        .json()
                        .post("/de-linde/bookcase/documents/" + foreign + "/remove", "")
                        .status());
        assertEquals(
                200,
                portal.as("beheer-kompas")
                        .get("/het-kompas/bookcase/documents/" + foreign + "/file")
                        .status());
        String group = portal.as("beheer-kompas")
                .json()
                .get("/het-kompas/modules")
                .json()
                .at("/groups/0/id")
                .asText();
        String folder = Shared.folder(portal, "beheer", "de-linde", "Brieven");
        assertEquals(422, add(portal.as("beheer").json(), folder, group).status());
    }

    @Test
    void offIsOffEverywhereAndOnBringsEverythingBack() throws Exception {
        String before = everything("ouder");
        assertTrue(before.contains("spreekbeurt"));
        Shared.set(portal, "bookcase", "off");
        for (String path : List.of("/de-linde/bookcase/", file(ofGroup3), "/de-linde/bookcase")) {
            assertEquals(404, portal.as("ouder").get(path).status(), path);
            assertEquals(404, portal.as("ouder").json().get(path).status(), path);
            assertEquals(
                    404, portal.as("ouder").with("HX-Request", "true").get(path).status(), path);
            assertEquals(404, portal.as("beheer").get(path).status(), path);
        }
        JsonNode desktop = portal.as("ouder").json().get("/de-linde/").json();
        assertEquals(0, desktop.get("buttons").size());
        assertEquals(0, desktop.get("tiles").size());
        assertFalse(portal.as("ouder").get("/de-linde/").text().contains("bookcase"));
        assertEquals(200, portal.as("ouder").get("/het-kompas/bookcase/").status(), "the other school keeps it");
        portal.restart();
        assertEquals(404, portal.as("ouder").get("/de-linde/bookcase/").status(), "after a restart too");
        Shared.set(portal, "bookcase", "on");
        assertEquals(before, everything("ouder"));
    }

    @Test
    void aPilotIsForItsGroupsAndItsChildren() {
        Shared.set(portal, "bookcase", "pilot", "Groep 6");
        assertEquals(200, portal.as("ouder").get(file(ofGroup6)).status());
        assertEquals(404, portal.as("ouder").get(file(ofGroup3)).status(), "the child in group 3 takes no part");
        assertEquals(404, portal.as("ouder2").get("/de-linde/bookcase/").status());
        assertFalse(everything("ouder").contains("lettergroei"));
        assertTrue(everything("ouder").contains("Nieuwsbrief november"), "what is for the whole school");
        assertEquals(200, portal.as("leerkracht").get("/de-linde/bookcase/").status());
    }

    @Test
    void aFormForAModuleThatWasJustSwitchedOffComesBack() {
        Shared.set(portal, "bookcase", "off");
        Answer answer = portal.as("leerkracht")
                .form("/de-linde/bookcase/folders", "name=Mijn lange verhaal", "password=geheim");
        assertEquals(404, answer.status());
        assertTrue(answer.text().contains("Mijn lange verhaal"), "what was typed is there to copy");
        assertFalse(answer.text().contains("geheim"), "but never a password");
    }

    @Test
    void pagesAskTheDatabaseLittle() {
        for (String path : List.of("/de-linde/", "/de-linde/bookcase/")) {
            long asked = portal.statementsOf(
                    () -> assertEquals(200, portal.as("ouder").get(path).status()));
            assertTrue(asked <= (path.endsWith("bookcase/") ? 1 : 0), path + " asked " + asked + " times");
        }
    }

    @Test
    void filesAreDownloadsThatNobodyElseKeeps() {
        Answer answer = portal.as("ouder").get(file(ofGroup3));
        assertEquals("application/pdf", answer.type());
        assertTrue(answer.header("Content-Disposition").startsWith("attachment; filename="));
        assertEquals("sandbox; default-src 'none'", answer.header("Content-Security-Policy"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertTrue(answer.text().startsWith("%PDF"));
        assertFalse(everything("ouder").contains("hash"), "the hash of a file stays inside");
    }

    @Test
    void theTypeOfAFileIsFoundInItsContent() {
        String folder = Shared.folder(portal, "beheer", "de-linde", "Brieven");
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Answer added = portal.as("beheer")
                .json()
                .upload(
                        "/de-linde/bookcase/folders/" + folder + "/documents",
                        Map.of("title", "Proefje", "audience", "school"),
                        "files",
                        "plaatje.png",
                        page);
        assertEquals(200, added.status(), added.toString());
        Answer file = portal.as("ouder").get(file(document("Brieven", "Proefje")));
        assertFalse(file.type().startsWith("image/"), file.type());
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertTrue(file.header("Content-Disposition").startsWith("attachment"));
        remove("Proefje");
    }

    private static Answer add(Visitor visitor, String folder, String audience) {
        return visitor.upload(
                "/de-linde/bookcase/folders/" + folder + "/documents",
                Map.of("title", "Proefje", "audience", audience),
                "files",
                "proefje.txt",
                "Een proefje".getBytes(StandardCharsets.UTF_8));
    }

    /** All that somebody gets to see of the bookcase, and on the desktop. */
    private String everything(String login) {
        StringBuilder all = new StringBuilder();
        Visitor visitor = portal.as(login).json();
        all.append(visitor.get("/de-linde/").json().get("tiles"));
        JsonNode shelf = visitor.get("/de-linde/bookcase/").json();
        all.append(shelf);
        shelf.get("folders")
                .forEach(folder -> all.append(visitor.get(
                                "/de-linde/bookcase/folders/" + folder.get("id").asText())
                        .json()));
        return all.toString();
    }

    private void remove(String title) {
        for (JsonNode folder :
                portal.as("beheer").json().get("/de-linde/bookcase/").json().get("folders")) {
            String path = "/de-linde/bookcase/folders/" + folder.get("id").asText();
            for (JsonNode one : portal.as("beheer").json().get(path).json().get("documents")) {
                if (one.get("title").asText().equals(title)) {
                    String remove =
                            "/de-linde/bookcase/documents/" + one.get("id").asText() + "/remove";
                    assertEquals(
                            200, portal.as("beheer").json().post(remove, "").status());
                }
            }
        }
    }
}
