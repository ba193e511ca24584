package nl.schoolplein.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.portal.cli.Development.CannotBeginException;

/** The project's own build, asked once: it makes the jar, and says with what it compiled. */
final class Maven {
    private final Path folder;
    private final Path work;

    /** With a folder for what it says. */
    Maven(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /** Builds the project. */
    Project project() throws IOException, CannotBeginException {
        Path classPath = work.resolve("class-path");
        Path log = work.resolve("maven.log");
        Files.deleteIfExists(classPath);
        ProcessBuilder maven = new ProcessBuilder(
                        program().toString(),
                        "-q",
                        "-B",
                        "-f",
                        folder.resolve("pom.xml").toString(),
                        "-Dmaven.test.skip=true",
                        "package",
                        "org.apache.maven.plugins:maven-dependency-plugin:build-classpath",
                        "-DincludeScope=compile",
                        "-Dmdep.pathSeparator=" + File.pathSeparator,
                        "-Dmdep.outputFile=" + classPath)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (ended(maven.start()) != 0) {
            throw new CannotBeginException(Files.readString(log).strip() + "\n\nMaven could not build " + folder
                    + "; what it said stands above.");
        }
        return Project.of(folder, Files.readString(classPath));
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException ending) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Maven was interrupted", ending);
        }
    }

    /** The project's own, else that of the machine, else that of the checkout from which this runs. */
    private Path program() throws CannotBeginException {
        Stream<Path> own = Stream.of(folder.resolve("mvnw"));
        Stream<Path> installed = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, "mvn"));
        Stream<Path> checkout = Optional.ofNullable(System.getProperty("schoolplein.maven")).map(Path::of).stream();
        return Stream.concat(own, Stream.concat(installed, checkout))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseThrow(
                        () -> new CannotBeginException(
                                "Maven was not found: there is no mvnw in " + folder
                                        + ", and no mvn on the PATH. Install Maven 3.8.7 or newer (apt install maven, brew install maven)."));
    }
}
