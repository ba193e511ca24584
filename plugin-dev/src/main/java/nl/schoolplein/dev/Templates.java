package nl.schoolplein.dev;

import gg.jte.ContentType;
import gg.jte.TemplateConfig;
import gg.jte.TemplateException;
import gg.jte.compiler.TemplateCompiler;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The templates of a plugin as Java sources, made as the parent of all plugins has Maven make them. */
final class Templates {
    private static final String PLACE = "src/main/jte/";
    private static final Pattern UNPARSED =
            Pattern.compile("Failed to compile (\\S+), error at line (\\d+): (.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("JTE_NAME = \"([^\"]*)\"");
    private static final Pattern LINES = Pattern.compile("JTE_LINE_INFO = \\{([0-9,]*)}");

    private final Path sources;
    private final String packageName;
    private final Path generated;
    private final Path classes;
    private final Map<Path, String> compiled = new HashMap<>();

    /** With the folders for the sources that are made, and for their classes. */
    Templates(Path sources, String packageName, Path generated, Path classes) {
        this.sources = sources;
        this.packageName = packageName;
        this.generated = generated;
        this.classes = classes;
    }

    /**
     * Makes the sources of all of them anew, which takes milliseconds, and gives those that have to be compiled: what
     * became another, and who calls that.
     */
    List<Path> generate() throws IOException, Mistake {
        Folders.empty(generated);
        if (Files.isDirectory(sources)) {
            TemplateConfig config = new TemplateConfig(ContentType.Html, packageName);
            config.trimControlStructures = true;
            try {
                new TemplateCompiler(config, new DirectoryCodeResolver(sources), generated, null).generateAll();
            } catch (TemplateException wrong) {
                throw new Mistake(says(String.valueOf(wrong.getMessage())));
            }
        }
        Map<Path, String> now = new TreeMap<>();
        for (Path file : Folders.files(generated, ".java")) {
            now.put(file, Files.readString(file));
        }
        Set<Path> others = new TreeSet<>(now.keySet());
        others.addAll(compiled.keySet());
        others.removeIf(file -> Objects.equals(now.get(file), compiled.get(file)));
        List<String> called = others.stream().map(Templates::type).toList();
        now.forEach((file, code) -> {
            if (called.stream().anyMatch(code::contains)) {
                others.add(file);
            }
        });
        for (Path file : others) {
            Path type = generated.relativize(file).resolveSibling(type(file) + ".class");
            Files.deleteIfExists(classes.resolve(type));
        }
        compiled.keySet().removeAll(others); // until they are
        others.retainAll(now.keySet());
        return List.copyOf(others);
    }

    /** These are compiled. */
    void compiled(List<Path> done) throws IOException {
        for (Path file : done) {
            compiled.put(file, Files.readString(file));
        }
    }

    /** The classes that they use are others: all have to be compiled. */
    void forget() {
        compiled.clear();
    }

    /** The name of the class in a source. */
    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String says(String message) {
        Matcher place = UNPARSED.matcher(message);
        return place.matches() ? PLACE + place.group(1) + ":" + place.group(2) + ": error: " + place.group(3) : message;
    }

    /** Where in a template something is wrong with the Java that was made of it. */
    String says(Diagnostic<? extends JavaFileObject> wrong) {
        String message = wrong.getMessage(Locale.ENGLISH);
        JavaFileObject source = wrong.getSource();
        if (source == null) {
            return message;
        }
        try {
            String code = source.getCharContent(true).toString();
            Matcher name = NAME.matcher(code);
            Matcher lines = LINES.matcher(code);
            if (!name.find() || !lines.find()) {
                return message;
            }
            int[] ofTemplate = Stream.of(lines.group(1).split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            int line = ofTemplate[Math.min((int) wrong.getLineNumber(), ofTemplate.length) - 1];
            String text = Files.readAllLines(sources.resolve(name.group(1))).get(line);
            return PLACE + name.group(1) + ":" + (line + 1) + ": "
                    + wrong.getKind().toString().toLowerCase(Locale.ROOT) + ": " + message + "\n" + text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
