package nl.schoolplein.portal.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is in a backup; itself its last part, {@value #NAME}.
 *
 * @param format the form of the backup, {@value #FORMAT}
 * @param portal the version of the portal that made it
 * @param database {@code h2} or {@code postgresql}
 * @param files how many files of schools, and of how many bytes together
 */
public record BackupList(
        int format,
        String portal,
        Instant madeAt,
        String database,
        int schools,
        int files,
        long bytes,
        List<Part> parts) {
    static final String NAME = "backup.json";
    static final int FORMAT = 1;
    static final String DATABASE = "database";
    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Nothing leads out of the folder: no name begins with a dot, none has a backslash. */
    private static final Pattern PLACE =
            Pattern.compile("database|(files|plugins)(/[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*)+");

    /**
     * A part.
     *
     * @param size in bytes
     * @param sha256 of its content, in hexadecimal
     */
    record Part(String name, long size, String sha256) {
        /** Whether it belongs in a backup; no other name is ever unpacked. */
        boolean known() {
            return PLACE.matcher(name).matches() && size >= 0;
        }
    }
}
