package nl.schoolplein.bookcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** The life of a document: put in, shown in its time, renewed, agreed with, moved and taken away. */
class LifeIT extends Worksheets {
    /** All ways on which somebody may come across a document. */
    private String everything(Visitor visitor, String document, String word) {
        return visitor.get("/de-linde/").json().get("tiles").toString()
                + visitor.get(BOOKCASE + "folders/" + worksheets).text()
                + visitor.get(BOOKCASE + "search?q=" + word).json().get("hits")
                + visitor.get(page(document)).status()
                + visitor.get(page(document) + "/file").status()
                + names(visitor);
    }

    @Test
    void isThereFromAMomentAndUntilAMoment() {
        String document = put(
                Map.of("title", "Kwartjesdag", "from", in(Duration.ofHours(2)), "until", in(Duration.ofHours(4))),
                "dag.txt",
                "Neem kwartjes mee.");
        assertFalse(everything(parent, document, "kwartjes").contains("Kwartjesdag"), "not yet");
        assertEquals(404, parent.get(page(document)).status());
        assertEquals(404, parent.get(page(document) + "/file").status());
        assertEquals(404, parent.get(page(document) + "/pages/1").status());
        assertTrue(teacher.get(page(document)).text().contains("LATER"), "who keeps it sees it, and that it is later");
        assertTrue(teacher.get(BOOKCASE + "folders/" + worksheets).text().contains("Kwartjesdag"));
        assertTrue(portal.as("leerkracht").get(page(document)).text().contains("Ouders zien dit vanaf"));

        forward(Duration.ofHours(3));
        assertTrue(parent.get("/de-linde/").text().contains("Kwartjesdag"), "on the desktop when its time has come");
        assertEquals(200, parent.get(page(document) + "/file").status());
        assertTrue(names(parent).contains("Kwartjesdag.txt"));

        forward(Duration.ofHours(2));
        assertFalse(everything(parent, document, "kwartjes").contains("Kwartjesdag"), "its time is over");
        assertEquals(404, parent.get(page(document)).status());
        assertTrue(teacher.get(page(document)).text().contains("OVER"));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        Answer refused = teacher.upload(
                BOOKCASE + "folders/" + worksheets + "/documents",
                Map.of("audience", group3, "from", in(Duration.ofHours(4)), "until", in(Duration.ofHours(2))),
                "files",
                "dag.txt",
                new byte[] {65});
        assertEquals(422, refused.status(), refused.toString());
        assertEquals("until", refused.json().at("/errors/0/field").asText());
    }

    @Test
    void aNewVersionReplacesWhatParentsGet() {
        String document = put(Map.of("title", "Rooster"), "rooster.txt", "maandag gym");
        assertEquals(200, renew(document, "dinsdag gym").status());
        Answer file = parent.get(page(document) + "/file");
        assertEquals("dinsdag gym", file.text());
        assertEquals(
                List.of("Rooster", "true"),
                List.of(
                        parent.get(page(document)).json().at("/document/title").asText(),
                        parent.get(page(document))
                                .json()
                                .at("/document/renewed")
                                .asText()));
        assertEquals(0, parent.get(page(document)).json().get("versions").size(), "parents see no older ones");
        assertEquals(403, parent.get(page(document) + "/versions/1/file").status());
        assertEquals(
                "maandag gym", teacher.get(page(document) + "/versions/1/file").text());

        assertEquals(
                200, teacher.post(page(document) + "/versions/1/restore", "").status());
        assertEquals("maandag gym", parent.get(page(document) + "/file").text());
        assertEquals(3, teacher.get(page(document)).json().get("versions").size());
        assertEquals(
                200, teacher.post(page(document) + "/versions/2/remove", "").status());
        assertEquals(404, teacher.get(page(document) + "/versions/2/file").status());
        assertEquals(
                404, teacher.post(page(document) + "/versions/3/remove", "").status(), "the newest one stays");
        assertEquals(200, teacher.post(page(document) + "/remove", "").status());
        assertEquals(404, parent.get(page(document)).status());
    }

