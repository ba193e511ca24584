package nl.schoolplein.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each example in the documentation stands, to the letter, in code that is compiled: the package {@code examples}. */
class ExamplesTest {
    private static final Path DOCUMENTED = Path.of("src/main/java/nl/schoolplein/api");
    private static final Path COMPILED = Path.of("src/test/java/nl/schoolplein/api/examples");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code(.*?)\\}</pre>", Pattern.DOTALL);
    private static final Pattern LEFT_OUT = Pattern.compile("…");

    @Test
    void examplesAreCompiled() throws IOException {
        String compiled = contents(COMPILED).map(ExamplesTest::bare).collect(Collectors.joining());
        List<String> examples = contents(DOCUMENTED)
                .flatMap(source -> EXAMPLE.matcher(source).results().map(ExamplesTest::example))
                .toList();
        assertFalse(examples.isEmpty());
        List<String> elsewhere = examples.stream()
                .flatMap(LEFT_OUT::splitAsStream)
                .filter(part -> !compiled.contains(bare(part)))
                .toList();
        assertEquals(List.of(), elsewhere);
    }

    private static String example(MatchResult found) {
        return found.group(1).replaceAll("(?m)^\\s*\\*", "").replace("&#64;", "@");
    }

    /** Lines may be broken elsewhere. */
    private static String bare(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static Stream<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ExamplesTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
