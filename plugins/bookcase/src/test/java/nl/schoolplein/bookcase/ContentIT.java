package nl.schoolplein.bookcase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import org.junit.jupiter.api.Test;

/** What is in documents: found, looked into, and taken home as one file. */
class ContentIT extends Worksheets {
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
        long asked = portal.statementsOf(() -> parent.get(BOOKCASE + "search?q=s"));
        assertTrue(asked <= 2, asked + " statements");
    }

    @Test
    void pagesAreSeenByThoseForWhomTheyAre() {
        String of6 = document("Werkbladen", "Tips voor je spreekbeurt");
        drawn(of6);
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
        String sound = document("Werkbladen", "Mijn lettergroeiboekje");
        drawn(sound);
        assertEquals(200, parent.get(page(sound) + "/pages/1").status(), "the next one is opened as always");
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
}