    @Test
    void ofVersionsAtTheSameMomentNoneIsLost() throws Exception {
        String document = put(Map.of("title", "Wedstrijd"), "wedstrijd.txt", "nul");
        ExecutorService four = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> renewals = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> renew(document, "versie " + i).status())
                .toList();
        int done = 0;
        for (Future<Integer> renewal : four.invokeAll(renewals)) {
            assertTrue(List.of(200, 409, 503).contains(renewal.get()), "got " + renewal.get());
            done += renewal.get() == 200 ? 1 : 0;
        }
        four.shutdown();
        JsonNode versions = teacher.get(page(document)).json().get("versions");
        assertEquals(done + 1, versions.size());
        for (int i = 0; i < versions.size(); i++) {
            assertEquals(versions.size() - i, versions.get(i).get("number").asInt());
        }
    }

    @Test
    void guardiansAgreeEachForThemselves() {
        String document = put(Map.of("title", "Fietsafspraken", "ask", "true"), "afspraken.txt", "Wij fietsen rustig.");
        assertTrue(portal.as("ouder2").get("/de-linde/").text().contains("Lees en ga akkoord: Fietsafspraken"));
        assertEquals(
                0, teacher.get(page(document) + "/agreed").json().get("agreed").asInt());
        assertEquals(
                403, teacher.post(page(document) + "/agree", "{\"number\":1}").status(), "staff do not answer");
        assertEquals(403, parent.get(page(document) + "/agreed").status(), "guardians do not see who did");
        assertEquals(
                200, other.post(page(document) + "/agree", "{\"number\":1}").status());
        assertEquals(
                200, other.post(page(document) + "/agree", "{\"number\":1}").status(), "twice is once");
        JsonNode agreed = teacher.get(page(document) + "/agreed").json();
        assertEquals(1, agreed.get("agreed").asInt());
        assertTrue(agreed.get("families").size() > 1, agreed.toString());
        assertFalse(portal.as("ouder2").get("/de-linde/").text().contains("Lees en ga akkoord: Fietsafspraken"));
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Lees en ga akkoord: Fietsafspraken"));

        assertEquals(200, renew(document, "Wij fietsen heel rustig.").status());
        assertEquals(
                1, teacher.get(page(document) + "/agreed").json().get("agreed").asInt(), "it still counts");
        assertEquals(
                409, parent.post(page(document) + "/agree", "{\"number\":1}").status(), "read the newest first");
        Answer again = teacher.upload(
                page(document) + "/versions", Map.of("askAgain", "true"), "file", "n.txt", new byte[] {66});
        assertEquals(200, again.status(), again.toString());
        assertEquals(
                0, teacher.get(page(document) + "/agreed").json().get("agreed").asInt());
        assertTrue(portal.as("ouder2").get(page(document)).text().contains("opnieuw akkoord"));
    }

    @Test
    void severalGoAtOnceAndWhatFailsIsNamed() {
        String here = put(Map.of("title", "Blijft"), "a.txt", "a");
        String gone = put(Map.of("title", "Intussen weg"), "b.txt", "b");
        String foreign = document("Werkbladen", "Tips voor je spreekbeurt");
        String letters = folder("beheer", "Brieven");
        String selection = BOOKCASE + "folders/" + worksheets + "/selection?what=";
        Answer asked = teacher.get(selection + "MOVE&document=" + here + "&document=" + foreign);
        assertEquals(1, asked.json().get("documents").size());
        assertEquals(1, asked.json().get("others").asInt());
        assertEquals(200, teacher.post(page(gone) + "/remove", "").status());
        String which = "\"documents\":[\"%s\",\"%s\",\"%s\"],\"titles\":[\"Blijft\",\"Intussen weg\",\"Vreemd\"]"
                .formatted(here, gone, foreign);
        assertEquals(422, teacher.post(selection + "MOVE", "{" + which + "}").status(), "to which folder?");
        Answer moved = teacher.post(selection + "MOVE", "{\"to\":\"" + letters + "\"," + which + "}");
        assertEquals(1, moved.json().get("done").asInt(), moved.toString());
        assertEquals("[\"Intussen weg\",\"Vreemd\"]", moved.json().get("failed").toString());
        assertTrue(parent.get(BOOKCASE + "folders/" + letters).text().contains("Blijft"));
        Answer refused = teacher.post(selection + "AUDIENCE", "{\"audience\":[\"school\"]," + which + "}");
        assertEquals(422, refused.status(), "not for the whole school by a teacher of one group");
        assertEquals(
                1,
                teacher.post(selection + "REMOVE", "{" + which + "}")
                        .json()
                        .get("done")
                        .asInt());
        assertEquals(404, parent.get(page(here)).status());
        assertEquals(200, parent.get(page(foreign)).status());
    }

    @Test
    void isChangedByOneAtATime() {
        String document = put(Map.of("title", "Eerst"), "a.txt", "a");
        String change = "{\"title\":\"%s\",\"folder\":\"%s\",\"audience\":[\"%s\"],\"version\":%d}";
        int version =
                teacher.get(page(document) + "/change").json().get("version").asInt();
        assertEquals(
                200,
                teacher.post(page(document) + "/change", change.formatted("Daarna", worksheets, group3, version))
                        .status());
        assertTrue(found(parent, "daarna").contains("Daarna"));
        assertEquals(
                409,
                teacher.post(page(document) + "/change", change.formatted("Te laat", worksheets, group3, version))
                        .status());
        assertEquals(403, parent.get(page(document) + "/change").status());
    }

    @Test
    void aFolderWithManyDocumentsIsShownInParts() {
        worksheets = teacher.post(BOOKCASE + "folders", "{\"name\":\"Vol\"}")
                .json()
                .get("id")
                .asText();
        for (int i = 0; i < 60; i++) {
            put(Map.of("title", "Blad " + i), "blad.txt", "blad " + i);
        }
        JsonNode first = parent.get(BOOKCASE + "folders/" + worksheets).json();
        assertEquals(50, first.get("documents").size());
        assertEquals(2, first.get("pages").asInt());
        long before = portal.portal().statements();
        JsonNode second =
                parent.get(BOOKCASE + "folders/" + worksheets + "?page=2").json();
        assertTrue(
                portal.portal().statements() - before <= 3, "the folder, its documents, and what was opened of them");
        assertEquals(first.get("total").asInt() - 50, second.get("documents").size());
        assertTrue(portal.as("ouder")
                .get(BOOKCASE + "folders/" + worksheets)
                .text()
                .contains("?page=2"));
        assertEquals(first.get("total").asInt(), names(parent).size());
    }

    @Test
    void isNewUntilItIsOpenedAndAgainWhenItIsRenewed() {
        String document = put(Map.of("title", "Vers blad"), "vers.txt", "vers");
        assertTrue(isNew(parent, document) && tile(parent).contains("Vers blad"));
        long recent = recent(parent);
        assertEquals(200, parent.get(page(document)).status());
        assertFalse(isNew(parent, document) || tile(parent).contains("Vers blad"));
        assertEquals(recent - 1, recent(parent), "on the shelf too");
        assertTrue(isNew(other, document), "to the other parent it is");
        assertEquals(statements(document), statements(document), "nothing is written once more");

        assertEquals(200, renew(document, "verser").status());
        assertTrue(isNew(parent, document) && tile(parent).contains("Vers blad"));
        assertEquals(200, parent.get(page(document) + "/file").status());
        assertFalse(isNew(parent, document), "whoever downloads it has it open too");
        assertEquals(200, teacher.post(page(document) + "/remove", "").status());
    }

    private static String tile(Visitor visitor) {
        return visitor.get("/de-linde/").json().get("tiles").toString();
    }

    private long statements(String document) {
        return portal.statementsOf(() -> parent.get(page(document)));
    }

    private boolean isNew(Visitor visitor, String document) {
        JsonNode all = visitor.get(BOOKCASE + "folders/" + worksheets + "?most=500")
                .json()
                .get("documents");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("id").asText().equals(document))
                .anyMatch(one -> one.get("recent").asBoolean());
    }

    private long recent(Visitor visitor) {
        JsonNode folders = visitor.get(BOOKCASE).json().get("folders");
        return StreamSupport.stream(folders.spliterator(), false)
                .filter(folder -> folder.get("id").asText().equals(worksheets))
                .mapToLong(folder -> folder.get("recent").asLong())
                .sum();
    }

    @Test
    void whoHasNotAgreedIsAListOfItsOwnAndASheet() {
        String document = put(Map.of("title", "Zwemafspraken", "ask", "true"), "zwemmen.txt", "Wij zwemmen rustig.");
        String agreed = page(document) + "/agreed";
        int asked = teacher.get(agreed).json().get("families").size();
        assertEquals(
                200, other.post(page(document) + "/agree", "{\"number\":1}").status());
        JsonNode open = teacher.get(agreed + "?who=NOT_YET").json();
        assertEquals(asked - 1, open.get("families").size());
        assertEquals(asked, open.get("asked").asInt());
        assertFalse(open.get("families").toString().contains("\"given\":\"20"));

        Answer all = portal.as("leerkracht").get(agreed + "/csv");
        assertEquals("text/csv;charset=utf-8", all.type());
        assertTrue(
                all.header("Content-Disposition").startsWith("attachment; filename=\"Akkoord met Zwemafspraken.csv\""));
        assertTrue(all.text().startsWith("\uFEFFKinderen;Groep;Ouder;Akkoord\r\n"), all.text());
        assertTrue(all.text().contains("Mark Jansen;20") && all.text().contains(";Nog niet"), all.text());
        String rest = portal.as("leerkracht").get(agreed + "/csv?who=NOT_YET").text();
        assertFalse(rest.contains(";20"), rest);
        assertEquals(403, parent.get(agreed + "/csv").status());
        assertEquals(200, teacher.post(page(document) + "/remove", "").status());
    }

    @Test
    void isCalledWhatTheSchoolCallsIt() {
        String name = "/de-linde/admin/modules/buttons/bookcase/name";
        Visitor administrator = portal.as("beheer").json();
        assertEquals(200, administrator.put(name, "{\"name\":\"Papieren\"}").status());
        for (String path : List.of("/de-linde/", BOOKCASE, BOOKCASE + "search?q=krokodil", "/de-linde/manual")) {
            for (String login : List.of("ouder", "leerkracht")) {
                String page = portal.as(login).get(path).text();
                assertTrue(page.contains("Papieren"), path);
                assertFalse(page.toLowerCase(Locale.ROOT).contains("boekenkast"), path + " of " + login);
            }
        }
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Nieuw in Papieren"));
        assertEquals(200, administrator.put(name, "{\"name\":\"\"}").status());
        assertTrue(portal.as("ouder").get(BOOKCASE + "search?q=krokodil").text().contains("Zoeken in Boekenkast"));
    }

    private void forward(Duration time) {
        portal.forward(time);
        enter(portal);
    }
}
