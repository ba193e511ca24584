package nl.schoolplein.portal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {
    @TempDir
    private Path folder;

    private final Map<String, byte[]> parts = new LinkedHashMap<>(Map.of("database", new byte[] {1, 2, 3}));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a backup whose list says of one part that it is of this size, if one is given. */
    private Path written(String lied, long size) throws IOException {
        List<BackupList.Part> listed = new ArrayList<>();
        Path file = folder.resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                MessageDigest digest = Sha256.digest();
                String hash = HexFormat.of().formatHex(digest.digest(part.getValue()));
                long said = part.getKey().equals(lied) ? size : part.getValue().length;
                listed.add(new BackupList.Part(part.getKey(), said, hash));
            }
            zip.putNextEntry(new ZipEntry(BackupList.NAME));
            zip.write(BackupList.JSON.writeValueAsBytes(
                    new BackupList(BackupList.FORMAT, "1", Instant.EPOCH, "h2", 1, 1, 1, listed)));
        }
        return file;
    }

    private void unpack(Path file) throws IOException, BackupException {
        try (BackupFile backup = BackupFile.open(file, "h2")) {
            backup.unpack(Files.createDirectories(folder.resolve("unpacked")), (done, of) -> {});
        }
    }

    @Test
    void partsComeBackAsTheyWere() throws Exception {
        parts.put("files/school/ab/hash", bytes("content"));
        parts.put("plugins/my plugin-1.0.jar", bytes("jar"));
        unpack(written("", 0));
        assertEquals("content", Files.readString(folder.resolve("unpacked/files/school/ab/hash")));
        assertEquals("jar", Files.readString(folder.resolve("unpacked/plugins/my plugin-1.0.jar")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out",
                "files/../../out",
                "/out",
                "files//out",
                "files/..",
                "files\\..\\out",
                "database/out",
                "files",
                "other/out",
                "plugins/.hidden"
            })
    void nothingLeadsOut(String name) throws Exception {
        parts.put(name, bytes("out"));
        Path file = written("", 0);
        assertThrows(BackupException.class, () -> unpack(file));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void noMoreIsUnpackedThanTheListSays() throws Exception {
        parts.put("files/bomb", new byte[10_000_000]);
        Path file = written("files/bomb", 10);
        assertThrows(BackupException.class, () -> unpack(file));
        assertFalse(Files.exists(folder.resolve("unpacked/files/bomb"))
                && Files.size(folder.resolve("unpacked/files/bomb")) > 10);
    }

    @Test
    void moreThanTheDiskHoldsIsRefused() throws Exception {
        Path file = written("database", Long.MAX_VALUE / 2);
        assertThrows(BackupException.class, () -> unpack(file));
    }

    @Test
    void ofAnotherDatabaseOrOfNothingItIsRefused() throws Exception {
        Path file = written("", 0);
        assertThrows(BackupException.class, () -> BackupFile.open(file, "postgresql"));
        Path text = Files.writeString(folder.resolve("text.zip"), "text");
        assertThrows(BackupException.class, () -> BackupFile.open(text, "h2"));
    }
}
