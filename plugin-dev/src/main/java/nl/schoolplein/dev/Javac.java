package nl.schoolplein.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import nl.schoolplein.portal.cli.Development.CannotBeginException;

/** The JDK's compiler in this process: warm, and with the jars of the class path open, it needs a fraction of a second. */
final class Javac {
    /** As in the parent of all plugins. */
    private static final List<String> OPTIONS =
            List.of("-g", "-parameters", "-implicit:none", "-Xlint:all,-processing,-classfile,-options");

    /** What all plugins are compiled for. */
    private static final int RELEASE = 17;

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    /**
     * What is compiled in one go.
     *
     * @param generated for sources that processors make
     */
    record Work(
            List<Path> sources,
            List<Path> classPath,
            Path classes,
            Path generated,
            List<? extends Processor> processors) {}

    /** The compiler of the JDK that runs this. */
    Javac() throws CannotBeginException {
        compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new CannotBeginException("This Java has no compiler: "
                        + System.getProperty("java.home")
                        + " is a JRE. Install a JDK 17 or newer, or let JAVA_HOME name its folder."));
        files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    /**
     * Compiles.
     *
     * @param says words a message with its place
     * @return what it warns of
     */
    List<String> compile(Work work, Function<Diagnostic<? extends JavaFileObject>, String> says)
            throws IOException, Mistake {
        if (work.sources().isEmpty()) {
            return List.of();
        }
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, work.classPath());
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(work.classes()));
        files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(work.generated()));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null, files, said, options(work), null, files.getJavaFileObjectsFromPaths(work.sources()));
        task.setProcessors(work.processors());
        boolean done = task.call();
        List<String> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(says.apply(one));
            } else if (one.getKind() != Diagnostic.Kind.NOTE && one.getSource() != null) {
                warnings.add(says.apply(one));
            }
        }
        if (!done) {
            throw new Mistake(String.join("\n", errors));
        }
        return warnings;
    }

    private static List<String> options(Work work) {
        List<String> options = new ArrayList<>(OPTIONS);
        if (work.processors().isEmpty()) {
            options.add("-proc:none");
        }
        if (Runtime.version().feature() > RELEASE) {
            options.addAll(List.of("--release", Integer.toString(RELEASE)));
        }
        return options;
    }
}
