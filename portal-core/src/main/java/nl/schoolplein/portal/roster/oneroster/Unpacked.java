package nl.schoolplein.portal.roster.oneroster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.CsvFile;

/**
 * The files of a bundle, from a folder or a ZIP file; they may stand one folder deep. From a ZIP only the files that a
 * roster needs are unpacked, under names of ours, and all that comes out is counted while it does.
 */
final class Unpacked {
    private static final Set<String> NEEDED = Set.of(
            "manifest.csv", "orgs.csv", "users.csv", "roles.csv", "classes.csv", "enrollments.csv", "demographics.csv");

    private static final long MEGABYTE = 1024 * 1024;

    /** How large a bundle may be: 25,000 pupils take 20 MB. */
    record Limits(int entries, long file, long total) {
        static final Limits USUAL = new Limits(1000, 256 * MEGABYTE, 512 * MEGABYTE);
    }

    private final Map<String, Path> files;

    private Unpacked(Map<String, Path> files) {
        this.files = files;
    }

    /** A folder or a ZIP file, whatever is in it: this is the last format that is tried. */
    static boolean isOne(Path bundle) {
        try {
            if (Files.isDirectory(bundle)) {
                return true;
            }
            try (InputStream start = Files.newInputStream(bundle)) {
                return Arrays.equals(start.readNBytes(4), new byte[] {'P', 'K', 3, 4});
            }
        } catch (IOException unreadable) {
            return false;
        }
    }

    static Unpacked of(Path bundle, Path scratch, Limits limits) {
        try {
            Unpacked unpacked = Files.isDirectory(bundle)
                    ? new Unpacked(inFolder(bundle, limits))
                    : new Unpacked(new Unzipping(scratch, limits).of(bundle));
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

    private static Map<String, Path> inFolder(Path folder, Limits limits) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            found = walk.filter(Files::isRegularFile)
                    .filter(path -> NEEDED.contains(name(path.getFileName().toString())))
                    .toList();
        }
        Map<String, Path> files = new HashMap<>();
        long total = 0;
        for (Path path : found) {
            long size = Files.size(path);
            total += size;
            refuse(size > limits.file() || total > limits.total(), "roster.too-large");
            String name = name(path.getFileName().toString());
            refuse(files.put(name, path) != null, "roster.twice", name);
        }
        return files;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static void refuse(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new RosterException(key, arguments);
        }
    }

    /** Unpacks a ZIP file; its own list of contents, with the sizes that it claims, is not believed. */
    private static final class Unzipping {
        private final Path folder;
        private final Limits limits;
        private final Map<String, Path> files = new HashMap<>();
        private final byte[] buffer = new byte[64 * 1024];
        private long total;

        Unzipping(Path folder, Limits limits) {
            this.folder = folder;
            this.limits = limits;
        }

        Map<String, Path> of(Path zip) throws IOException {
            int entries = 0;
            try (InputStream file = new BufferedInputStream(Files.newInputStream(zip));
                    ZipInputStream in = new ZipInputStream(file)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    refuse(++entries > limits.entries(), "roster.too-many-files");
                    take(entry.getName().replace('\\', '/'), in);
                }
            } catch (IllegalArgumentException badName) {
                throw new ZipException(badName.getMessage());
            }
            refuse(entries == 0, "roster.not-a-bundle");
            return files;
        }

        private void take(String path, InputStream in) throws IOException {
            String name = name(path);
            boolean shallow = path.chars().filter(character -> character == '/').count() <= 1;
            if (!shallow || !NEEDED.contains(name)) {
                count(in, OutputStream.nullOutputStream());
                return;
            }
            refuse(files.containsKey(name), "roster.twice", name);
            Path target = folder.resolve("roster-" + name);
            files.put(name, target);
            try (OutputStream out = Files.newOutputStream(target)) {
                count(in, out);
            }
        }

        private void count(InputStream in, OutputStream out) throws IOException {
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                refuse(size > limits.file() || total > limits.total(), "roster.too-large");
                out.write(buffer, 0, read);
            }
        }
    }
}
