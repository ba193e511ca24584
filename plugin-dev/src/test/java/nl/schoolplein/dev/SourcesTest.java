package nl.schoolplein.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved is noticed, whatever way an editor saves it. */
class SourcesTest {
    @TempDir
    private Path folder;

    @Test
    void severalFilesAtOnceAreOneChange() throws Exception {
        Path main = Files.createDirectories(folder.resolve("src/main/java"));
        Path kept = Files.writeString(main.resolve("Kept.java"), "1");
        Path changed = Files.writeString(main.resolve("Changed.java"), "1");
        Path gone = Files.writeString(main.resolve("Gone.java"), "1");
        Sources sources = new Sources(folder);
        Files.writeString(changed, "22");
        Files.delete(gone);
        Path added = Files.writeString(
                Files.createDirectories(folder.resolve("src/main/jte")).resolve("new.jte"), "1");
        Path pom = Files.writeString(folder.resolve("pom.xml"), "1");
        assertEquals(Set.of(changed, gone, added, pom), sources.awaitChange());
        Files.writeString(kept, "22");
        assertEquals(Set.of(kept), sources.awaitChange());
    }

    @Test
    void whatAnEditorKeepsBesideAFileIsNone() throws Exception {
        Path main = Files.createDirectories(folder.resolve("src/main/java"));
        Path type = Files.writeString(main.resolve("Type.java"), "1");
        Sources sources = new Sources(folder);
        Path swap = Files.writeString(main.resolve(".Type.java.swp"), "22");
        Files.writeString(main.resolve("Type.java~"), "22");
        Files.writeString(main.resolve("#Type.java#"), "22");
        Files.move(swap, type, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Set.of(type), sources.awaitChange());
    }
}
