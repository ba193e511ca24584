package nl.schoolplein.portal.roster.row;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.schoolplein.portal.roster.RosterException;

/**
 * A ZIP file that a stranger may have made. Its own list of contents, with the sizes that it claims, is not believed: all
 * that comes out is counted while it does, also what nobody wants.
 */
public final class Archive {
    private static final long MEGABYTE = 1024 * 1024;

    private final Path zip;
    private final Limits limits;
    private final byte[] buffer = new byte[64 * 1024];
    private long total;

    /** How much may come out, in bytes: 25,000 pupils take 20 MB. */
    public record Limits(int entries, long file, long total) {
        /** What no school reaches. */
        public static final Limits USUAL = new Limits(1000, 256 * MEGABYTE, 512 * MEGABYTE);
    }

    /** Decides where a file goes. */
    @FunctionalInterface
    public interface Wanted {
        /**
         * Decides.
         *
         * @param path in the ZIP file, with slashes
         * @return a name of ours, never one of the ZIP file's; nothing if the file is not wanted
         */
        Optional<Path> target(String path);
    }

    /** A file, with bounds for what is in it. */
    public Archive(Path zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Whether a file begins like a ZIP file. */
    public static boolean isOne(Path file) {
        try (InputStream start = Files.newInputStream(file)) {
            return Arrays.equals(start.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The last part of a path, in small letters. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it stands at the top of the ZIP file, or one folder deep. */
    public static boolean shallow(String path) {
        return path.chars().filter(character -> character == '/').count() <= 1;
    }

    /**
     * Unpacks what is wanted.
     *
     * @throws RosterException if there is more in it than a roster has, or nothing
     * @throws IOException if it cannot be read
     */
    public void unpack(Wanted wanted) throws IOException {
        int entries = 0;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(zip));
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw new RosterException("roster.too-many-files");
                }
                take(wanted.target(entry.getName().replace('\\', '/')), in);
            }
        } catch (IllegalArgumentException badName) {
            throw new ZipException(badName.getMessage());
        }
        if (entries == 0) {
            throw new RosterException("roster.not-a-bundle");
        }
    }

    private void take(Optional<Path> target, InputStream in) throws IOException {
        try (OutputStream out =
                target.isPresent() ? Files.newOutputStream(target.get()) : OutputStream.nullOutputStream()) {
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                if (size > limits.file() || total > limits.total()) {
                    throw new RosterException("roster.too-large");
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
