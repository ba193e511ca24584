package nl.schoolplein.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that cannot be written is said at the start, in one sentence, to whoever starts the portal. */
class ReadOnlyDataTest {
    @TempDir
    private Path folder;

    @Test
    void aFileInItsPlace() throws Exception {
        expect(Files.writeString(folder.resolve("data"), "not a folder"), "it is not a folder");
    }

    @Test
    void aDiskThatIsReadOnly() throws Exception {
        try (SmallDisk disk = SmallDisk.needed(ReadOnlyDataTest.class, 4)) {
            disk.readOnly();
            expect(disk.folder(), "Read-only file system");
            expect(disk.folder().resolve("new"), "Read-only file system");
        }
    }

    private static void expect(Path data, String reason) throws Exception {
        Started portal = Started.on(data);
        assertEquals(6, portal.ended());
        String said = portal.said().strip();
        assertTrue(said.startsWith("The data folder " + data + " cannot be written by "), said);
        assertTrue(said.contains(reason), said);
        assertEquals(1, said.lines().count(), said);
    }
}
