package nl.schoolplein.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A disk that fills up: what is sent comes back with what was typed, what is there can be read, nothing breaks. */
class FullDiskTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aFileThatDoesNotFitGoesBackWithItsForm() throws Exception {
        try (SmallDisk disk = SmallDisk.needed(FullDiskTest.class, 48);
                TestPortal portal = TestPortal.with(Shelf.PLUGINS, folderOn(disk))) {
            Shelf shelf = new Shelf(() -> portal.as("beheer"));
            assertEquals(200, shelf.add("Past", random(MEGABYTE)).status());
            Answer page = upload(portal, shelf, 40 * MEGABYTE);
            assertEquals(507, page.status(), page.toString());
            assertTrue(page.text().contains("op de server is geen ruimte meer"), page.toString());
            assertTrue(page.text().contains("value=\"Mijn lange titel\""), "what was typed is in its field again");
            Answer forPrograms = shelf.add("Past niet", random(40 * MEGABYTE));
            assertEquals(507, forPrograms.status());
            assertEquals("files", forPrograms.json().at("/errors/0/field").asText());
            assertEquals(List.of(), incoming(portal), "and takes no room away");
            assertEquals(200, shelf.read("Past").status());
            assertEquals(200, shelf.add("Past ook", random(MEGABYTE)).status());
            assertFalse(shelf.titles().contains("Past niet"));
            assertEquals(List.of(), portal.portal().checkFiles());
        }
    }

    @Test
    void onADiskThatOthersFilledTheDatabaseIsReadAndStaysWhole() throws Exception {
        try (SmallDisk disk = SmallDisk.needed(FullDiskTest.class, 48);
                TestPortal portal = TestPortal.with(Shelf.PLUGINS, folderOn(disk))) {
            Assumptions.assumeTrue(portal.database().isEmpty(), "PostgreSQL has a disk of its own");
            Shelf shelf = new Shelf(() -> portal.as("beheer"));
            byte[] letter = random(1000);
            assertEquals(200, shelf.add("Brief", letter).status());
            portal.as("ouder");
            Path others = disk.folder().resolve("others");
            fill(others);
            Answer refused = upload(portal, shelf, 1000);
            assertEquals(507, refused.status(), refused.toString());
            assertTrue(refused.text().contains("Mijn lange titel"), "what was typed is still there");
            Answer folder = portal.as("beheer").form("/de-linde/bookcase/folders", "name=Nieuwe map", "look=NEWS");
            assertEquals(507, folder.status(), folder.toString());
            assertTrue(folder.text().contains("Nieuwe map"), "what was typed is still there");
            assertEquals(200, shelf.read("Brief").status());
            assertEquals(200, portal.as("ouder").get("/de-linde/").status());
            Files.delete(others);
            assertEquals(200, shelf.add("Weer ruimte", letter).status());
            portal.restart();
            assertTrue(shelf.titles().containsAll(List.of("Brief", "Weer ruimte")));
            assertEquals(List.of(), portal.portal().checkFiles());
        }
    }

    private static Path folderOn(SmallDisk disk) throws IOException {
        return Files.createDirectory(disk.folder().resolve("portal"));
    }

    /** As a browser sends it, with the fields after the file as they stand on the page. */
    private static Answer upload(TestPortal portal, Shelf shelf, int size) {
        return portal.as("beheer")
                .upload(
                        shelf.letters() + "/documents",
                        Map.of("title", "Mijn lange titel", "audience", "school"),
                        "files",
                        "brief.txt",
                        random(size));
    }

    /** To the last byte. */
    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("No space left"), full::toString);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static List<Path> incoming(TestPortal portal) throws IOException {
        try (Stream<Path> left = Files.list(portal.data().resolve("incoming"))) {
            return left.toList();
        }
    }
}
