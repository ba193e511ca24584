package nl.schoolplein.api;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * The school's files. Injected. A file is written completely before its row exists; the row is yours to save.
 *
 * @since 0.1
 */
public interface Files {

    /**
     * Keeps a file that was uploaded; its type is found from its content, not from its name.
     *
     * @throws jakarta.ws.rs.WebApplicationException with 507 if the disk is full
     */
    StoredFile keep(Upload upload);

    /**
     * Keeps content that the module made.
     *
     * @param name the name with which it is downloaded
     * @param content is read to its end and closed
     */
    StoredFile keep(String name, InputStream content) throws IOException;

    /**
     * Answers with the file, as a download. Only call it after the row that holds the file was found for this viewer.
     */
    Response download(StoredFile file);
}
