package nl.schoolplein.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of texts that the Java sources and templates in a folder ask for.
 *
 * @param keys each with a file that asks for it; one that ends with a dot or a hyphen is the beginning of several
 */
public record AskedTexts(Map<String, String> keys) {
    private static final List<Pattern> ASKING = List.of(
            Pattern.compile(
                    "(?:\\btext|coreText|\\.get|refuse\\(\"[^\"]+\",|\\btext\\([a-zA-Z]+,) ?\\(?\"([a-z][A-Za-z0-9.-]*)\""),
            Pattern.compile(
                    "view\\.(?:input|files|momentInput|dateInput|audienceChoice)\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\""));

    /** Those of a folder; none if it is not there. */
    public static AskedTexts in(Path sources) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        if (Files.isDirectory(sources)) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|jte)"))
                        .toList()) {
                    add(file, keys);
                }
            }
        }
        return new AskedTexts(keys);
    }

    private static void add(Path file, Map<String, String> keys) throws IOException {
        String text = Files.readString(file);
        for (Pattern asking : ASKING) {
            Matcher asked = asking.matcher(text);
            while (asked.find()) {
                keys.putIfAbsent(asked.group(1), file.getFileName().toString());
            }
        }
    }

    /** Those that are not among these texts. What has no dot may be something else, such as a field's name. */
    public Set<String> missingFrom(Set<String> texts) {
        Set<String> missing = new TreeSet<>();
        keys.forEach((key, file) -> {
            boolean beginning = key.endsWith(".") || key.endsWith("-");
            boolean there = beginning ? texts.stream().anyMatch(text -> text.startsWith(key)) : texts.contains(key);
            if (!there && key.contains(".")) {
                missing.add(key + " in " + file);
            }
        });
        return missing;
    }
}
