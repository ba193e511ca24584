package nl.schoolplein.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that make a plugin, {@code src/main} and the POM, looked at ten times a second. Asking the system to tell would
 * be slower: Java's watch service itself looks only every few seconds on macOS, and knows nothing on folders from elsewhere.
 * To look at a hundred files takes two milliseconds.
 */
final class Sources {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Path folder;
    private Map<Path, Stamp> known;

    private record Stamp(FileTime time, long size) {}

    /** What is changed from here on is noticed. */
    Sources(Path folder) throws IOException {
        this.folder = folder;
        this.known = look();
    }

    /** Waits until files were changed, added or taken away, and nothing more happens: an editor may save several at once. */
    Set<Path> awaitChange() throws IOException, InterruptedException {
        Map<Path, Stamp> now = look();
        while (now.equals(known)) {
            Thread.sleep(BETWEEN.toMillis());
            now = look();
        }
        Map<Path, Stamp> before;
        do {
            before = now;
            Thread.sleep(BETWEEN.toMillis());
            now = look();
        } while (!now.equals(before));
        Set<Path> changed = new HashSet<>(known.keySet());
        changed.addAll(now.keySet());
        Map<Path, Stamp> latest = now;
        changed.removeIf(file -> Objects.equals(known.get(file), latest.get(file)));
        known = now;
        return changed;
    }

    private Map<Path, Stamp> look() throws IOException {
        Map<Path, Stamp> found = new TreeMap<>();
        File pom = folder.resolve("pom.xml").toFile();
        if (pom.exists()) {
            found.put(pom.toPath(), new Stamp(FileTime.fromMillis(pom.lastModified()), pom.length()));
        }
        Path main = folder.resolve("src/main");
        if (Files.isDirectory(main)) {
            Files.walkFileTree(main, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(found));
        }
        return found;
    }

    /** What editors keep beside a file, by its name: not part of the plugin. */
    static boolean isOfEditor(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".tmp") || name.startsWith("#");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> found;

        Visitor(Map<Path, Stamp> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isOfEditor(file)) {
                found.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
