package nl.schoolplein.absences.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The national versions that came with the plugin, the oldest first. */
public final class NationalRules {
    private static final String FOLDER = "/absences/rules/";
    private static final List<Version> VERSIONS = read();

    private NationalRules() {}

    /**
     * A version, which holds until the next one begins.
     *
     * @param about what it was made of
     */
    public record Version(String name, LocalDate from, String about, Map<RuleKey, LegalRule> rules) {}

    /** All of them. */
    public static List<Version> versions() {
        return VERSIONS;
    }

    /** The one that holds on a day; for days before the first one, the first. */
    public static Version on(LocalDate day) {
        return VERSIONS.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(VERSIONS.get(0));
    }

    private static List<Version> read() {
        List<Version> versions = new ArrayList<>();
        try (BufferedReader names = reader("versions.txt")) {
            for (String line = names.readLine(); line != null; line = names.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    versions.add(version(line.strip()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.copyOf(versions);
    }

    private static BufferedReader reader(String name) throws IOException {
        InputStream found = NationalRules.class.getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new IOException(FOLDER + name + " is not in the jar");
        }
        return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8));
    }

    private static Version version(String file) throws IOException {
        Properties data = new Properties();
        try (BufferedReader content = reader(file)) {
            data.load(content);
        }
        String name = needed(data, "version", file);
        LocalDate from = LocalDate.parse(needed(data, "valid-from", file));
        Map<RuleKey, LegalRule> rules = new EnumMap<>(RuleKey.class);
        for (RuleKey key : RuleKey.values()) {
            rules.put(
                    key,
                    new LegalRule(
                            key,
                            key.hasNumber() ? Integer.parseInt(needed(data, key.key(), file)) : 0,
                            needed(data, key.key() + ".text", file),
                            data.getProperty(key.key() + ".text.en", ""),
                            needed(data, key.key() + ".source", file),
                            data.getProperty(key.key() + ".note", ""),
                            name,
                            from,
                            false));
        }
        return new Version(name, from, data.getProperty("about", ""), rules);
    }

    private static String needed(Properties data, String key, String file) throws IOException {
        String found = data.getProperty(key);
        if (found == null || found.isBlank()) {
            throw new IOException(file + " says nothing of " + key);
        }
        return found.strip();
    }
}
