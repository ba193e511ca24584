package nl.schoolplein;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The modules that come with the portal, as they were built. */
public final class Modules {
    private static final Path ALL = Path.of(System.getProperty("schoolplein.home", "target/schoolplein"), "plugins");

    /**
     * A folder with the bookcase alone. What is the portal's is tried with one module as the example, whatever else comes with
     * it; each module has tests of its own.
     */
    public static final Path BOOKCASE = alone("bookcase");

    private Modules() {}

    private static Path alone(String module) {
        try (Stream<Path> jars = Files.list(ALL)) {
            Path jar = jars.filter(one -> one.getFileName().toString().startsWith(module + "-"))
                    .findFirst()
                    .orElseThrow();
            Path folder = Files.createTempDirectory(module);
            Path copy = Files.copy(jar, folder.resolve(jar.getFileName()));
            folder.toFile().deleteOnExit();
            copy.toFile().deleteOnExit();
            return folder;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
