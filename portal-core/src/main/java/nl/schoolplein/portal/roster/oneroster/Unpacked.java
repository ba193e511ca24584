package nl.schoolplein.portal.roster.oneroster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.Archive;
import nl.schoolplein.portal.roster.row.CsvFile;

/**
 * The files of a bundle, from a folder or a ZIP file; they may stand one folder deep. From a ZIP only the files that a
 * roster needs are unpacked, under names of ours.
 */
final class Unpacked {
    private final Map<String, Path> files;

    private Unpacked(Map<String, Path> files) {
        this.files = files;
    }

    /** A folder or a ZIP file, whatever is in it: this is the last format that is tried. */
    static boolean isOne(Path bundle) {
        return Files.isDirectory(bundle) || Archive.isOne(bundle);
    }

    static Unpacked of(Path bundle, Path scratch, Archive.Limits limits) {
        try {
            Unpacked unpacked =
                    new Unpacked(Files.isDirectory(bundle) ? inFolder(bundle, limits) : inZip(bundle, scratch, limits));
            if (unpacked.file("users.csv").isEmpty()) {
                throw new RosterException("roster.no-users");
            }
            return unpacked;
        } catch (IOException failed) {
            throw new RosterException("roster.not-a-bundle");
        }
    }

    Optional<CsvFile> file(String name) {
        return Optional.ofNullable(files.get(name)).map(path -> new CsvFile(name, path));
    }

    /** The files by the names that they are known by. */
    Map<String, Path> all() {
        return files;
    }

    private static Map<String, Path> inFolder(Path folder, Archive.Limits limits) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            found = walk.filter(Files::isRegularFile)
                    .filter(path -> needed(path.getFileName().toString()))
                    .toList();
        }
        Map<String, Path> files = new HashMap<>();
        long total = 0;
        for (Path path : found) {
            long size = Files.size(path);
            total += size;
            refuse(size > limits.file() || total > limits.total(), "roster.too-large");
            String name = Archive.name(path.getFileName().toString());
            refuse(files.put(name, path) != null, "roster.twice", name);
        }
        return files;
    }

    private static Map<String, Path> inZip(Path zip, Path scratch, Archive.Limits limits) throws IOException {
        Map<String, Path> files = new HashMap<>();
        new Archive(zip, limits).unpack(path -> {
            if (!Archive.shallow(path) || !needed(path)) {
                return Optional.empty();
            }
            String name = Archive.name(path);
            refuse(files.containsKey(name), "roster.twice", name);
            files.put(name, scratch.resolve("roster-" + name));
            return Optional.ofNullable(files.get(name));
        });
        return files;
    }

    private static boolean needed(String path) {
        return Stripping.NEEDED.containsKey(Archive.name(path));
    }

    private static void refuse(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new RosterException(key, arguments);
        }
    }
}
