package nl.schoolplein.portal.roster.oneroster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.Archive;
import nl.schoolplein.portal.roster.row.CsvFile;
import nl.schoolplein.portal.roster.row.StrippedCsv;

/**
 * Writes a bundle anew with only the files and columns that are read. Numbers of persons, where somebody was born, telephone
 * numbers, passwords: nothing of it stays with the portal.
 */
final class Stripping {
    /** The one list of what is read: file → columns. */
    static final Map<String, Set<String>> NEEDED = Map.of(
            "manifest.csv",
            Set.of("propertyName", "value"),
            "orgs.csv",
            Set.of("sourcedId", "status", "name", "type"),
            "users.csv",
            Set.of(
                    "sourcedId",
                    "status",
                    "orgSourcedIds",
                    "orgSourcedId",
                    "role",
                    "givenName",
                    "preferredGivenName",
                    "middleName",
                    "familyName",
                    "preferredFamilyName",
                    "email",
                    "agentSourcedIds",
                    "agents",
                    "grades",
                    "grade"),
            "roles.csv",
            Set.of("userSourcedId", "status", "orgSourcedId", "role", "endDate"),
            "classes.csv",
            Set.of("sourcedId", "status", "title", "grades", "grade", "classType", "schoolSourcedId"),
            "enrollments.csv",
            Set.of("sourcedId", "status", "classSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"),
            "demographics.csv",
            Set.of("userSourcedId", "sourcedId", "birthDate"));

    private Stripping() {}

    static void strip(Path bundle) {
        Path scratch = bundle.resolveSibling("stripped.part");
        try {
            Files.createDirectories(scratch);
            Map<String, Path> files =
                    Unpacked.of(bundle, scratch, Archive.Limits.USUAL).all();
            Map<String, Path> stripped = new TreeMap<>();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                Path target = scratch.resolve("stripped-" + file.getKey());
                CsvFile table = new CsvFile(file.getKey(), file.getValue());
                new StrippedCsv(table, NEEDED.getOrDefault(file.getKey(), Set.of())).to(target);
                stripped.put(file.getKey(), target);
            }
            if (Files.isDirectory(bundle)) {
                replace(bundle, stripped);
            } else {
                zip(bundle, stripped);
            }
        } catch (IOException failed) {
            throw new RosterException("roster.unreadable", bundle.getFileName().toString());
        } finally {
            delete(scratch);
        }
    }

    private static void replace(Path folder, Map<String, Path> stripped) throws IOException {
        for (Path raw : within(folder)) {
            Files.delete(raw);
        }
        for (Map.Entry<String, Path> file : stripped.entrySet()) {
            Files.move(file.getValue(), folder.resolve(file.getKey()));
        }
    }

    private static void zip(Path bundle, Map<String, Path> stripped) throws IOException {
        Path part = bundle.resolveSibling("bundle.part");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            for (Map.Entry<String, Path> file : stripped.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
        Files.move(part, bundle, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path scratch) {
        try {
            for (Path file : within(scratch)) {
                Files.delete(file);
            }
            Files.deleteIfExists(scratch);
        } catch (IOException failed) {
            throw new RosterException("roster.broke");
        }
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
