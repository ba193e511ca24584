package nl.schoolplein.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever generates a first plugin can read all of it. */
class ArchetypeTest {
    private static final Path MAIN = Path.of("../plugin-archetype/src/main/resources/archetype-resources/src/main");
    private static final int MOST = 150;

    /** Nothing to understand: blank lines, imports, comments, and lone brackets. */
    private static final Pattern NOTHING =
            Pattern.compile("\\s*((import|package|@import|@param|//|/\\*|\\*|<!--|<\\?xml).*|[{}()\\[\\];#]*)");

    @Test
    void hasFewLinesToUnderstand() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines += Files.readAllLines(file).stream()
                        .filter(line -> !NOTHING.matcher(line).matches())
                        .count();
            }
        }
        assertTrue(lines > 50 && lines <= MOST, lines + " lines of classes, templates, tables and texts");
    }
}
