package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a document: put in, shown in its time, found, looked into, renewed, agreed with, moved and taken away. */
class BookcaseLifeTest {
    private static final String BOOKCASE = "/de-linde/bookcase/";

    private TestPortal portal;
    private Visitor teacher;
    private Visitor parent;

    /** The parent of a child in group 3, and of nobody else. */
    private Visitor other;

    private String group3;
    private String worksheets;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(Shared.PLUGINS);
        logIn();
        group3 = Shared.group(portal, "Groep 3");
        worksheets = Shared.folder(portal, "leerkracht", "de-linde", "Werkbladen");
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
    }

    private void logIn() {
        teacher = portal.as("leerkracht").json();
        parent = portal.as("ouder").json();
        other = portal.as("ouder2").json();
    }

    private void forward(Duration time) {
        portal.forward(time);
        logIn();
    }

    private String put(Map<String, String> more, String name, String content) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("audience", group3));
        fields.putAll(more);
        Answer added = teacher.upload(
                BOOKCASE + "folders/" + worksheets + "/documents",
                fields,
                "files",
                name,
                content.getBytes(StandardCharsets.UTF_8));
        assertEquals(200, added.status(), added.toString());
        assertEquals(BOOKCASE + "folders/" + worksheets, added.header("Content-Location"));
        return added.json().at("/documents/0/id").asText();
    }

    private static String page(String document) {
        return BOOKCASE + "documents/" + document;
    }

    private String in(Duration time) {
        return LocalDateTime.now(portal.clock())
                .plus(time)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** All ways on which somebody may come across a document. */
    private String everything(Visitor visitor, String document, String word) {
        return visitor.get("/de-linde/").json().get("tiles").toString()
                + visitor.get(BOOKCASE + "folders/" + worksheets).text()
                + visitor.get(BOOKCASE + "search?q=" + word).json().get("hits")
                + visitor.get(page(document)).status()
                + visitor.get(page(document) + "/file").status()
                + names(visitor);
    }

    private List<String> names(Visitor visitor) {
        return List.copyOf(zip(visitor, "").keySet());
    }

    private Map<String, byte[]> zip(Visitor visitor, String query) {
        Answer answer = visitor.get(BOOKCASE + "folders/" + worksheets + "/zip" + query);
        assertEquals(200, answer.status(), answer.toString());
        assertEquals("application/zip", answer.type());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertFalse(files.containsKey(entry.getName()), entry.getName() + " is there twice");
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return files;
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

    private Answer renew(String document, String content) {
        return teacher.upload(
                page(document) + "/versions", Map.of(), "file", "nieuw.txt", content.getBytes(StandardCharsets.UTF_8));
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
    void isFoundByItsTitleAndByWhatItSays() {
        String document =
                put(Map.of("title", "Één brief"), "brief.txt", "De fietsenstalling wordt geverfd door opa Henk.");
        for (String typed :
                List.of("brief", "brieven", "BRIE", "een+brief", "fietsenstallingen", "geverf", "henk+opa")) {
            assertTrue(found(parent, typed).contains("Één brief"), typed);
        }
        for (String typed : List.of("opa+piet", "stalling+brief", "", "%25", "_", "'", "x".repeat(5000))) {
            assertFalse(found(parent, typed).contains("Één brief"), typed);
        }
        assertTrue(found(other, "fietsenstalling").contains("Één brief"), "the other family of group 3");
        String hit =
                portal.as("ouder").get(BOOKCASE + "search?q=fietsenstalling").text();
        assertTrue(hit.contains("<mark>fietsenstalling</mark>"), hit);
        assertTrue(portal.as("ouder").get(BOOKCASE + "search?q=zzz").text().contains("Niets gevonden"));

        assertEquals(200, renew(document, "Nu staat er iets over konijnen.").status());
        assertTrue(found(parent, "konijn").contains("Één brief"));
        assertFalse(found(parent, "fietsenstalling").contains("Één brief"), "of the newest version only");
    }

    private static List<String> found(Visitor visitor, String typed) {
        JsonNode hits = visitor.get(BOOKCASE + "search?q=" + typed).json().get("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.at("/document/title").asText())
                .toList();
    }

    @Test
    void theTextOfPdfsIsFoundByThoseForWhomTheyAre() {
        await(() -> portal.as("beheer")
                .json()
                .get(BOOKCASE + "search?q=sinterklaas")
                .json()
                .get("complete")
                .asBoolean());
        assertTrue(found(parent, "spreekbeurt").contains("Tips voor je spreekbeurt"));
        assertFalse(found(other, "spreekbeurt").contains("Tips voor je spreekbeurt"), "nothing of group 6");
        assertFalse(found(parent, "draaiboek").contains("Draaiboek Sinterklaas"), "nothing of the team");
        JsonNode hits = parent.get(BOOKCASE + "search?q=sinterklaas").json().get("hits");
        assertTrue(
                StreamSupport.stream(hits.spliterator(), false)
                        .anyMatch(hit -> hit.get("inText").isObject()),
                "in the text of a PDF: " + hits);
    }

    @Test
    void aSearchAsksTheDatabaseAsLittleForManyAsForOne() {
        await(() -> teacher.get(BOOKCASE + "search?q=x").json().get("complete").asBoolean());
        parent.get(BOOKCASE + "search?q=a");
        long before = portal.portal().statements();
        parent.get(BOOKCASE + "search?q=s");
        assertTrue(portal.portal().statements() - before <= 2);
    }

    private static void await(Callable<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (!condition.call()) {
                assertTrue(System.nanoTime() - end < 0, "it never comes true");
            }
        } catch (AssertionError late) {
            throw late;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void pagesAreSeenByThoseForWhomTheyAre() {
        String of6 = Shared.document(portal, "beheer", "de-linde", "Werkbladen", "Tips voor je spreekbeurt");
        Shared.drawn(portal, of6);
        Answer seen = parent.get(page(of6) + "/pages/1");
        assertEquals(200, seen.status());
        assertEquals("image/png", seen.type());
        assertEquals("sandbox; default-src 'none'", seen.header("Content-Security-Policy"));
        assertArrayEquals(
                new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                java.util.Arrays.copyOf(seen.response().body(), 4));
        assertEquals(404, other.get(page(of6) + "/pages/1").status());
        assertEquals(404, parent.get(page(of6) + "/pages/0").status());
        assertEquals(404, parent.get(page(of6) + "/pages/10000").status());
        assertTrue(parent.get(page(of6)).json().get("pages").asInt() >= 1);
        String text = put(Map.of("title", "Zonder plaatje"), "los.txt", "los");
        assertEquals(0, parent.get(page(text)).json().get("pages").asInt());
        assertEquals(404, parent.get(page(text) + "/pages/1").status());
        assertTrue(portal.as("ouder").get(page(text)).text().contains("kunnen we hier niet laten zien"));
    }

    @Test
    void aPdfThatIsMadeToDoHarmHarmsNobody() {
        String broken =
                put(Map.of("title", "Kapot"), "kapot.pdf", "%PDF-1.7\n1 0 obj\n<< /Length 99999999999 >>\nstream\n");
        String huge = put(Map.of("title", "Reusachtig"), "reus.pdf", HostilePdf.ofSize("99999999 99999999"));
        String flat = put(Map.of("title", "Plat"), "plat.pdf", HostilePdf.ofSize("0 0"));
        String bomb = putBytes("Bom", HostilePdf.bomb());
        for (String document : List.of(broken, huge, flat, bomb)) {
            await(() -> parent.get(page(document)).json().get("pages").asInt() >= 0);
            await(() -> List.of(200, 404)
                    .contains(parent.get(page(document) + "/pages/1").status()));
            assertEquals(200, parent.get(page(document) + "/file").status(), "it can still be downloaded");
        }
        String sound = Shared.document(portal, "beheer", "de-linde", "Werkbladen", "Mijn lettergroeiboekje");
        Shared.drawn(portal, sound);
        assertEquals(200, parent.get(page(sound) + "/pages/1").status(), "the next one is opened as always");
    }

    private String putBytes(String title, byte[] content) {
        Answer added = teacher.upload(
                BOOKCASE + "folders/" + worksheets + "/documents",
                Map.of("title", title, "audience", group3),
                "files",
                "bestand.pdf",
                content);
        assertEquals(200, added.status(), added.toString());
        return added.json().at("/documents/0/id").asText();
    }

    @Test
    void aFolderComesAsZipWithWhatTheViewerSees() throws IOException {
        put(Map.of("title", "../../Sécret: \"brief\"?"), "brief.txt", "een");
        put(Map.of("title", "../../sécret: \"brief\"?"), "brief.txt", "twee");
        String damaged = put(Map.of("title", "Kwijt"), "kwijt.txt", "Dit raakt kwijt.");
        lose("Dit raakt kwijt.");
        Map<String, byte[]> files = zip(parent, "");
        List<String> names = new ArrayList<>(files.keySet());
        assertTrue(names.stream().noneMatch(name -> name.contains("/") || name.contains("..\\")), names.toString());
        assertEquals(
                2,
                names.stream()
                        .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains("sécret"))
                        .count());
        assertEquals(
                names.size(),
                names.stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .count());
        assertTrue(names.contains("Tips voor je spreekbeurt.pdf"));
        assertFalse(names(other).contains("Tips voor je spreekbeurt.pdf"), "nothing of group 6");
        assertFalse(names.contains("Kwijt.txt"));
        assertTrue(new String(files.get("LEES MIJ.txt"), StandardCharsets.UTF_8).contains("Kwijt.txt"));
        assertEquals(
                List.of("LEES MIJ.txt"),
                List.copyOf(zip(parent, "?document=" + damaged).keySet()));
    }

    private void lose(String content) throws IOException {
        String hash;
        try {
            hash = java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
        try (var files = java.nio.file.Files.walk(portal.data().resolve("files"))) {
            java.nio.file.Files.delete(
                    files.filter(file -> file.getFileName().toString().equals(hash))
                            .findFirst()
                            .orElseThrow());
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
        String foreign = Shared.document(portal, "beheer", "de-linde", "Werkbladen", "Tips voor je spreekbeurt");
        String letters = Shared.folder(portal, "beheer", "de-linde", "Brieven");
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
        for (int i = 0; i < 60; i++) {
            put(Map.of("title", "Blad " + i), "blad.txt", "blad " + i);
        }
        JsonNode first = parent.get(BOOKCASE + "folders/" + worksheets).json();
        assertEquals(50, first.get("documents").size());
        assertEquals(2, first.get("pages").asInt());
        long before = portal.portal().statements();
        JsonNode second =
                parent.get(BOOKCASE + "folders/" + worksheets + "?page=2").json();
        assertTrue(portal.portal().statements() - before <= 2);
        assertEquals(first.get("total").asInt() - 50, second.get("documents").size());
        assertTrue(portal.as("ouder")
                .get(BOOKCASE + "folders/" + worksheets)
                .text()
                .contains("?page=2"));
        assertEquals(first.get("total").asInt(), names(parent).size());
    }
}
