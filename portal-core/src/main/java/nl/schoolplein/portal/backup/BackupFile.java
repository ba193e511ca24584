package nl.schoolplein.portal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is read. Only what its list names is unpacked, no more bytes than the list says. */
record BackupFile(ZipFile zip, BackupList list) implements AutoCloseable {
    private static final int LONGEST_LIST = 1 << 30;

    /** Opens a backup and compares its list with what is in it. */
    static BackupFile open(Path file, String database) throws IOException, BackupException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | java.nio.file.NoSuchFileException unreadable) {
            throw new BackupException(file + " cannot be read as a backup: " + unreadable.getMessage(), unreadable);
        }
        try {
            BackupList list = list(zip, file);
            if (!list.database().equals(database)) {
                throw new BackupException("The backup is of a portal on " + list.database() + "; this one is on "
                        + database + ". They cannot be exchanged.");
            }
            return new BackupFile(zip, list);
        } catch (Throwable refused) {
            zip.close();
            throw refused;
        }
    }

    private static BackupList list(ZipFile zip, Path file) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(BackupList.NAME);
        if (entry == null || entry.getSize() > LONGEST_LIST) {
            throw new BackupException(file + " is not a backup of a portal: it has no " + BackupList.NAME + ".");
        }
        BackupList list;
        try (InputStream in = zip.getInputStream(entry)) {
            list = BackupList.JSON.readValue(in.readNBytes(LONGEST_LIST), BackupList.class);
        } catch (com.fasterxml.jackson.core.JacksonException unreadable) {
            throw new BackupException(
                    "The list of the backup cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
        if (list.format() != BackupList.FORMAT || list.parts() == null || list.database() == null) {
            throw new BackupException("The backup has form " + list.format() + "; this portal (version "
                    + nl.schoolplein.portal.config.PortalVersion.current() + ") reads form " + BackupList.FORMAT + ".");
        }
        Set<String> names = new HashSet<>(Set.of(BackupList.NAME));
        for (BackupList.Part part : list.parts()) {
            if (!part.known() || !names.add(part.name()) || zip.getEntry(part.name()) == null) {
                throw new BackupException("The backup is damaged: " + part.name() + " does not belong in it.");
            }
        }
        if (names.size() != zip.size() || !names.contains(BackupList.DATABASE)) {
            throw new BackupException("The backup is damaged: it has other parts than its list says.");
        }
        return list;
    }

    /** Unpacks all parts into a folder, each compared with its size and hash, and has them on the disk. */
    void unpack(Path folder, Progress progress) throws IOException, BackupException {
        long total = 0;
        for (BackupList.Part part : list.parts()) {
            total = Math.addExact(total, part.size());
        }
        long room = Files.getFileStore(folder).getUsableSpace();
        if (total > room) {
            throw new BackupException(
                    "The backup needs " + total + " bytes in " + folder.getParent() + ", where " + room + " are free.");
        }
        long done = 0;
        for (BackupList.Part part : list.parts()) {
            unpack(part, folder.resolve(part.name()));
            done += part.size();
            progress.at(done, total);
        }
    }

    private void unpack(BackupList.Part part, Path place) throws IOException, BackupException {
        Files.createDirectories(place.getParent());
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        long left = part.size();
        try (InputStream in = zip.getInputStream(zip.getEntry(part.name()));
                FileChannel channel = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    break;
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            channel.force(true);
        } catch (ZipException damaged) {
            throw new BackupException("The backup is damaged: " + part.name() + " cannot be unpacked.", damaged);
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new BackupException("The backup is damaged: " + part.name() + " is not what its list says.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
