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
import java.util.List;
import java.util.Locale;
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

    Templates(Path sources, String packageName, Path generated) {
        this.sources = sources;
        this.packageName = packageName;
        this.generated = generated;
    }

    /** Makes all of them anew. */
    List<Path> generate() throws IOException, Mistake {
        Folders.empty(generated);
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        TemplateConfig config = new TemplateConfig(ContentType.Html, packageName);
        config.trimControlStructures = true;
        try {
            new TemplateCompiler(config, new DirectoryCodeResolver(sources), generated, null).generateAll();
        } catch (TemplateException wrong) {
            throw new Mistake(says(String.valueOf(wrong.getMessage())));
        }
        return Folders.files(generated, ".java");
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
