package nl.schoolplein.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is in folders. */
final class Folders {
    private Folders() {}

    /** The files of a folder and those below it, in an order that is always the same; none if it is not there. */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(ending) && Files.isRegularFile(file) && !Sources.isOfEditor(file))
                    .sorted()
                    .toList();
        }
    }

    /** Makes a folder that is there and empty. */
    static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path old : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(old);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
