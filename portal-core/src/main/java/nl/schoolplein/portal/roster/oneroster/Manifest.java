package nl.schoolplein.portal.roster.oneroster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.portal.roster.row.CsvFile;

/**
 * The files of a bundle, and what its manifest says of each: all of it ({@code bulk}), what changed ({@code delta}), or
 * not there ({@code absent}). Without a manifest a file is all of it.
 */
final class Manifest {
    private final Unpacked files;
    private final Map<String, String> modes = new HashMap<>();

    Manifest(Unpacked files) {
        this.files = files;
        files.file("manifest.csv")
                .ifPresent(manifest -> manifest.rows(
                        row -> modes.put(lower(row.text("propertyName")), lower(row.text("value"))), (row, why) -> {
                            // what the manifest does not say is bulk
                        }));
    }

    /** A file by its name without ending, unless it is said not to be there. */
    Optional<CsvFile> file(String name) {
        return mode(name).equals("absent") ? Optional.empty() : files.file(name + ".csv");
    }

    /** Whether a file is there and names everything. */
    boolean whole(String name) {
        return file(name).isPresent() && !mode(name).equals("delta");
    }

    private String mode(String name) {
        return modes.getOrDefault("file." + lower(name), "bulk");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether roles are either not in a file of their own (1.1), or all of them are. */
    boolean rolesWhole() {
        return file("roles").isEmpty() || whole("roles");
    }
}
