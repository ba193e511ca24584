package nl.schoolplein.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that is asked for is there, in Dutch and in English. */
class MessagesTest {
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\btext|coreText|\\.get|refuse\\(\"[^\"]+\",|\\btext\\([a-zA-Z]+,) ?\\(?\"([a-z][A-Za-z0-9.-]*)\"");
    private static final Pattern KEYS_OF_PARTS =
            Pattern.compile("view\\.(?:input|files|audienceChoice)\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\"");

    /** The core and each plugin: the folder of sources, and the folder of messages within its resources. */
    static Stream<List<String>> houses() throws IOException {
        try (Stream<Path> plugins = Files.list(Path.of("../plugins"))) {
            List<List<String>> found = plugins.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder ->
                            List.of(folder.toString(), folder.getFileName().toString()))
                    .toList();
            return Stream.concat(Stream.of(List.of("../portal-core", "portal")), found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("houses")
    void bothLanguagesHaveTheSameTexts(List<String> house) throws IOException {
        Set<String> dutch = keys(house, "messages.properties");
        assertFalse(dutch.isEmpty());
        assertEquals(dutch, keys(house, "messages_en.properties"));
        if (!house.get(1).equals("portal")) {
            assertTrue(dutch.containsAll(Set.of("module.title", "module.explanation")));
        }
    }

    @ParameterizedTest
    @MethodSource("houses")
    void whatIsAskedForIsThere(List<String> house) throws IOException {
        Set<String> keys = keys(house, "messages.properties");
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        for (Path source : sources(house)) {
            String text = Files.readString(source);
            for (Pattern pattern : List.of(ASKED, KEYS_OF_PARTS)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    asked++;
                    String key = matcher.group(1);
                    boolean there = (key.endsWith(".") || key.endsWith("-"))
                            ? keys.stream().anyMatch(known -> known.startsWith(key))
                            : keys.contains(key);
                    boolean ofPlugins = house.get(1).equals("portal") && key.startsWith("module.");
                    if (!there && !ofPlugins && key.contains(".")) {
                        missing.add(key + " in " + source.getFileName());
                    }
                }
            }
        }
        assertTrue(asked > 5, "the pattern finds what is asked for");
        assertEquals(Set.of(), missing);
    }

    private static List<Path> sources(List<String> house) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(house.get(0), "src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList();
        }
    }

    private static Set<String> keys(List<String> house, String name) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(house.get(0), "src/main/resources", house.get(1), name))) {
            texts.load(file);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
