package nl.schoolplein.portal.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The files of a class loader as Liquibase reads them; it notes which ones, so that next time nobody needs to ask. */
@SuppressWarnings("try") // its close is declared to be interruptible; it is not
final class ReadFiles extends ClassLoaderResourceAccessor {
    private final ClassLoader resources;
    private final Map<String, String> digests = new TreeMap<>();
    private boolean listed;

    ReadFiles(ClassLoader resources) {
        super(resources);
        this.resources = resources;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        String digest = digest(resources, path);
        if (digest != null) {
            digests.put(path, digest);
        }
        return super.getAll(path);
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        listed = true;
        return super.search(path, recursive);
    }

    /** The files with their digests; none if a folder was listed, since a file that is added there would not be seen. */
    Map<String, String> digests() {
        return listed ? Map.of() : digests;
    }

    /** The SHA-256 of a file in hexadecimal, or null if there is none. */
    static @Nullable String digest(ClassLoader resources, String path) {
        try (InputStream file = resources.getResourceAsStream(path)) {
            return file == null
                    ? null
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new UncheckedIOException(new IOException(path + " cannot be read", unreadable));
        }
    }
}
