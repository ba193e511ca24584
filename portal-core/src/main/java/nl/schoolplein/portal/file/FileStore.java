package nl.schoolplein.portal.file;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.schoolplein.api.StoredFile;
import org.apache.tika.Tika;

/** Files in a folder, by school and by the hash of their content. A file appears there only when it is complete. */
public final class FileStore {
    private static final Tika TYPES = new Tika();

    private final Path folder;
    private final Path incoming;

    /** In a folder; what is still coming in goes to a second folder on the same disk. */
    public FileStore(Path folder, Path incoming) {
        this.folder = folder;
        this.incoming = incoming;
    }

    /** Where files are written while they come in. */
    public Path incoming() {
        return incoming;
    }

    /** Keeps the content under its hash, with the type found from its first bytes and its name. Closes the stream. */
    public StoredFile keep(UUID school, String name, InputStream content) throws IOException {
        Path written = Files.createTempFile(incoming, "file", ".part");
        try {
            MessageDigest digest = sha256();
            long size;
            try (InputStream in = new DigestInputStream(content, digest)) {
                size = Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            String type;
            try (InputStream in = Files.newInputStream(written)) {
                type = TYPES.detect(in, name);
            }
            store(written, path(school, hash));
            return new StoredFile(hash, shortened(name), type, size);
        } catch (FileSystemException failed) {
            if (Files.getFileStore(incoming).getUsableSpace() < 16 * 1024 * 1024) {
                throw new WebApplicationException(failed, 507);
            }
            throw failed;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void store(Path written, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The content of a file of this school. */
    public Path content(UUID school, StoredFile file) {
        return path(school, file.hash());
    }

    private Path path(UUID school, String hash) {
        return folder.resolve(school.toString()).resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.length() <= 200 ? name : name.substring(0, 200 - ending.length()) + ending;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
