package nl.schoolplein.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.portal.file.FileProblem;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;

/** A file that is not what it was is not handed out, is named, and is whole again once it is sent again. */
class DamagedFileTest {
    private static final byte[] CONTENT = Shelf.text("Dit is een hele brief");

    @Test
    void halfAFileIsNeverServed() throws Exception {
        try (TestPortal portal = TestPortal.with(Shelf.PLUGINS)) {
            Shelf shelf = new Shelf(() -> portal.as("beheer"));
            assertEquals(200, shelf.add("Brief", CONTENT).status());
            assertEquals("Dit is een hele brief", shelf.read("Brief").text());
            Path file = Shelf.onDisk(portal.data(), CONTENT).get(0);
            for (String damage : List.of("Dit is een halve", "Dit is een HELE brief")) {
                Files.writeString(file, damage);
                refused(portal, shelf);
            }
            Files.delete(file);
            refused(portal, shelf);
            assertEquals(200, shelf.add("Nog eens", CONTENT).status());
            assertEquals("Dit is een hele brief", shelf.read("Brief").text());
            assertEquals(List.of(), portal.portal().checkFiles());
        }
    }

    private static void refused(TestPortal portal, Shelf shelf) throws Exception {
        Answer answer = shelf.read("Brief");
        assertEquals(500, answer.status());
        assertTrue(answer.text().contains("beschadigd of kwijt"), answer.toString());
        assertFalse(answer.text().contains("hal") && answer.text().contains("Dit is een ha"), "nothing of it");
        Answer forPrograms = portal.as("beheer").json().get(shelf.document("Brief") + "/file");
        assertEquals("application/problem+json", forPrograms.type());
        List<FileProblem> problems = portal.portal().checkFiles();
        assertEquals(1, problems.size());
        assertEquals(FileProblem.Kind.DAMAGED, problems.get(0).kind());
        assertTrue(problems.get(0).what().contains(Shelf.hash(CONTENT)));
    }
}
