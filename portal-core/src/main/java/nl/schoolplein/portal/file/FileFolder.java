package nl.schoolplein.portal.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schoolplein.portal.data.Room;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files themselves: one folder a school, in it each content under its hash. What is there is complete. */
final class FileFolder {
    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);
    private static final Tika TYPES = new Tika();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 1024 * 1024;

    private final Path folder;
    private final Path incoming;
    private final Cache<Seen, Boolean> sound =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /** A file as it was when its content was last compared with its hash. */
    private record Seen(Path path, long size, FileTime changed) {}

    /** A content that came in and has not got its place yet. */
    record Incoming(Path path, String hash, long size, String type) {}

    /** A file that is there, with the moment at which it got its place. */
    record Found(String hash, long size, Instant since) {}

    FileFolder(Path folder, Path incoming) {
        this.folder = folder;
        this.incoming = incoming;
    }

    Path incoming() {
        return incoming;
    }

    /** Writes the content to the disk, to the last byte. Whoever asked for it deletes it if it is not placed. */
    Incoming write(String name, InputStream content) throws IOException {
        Path written = Files.createTempFile(incoming, "file", ".part");
        try {
            MessageDigest digest = sha256();
            long size = 0;
            try (InputStream in = new DigestInputStream(content, digest);
                    FileChannel out = FileChannel.open(written, StandardOpenOption.WRITE)) {
                for (byte[] some = in.readNBytes(BUFFER); some.length > 0; some = in.readNBytes(BUFFER)) {
                    if (Room.isUsedUp(incoming)) {
                        throw new IOException("no room is left for files on the disk of " + incoming);
                    }
                    size += some.length;
                    for (var rest = java.nio.ByteBuffer.wrap(some); rest.hasRemaining(); ) {
                        out.write(rest);
                    }
                }
                out.force(true);
            }
            try (InputStream in = Files.newInputStream(written)) {
                return new Incoming(written, HexFormat.of().formatHex(digest.digest()), size, TYPES.detect(in, name));
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(written);
            throw failed;
        }
    }

    /** Moves the content to its place, over what is there: that may be damaged. */
    void place(UUID school, Incoming file) throws IOException {
        Path place = path(school, file.hash());
        Files.createDirectories(place.getParent());
        if (Files.notExists(file.path()) && Files.exists(place)) {
            return; // it is there already: the transaction was rolled back after that, and is tried again
        }
        Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entry = FileChannel.open(place.getParent())) {
            entry.force(true);
        } catch (IOException windows) {
            LOG.trace("Folders are not opened on this system, which keeps their entries safe by itself", windows);
        }
    }

    /** Where a content stands. */
    Path path(UUID school, String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(hash + " is not the hash of a file");
        }
        return folder.resolve(school.toString()).resolve(hash.substring(0, 2)).resolve(hash);
    }

    /**
     * Compares a file with its size and its hash; once for as long as it is not changed.
     *
     * @throws IOException if it is missing or damaged, with the reason
     */
    void check(UUID school, String hash, long size) throws IOException {
        Path path = path(school, hash);
        BasicFileAttributes file;
        try {
            file = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException missing) {
            throw new FileNotFoundException("it is missing");
        }
        if (file.size() != size) {
            throw new IOException("it has " + file.size() + " bytes instead of " + size);
        }
        Seen seen = new Seen(path, size, file.lastModifiedTime());
        if (sound.getIfPresent(seen) == null) {
            if (!hash(path).equals(hash)) {
                throw new IOException("its content does not have its hash");
            }
            sound.put(seen, true);
        }
    }

    private static String hash(Path path) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    boolean delete(UUID school, String hash) throws IOException {
        return Files.deleteIfExists(path(school, hash));
    }

    /** All files of a school, in pages of so many. */
    void all(UUID school, int size, Consumer<List<Found>> page) throws IOException {
        Path files = folder.resolve(school.toString());
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(files, 2)) {
            List<Found> some = new ArrayList<>();
            for (Iterator<Found> all = walk.flatMap(FileFolder::found).iterator(); all.hasNext(); ) {
                some.add(all.next());
                if (some.size() == size || !all.hasNext()) {
                    page.accept(List.copyOf(some));
                    some.clear();
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static Stream<Found> found(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return file.isRegularFile()
                    ? Stream.of(new Found(
                            path.getFileName().toString(),
                            file.size(),
                            file.lastModifiedTime().toInstant()))
                    : Stream.empty();
        } catch (NoSuchFileException sweptMeanwhile) {
            return Stream.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what began to come in before this moment. */
    void deleteIncoming(Instant before) throws IOException {
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path file : left.toList()) {
                deleteIfOlder(file, before);
            }
        }
    }

    private static void deleteIfOlder(Path file, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.delete(file);
            }
        } catch (NoSuchFileException done) {
            LOG.debug("{} was finished meanwhile", file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
