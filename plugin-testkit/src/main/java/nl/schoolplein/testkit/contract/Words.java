package nl.schoolplein.testkit.contract;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.schoolplein.api.Setting;
import nl.schoolplein.portal.plugin.Module;
import org.junit.jupiter.api.DynamicTest;

/** The texts of a plugin, in its jar: Dutch and English. */
final class Words {
    private final Subject subject;
    private final Map<String, String> dutch;
    private final Map<String, String> english;

    Words(Subject subject) throws IOException {
        this.subject = subject;
        this.dutch = texts("messages.properties");
        this.english = texts("messages_en.properties");
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest("Dutch and English have the same texts", this::same),
                DynamicTest.dynamicTest("what the portal shows of the module has its texts", this::ofParts),
                DynamicTest.dynamicTest("what templates and classes ask for is there", this::asked),
                DynamicTest.dynamicTest("every text can be filled in, in both languages alike", this::filledIn));
    }

    private Map<String, String> texts(String name) throws IOException {
        Properties texts = new Properties();
        try (JarFile jar = new JarFile(subject.portal().plugin().jar().toFile())) {
            ZipEntry entry = jar.getEntry(subject.id() + "/" + name);
            Expect.that(entry != null, "There is no src/main/resources/" + subject.id() + "/" + name);
            if (entry != null) {
                try (Reader file = new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
                    texts.load(file);
                }
            }
        }
        Map<String, String> all = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
        return all;
    }

    private void same() {
        Expect.none(without(dutch, english), "Add these to messages_en.properties:");
        Expect.none(without(english, dutch), "Add these to messages.properties:");
    }

    private static Set<String> without(Map<String, String> all, Map<String, String> others) {
        Set<String> left = new TreeSet<>(all.keySet());
        left.removeAll(others.keySet());
        return left;
    }

    /** Its title, its tiles, its actions, its notices and its settings. */
    private void ofParts() {
        Module module = subject.portal().plugin().in(subject.portal());
        Set<String> needed = new TreeSet<>(List.of("module.title", "module.explanation"));
        if (module.hasTiles()) {
            needed.add("tile.title");
        }
        module.rights().rules().keySet().forEach(action -> needed.add("action." + action));
        module.notices().keySet().forEach(kind -> needed.add(Module.textOf(kind)));
        for (Setting<?> setting : module.settings().declared()) {
            needed.add("setting." + setting.key());
            setting.choices().forEach(word -> needed.add("setting." + setting.key() + "." + word));
        }
        needed.removeAll(dutch.keySet());
        Expect.none(needed, "Add these to messages.properties:");
    }

    /** As far as the sources are here: they are, when Maven tests the plugin that it has built. */
    private void asked() throws IOException {
        Expect.none(
                AskedTexts.in(Path.of("src/main")).missingFrom(dutch.keySet()),
                "These texts are asked for, and are not in messages.properties:");
    }

    private void filledIn() {
        Set<String> wrong = new TreeSet<>();
        dutch.forEach((key, text) -> {
            Set<String> arguments = arguments(Locale.forLanguageTag("nl"), key, text, wrong);
            String other = english.get(key);
            if (other != null && !arguments.equals(arguments(Locale.ENGLISH, key, other, wrong))) {
                wrong.add(key + " has " + arguments + " in Dutch, and others in English");
            }
        });
        if (dutch.getOrDefault("module.title", "").contains("{")) {
            wrong.add("module.title is the name that {module} stands for, and has no places to fill in");
        }
        Expect.none(wrong, "These texts cannot be filled in (an apostrophe is written twice, {0} is a place):");
    }

    private static Set<String> arguments(Locale language, String key, String text, Set<String> wrong) {
        try {
            Set<String> names = new TreeSet<>(new MessageFormat(text, language).getArgumentNames());
            names.remove("module");
            return names;
        } catch (IllegalArgumentException broken) {
            wrong.add(key + " (" + language.getLanguage() + "): " + broken.getMessage());
            return Set.of();
        }
    }
}
