package nl.schoolplein.api;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * A file in the school's store; embedded in a row, which is counted as holding it (see {@link Files}). The changelog declares {@code file_hash varchar(64)},
 * {@code file_name varchar(255)}, {@code file_type varchar(127)} and {@code file_size bigint}: all not null, or none of them for an attribute that may be null.
 *
 * @param hash the SHA-256 of the content, in hexadecimal; never show it in an address
 * @param name the name with which it is downloaded
 * @param mediaType the media type, found from the content, for example {@code application/pdf}
 * @param size in bytes
 * @since 1.0
 */
@Embeddable
public record StoredFile(
        @Column(name = "file_hash", length = 64) String hash,

        @Column(name = "file_name") String name,

        @Column(name = "file_type", length = 127) String mediaType,

        @Column(name = "file_size") long size) {

    /** What people call this kind of file: the name's ending in capitals, for example "PDF". */
    public String kind() {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 6
                ? mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT)
                : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
