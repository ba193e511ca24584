package nl.schoolplein.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.portal.cli.Development.CannotBeginException;

/**
 * A plugin's project.
 *
 * @param folder where it is
 * @param built what its own build made
 * @param classPath what it is compiled with
 */
record Project(Path folder, Built built, List<Path> classPath) {

    /** After its own build, which compiled it with this. */
    static Project of(Path folder, String classPath) throws IOException, CannotBeginException {
        Path target = folder.resolve("target");
        return new Project(
                folder,
                Built.in(target)
                        .orElseThrow(() -> new CannotBeginException("There is no plugin's jar in " + target
                                + ": the POM needs plugin-parent as its parent, see docs/plugins/first-plugin.md.")),
                Stream.of(classPath.split(File.pathSeparator))
                        .filter(place -> !place.isBlank())
                        .map(place -> Path.of(place.strip()))
                        .toList());
    }

    /** The plugin's id. */
    String id() {
        return built.attribute("Plugin-Id").orElseThrow();
    }

    /** The plugin's class. */
    String type() {
        return built.attribute("Plugin-Class").orElse("");
    }

    /** The package of its compiled templates; none if it has no pages. */
    Optional<String> templates() {
        return built.attribute("Plugin-Templates");
    }

    /** Where its sources of a kind are: {@code java}, {@code jte} or {@code resources}. */
    Path sources(String kind) {
        return folder.resolve("src/main").resolve(kind);
    }
}
