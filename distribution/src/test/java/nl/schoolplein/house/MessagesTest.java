package nl.schoolplein.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.schoolplein.testkit.contract.AskedTexts;
import org.junit.jupiter.api.Test;

/** Every text that the core asks for is there, in Dutch and in English. Those of a plugin are its contract test's. */
class MessagesTest {
    private static final Path CORE = Path.of("../portal-core/src/main");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        Set<String> dutch = keys("messages.properties");
        assertFalse(dutch.isEmpty());
        assertEquals(dutch, keys("messages_en.properties"));
    }

    @Test
    void whatIsAskedForIsThere() throws IOException {
        AskedTexts asked = AskedTexts.in(CORE);
        assertTrue(asked.keys().size() > 100, "the pattern finds what is asked for");
        Set<String> missing = asked.missingFrom(keys("messages.properties"));
        missing.removeIf(key -> key.startsWith("module.")); // of plugins
        assertEquals(Set.of(), missing);
    }

    private static Set<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(CORE.resolve("resources/portal").resolve(name))) {
            texts.load(file);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
