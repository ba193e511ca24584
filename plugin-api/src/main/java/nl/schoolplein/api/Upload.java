package nl.schoolplein.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that was sent with a form: the type of a record component of a {@link Form}, alone or in a list. It is on the
 * server's disk and gone when the request ends; keep it with {@link Files#keep}.
 *
 * <pre>{@code
 * public record NewThing(@Size(max = 80) String what, LocalDate until, Audience audience, Upload photo) {}
 * }</pre>
 *
 * @since 1.0
 */
public interface Upload {

    /** The file's name as the sender gave it, without folders; never empty. */
    String name();

    /** Its size in bytes. */
    long size();

    /** Opens the content; the caller closes it. */
    InputStream open() throws IOException;
}
