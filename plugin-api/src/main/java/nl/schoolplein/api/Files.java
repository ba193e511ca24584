package nl.schoolplein.api;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * The school's files. Injected. A file is written completely before its row exists; the row is yours to save.
 *
 * <p>The host counts which rows hold a file: every {@link StoredFile} that is an attribute of an entity, in the
 * transaction that persists, changes or removes the row. What no row has held for a week is deleted: a file of a form
 * that was refused needs no cleaning up. A hash that stands anywhere else (a text, a list of values, another embeddable)
 * is not counted: such an entity is refused, and so are bulk statements on rows that hold files.
 *
 * @since 0.1
 */
public interface Files {

    /**
     * Keeps a file that was uploaded; its type is found from its content, not from its name.
     *
     * <p>If the disk is full the form goes back to its sender with what was typed, as 507; the method does not return
     * then.
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
     * Answers with the file, as a download. Only call it after the row that holds the file was found for this viewer. A
     * file that is missing or damaged is never handed out, not even half: the answer then says so, as 500.
     */
    Response download(StoredFile file);
}
