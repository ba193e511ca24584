package nl.schoolplein.dev;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;

/** The plugin's jar: what the build bundled, with the classes, templates and resources as they are now. */
final class Packing {
    /** One for all, so that the same content is the same jar. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Manifest manifest;
    private final Map<String, byte[]> entries;

    /** Begins with what the build put into its jar from elsewhere. */
    Packing(Built built) {
        manifest = built.manifest();
        entries = new TreeMap<>(built.bundled());
    }

    /** Adds all that is in a folder. */
    Packing add(Path folder) throws IOException {
        for (Path file : Folders.files(folder, "")) {
            entries.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return this;
    }

    /** Writes it. */
    Path write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            begin(out, JarFile.MANIFEST_NAME);
            manifest.write(out);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                begin(out, entry.getKey());
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    private static void begin(JarOutputStream out, String name) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
    }
}
