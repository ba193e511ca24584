package nl.schoolplein.portal.roster.edexml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.Archive;

/** An EDEXML file in a ZIP file, as ParnasSys and ESIS hand it over; it may stand one folder deep, beside other files. */
record Zipped(Path zip) {
    /** In what a stranger claims to be the first element, nobody looks further than this. */
    private static final long FURTHEST = 1024 * 1024;

    /** Whether there is one in it. */
    static boolean isOne(Path bundle) {
        return Archive.isOne(bundle) && !new Zipped(bundle).names().isEmpty();
    }

    /** The paths in the ZIP file of what begins like EDEXML. */
    private Set<String> names() {
        Set<String> found = new HashSet<>();
        try (ZipFile open = new ZipFile(zip.toFile())) {
            if (open.size() > Archive.Limits.USUAL.entries()) {
                return Set.of();
            }
            for (ZipEntry entry : Collections.list(open.entries())) {
                String path = entry.getName().replace('\\', '/');
                if (Archive.shallow(path) && Archive.name(path).endsWith(".xml") && begins(open, entry)) {
                    found.add(path);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Set.of();
        }
        return found;
    }

    private static boolean begins(ZipFile open, ZipEntry entry) throws IOException {
        try (InputStream all = open.getInputStream(entry);
                InputStream start = new BufferedInputStream(new Beginning(all, FURTHEST))) {
            return XmlFile.root(start).equals("EDEX");
        }
    }

    /** What it is called without the ZIP file: by a name of the ZIP file's own choice nobody should be led. */
    String name() {
        return zip.getFileName().toString().replaceFirst("(?i)\\.zip$", "") + ".xml";
    }

    /**
     * Unpacks it.
     *
     * @return where it is then
     */
    Path to(Path target) {
        Set<String> names = names();
        if (names.size() > 1) {
            throw new RosterException("roster.edexml-several");
        }
        try {
            new Archive(zip, Archive.Limits.USUAL)
                    .unpack(path -> names.contains(path) ? Optional.of(target) : Optional.empty());
        } catch (IOException broken) {
            throw new RosterException("roster.unreadable", zip.getFileName().toString());
        }
        if (Files.notExists(target)) {
            throw new RosterException("roster.not-edexml");
        }
        return target;
    }
}
