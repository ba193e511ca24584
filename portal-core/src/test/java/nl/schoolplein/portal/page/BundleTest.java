package nl.schoolplein.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.schoolplein.portal.visit.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of a plugin that has left, for a desktop that found it a moment before. */
class BundleTest {
    @Test
    void textsStayWhenTheirFilesAreClosed(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("chalk"));
        Files.writeString(folder.resolve("chalk/messages.properties"), "module.title = Krijt");
        Files.writeString(folder.resolve("chalk/messages_en.properties"), "module.title = Chalk");
        Bundle texts;
        try (URLClassLoader plugin =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            texts = new Bundle("chalk", plugin);
            texts.close();
        }
        assertEquals("Krijt", texts.text(Languages.DUTCH, "module.title"));
        assertEquals("Chalk", texts.text(Locale.ENGLISH, "module.title"));
    }
}
