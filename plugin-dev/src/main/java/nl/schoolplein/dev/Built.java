package nl.schoolplein.dev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * What the project's own build made: of its jar, what does not come from the sources that are watched.
 *
 * @param bundled what the plugin brings from elsewhere, by its place in the jar
 */
record Built(Manifest manifest, Map<String, byte[]> bundled) {

    /** The newest jar of a plugin in a project's target folder; none if there is none. */
    static Optional<Built> in(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        List<Path> jars;
        try (Stream<Path> files = Files.list(target)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        Optional<Built> newest = Optional.empty();
        long latest = Long.MIN_VALUE;
        for (Path jar : jars) {
            Built built = of(jar, target.resolve("classes"));
            long written = Files.getLastModifiedTime(jar).toMillis();
            if (built.attribute("Plugin-Id").isPresent() && written > latest) {
                newest = Optional.of(built);
                latest = written;
            }
        }
        return newest;
    }

    private static Built of(Path jar, Path ownClasses) throws IOException {
        Map<String, byte[]> bundled = new TreeMap<>();
        try (JarFile opened = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(opened.entries())) {
                if (!entry.isDirectory()
                        && !entry.getName().equals(JarFile.MANIFEST_NAME)
                        && !Files.exists(ownClasses.resolve(entry.getName()))) {
                    try (InputStream content = opened.getInputStream(entry)) {
                        bundled.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
            return new Built(Optional.ofNullable(opened.getManifest()).orElseGet(Manifest::new), bundled);
        }
    }

    /** What the manifest says; nothing if it says nothing. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(name)).filter(value -> !value.isBlank());
    }
}
