package nl.schoolplein.portal.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.portal.config.PortalVersion;
import nl.schoolplein.portal.data.Store;

/**
 * Writes all that a portal keeps into one file, while it serves: first the database as it is at one moment, then the
 * files, which are never changed and stay for days after the last row that names them is gone.
 *
 * @param data the portal's folder
 */
public record Backup(Path data, Store store, String database, int schools, Clock clock) {

    /**
     * Writes the backup. It appears under its name when it is complete and on the disk.
     *
     * @param over whether a file that is there already is replaced
     * @throws BackupException if there is a file of that name already
     */
    public BackupList to(Path file, boolean over, Progress progress) throws IOException, BackupException {
        if (Files.exists(file) && !over) {
            throw new BackupException(file + " is there already. Choose another name, or replace it with --force.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupException("There is no folder " + folder + ".");
        }
        Path written = Files.createTempFile(folder, "." + file.getFileName(), ".part"); // readable by the owner alone
        Path copy = Files.createTempFile(data.resolve("incoming"), "database", ".part");
        try {
            Files.delete(copy);
            store.copyTo(copy);
            BackupList list = write(written, copy, progress);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return list;
        } catch (FileAlreadyExistsException late) {
            throw new BackupException(file + " is there already.", late);
        } finally {
            Files.deleteIfExists(written);
            Files.deleteIfExists(copy);
        }
    }

    private BackupList write(Path written, Path copy, Progress progress) throws IOException {
        List<Path> files = files("files");
        List<Path> plugins = files("plugins").stream()
                .filter(file -> file.getFileName().toString().matches(".*\\.(jar|disabled)"))
                .toList();
        long total = size(copy);
        for (Path file : files) {
            total += size(file);
        }
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE);
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            List<BackupList.Part> parts = new ArrayList<>();
            add(zip, copy, BackupList.DATABASE, parts);
            long bytes = 0;
            int count = 0;
            for (Path file : files) {
                if (add(zip, file, name(file), parts)) {
                    count++;
                    bytes += parts.get(parts.size() - 1).size();
                    progress.at(parts.get(0).size() + bytes, total);
                }
            }
            for (Path plugin : plugins) {
                add(zip, plugin, name(plugin), parts);
            }
            BackupList list = new BackupList(
                    BackupList.FORMAT,
                    PortalVersion.current(),
                    clock.instant(),
                    database,
                    schools,
                    count,
                    bytes,
                    parts);
            zip.putNextEntry(new ZipEntry(BackupList.NAME));
            zip.write(BackupList.JSON.writeValueAsBytes(list));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return list;
        }
    }

    private List<Path> files(String folder) throws IOException {
        Path root = data.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException swept) {
            return 0;
        }
    }

    private String name(Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }

    /** Adds a file; false if it is not there any more, which the sweep of old orphans may bring about. */
    private static boolean add(ZipOutputStream zip, Path file, String name, List<BackupList.Part> parts)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            zip.putNextEntry(new ZipEntry(name));
            OutputStream out = new DigestOutputStream(zip, digest);
            long size = in.transferTo(out);
            zip.closeEntry();
            parts.add(new BackupList.Part(name, size, HexFormat.of().formatHex(digest.digest())));
            return true;
        } catch (NoSuchFileException swept) {
            return false;
        }
    }
}
