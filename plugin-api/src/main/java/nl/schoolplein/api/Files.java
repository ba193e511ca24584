package nl.schoolplein.api;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The school's files. Injected. A file is written completely before its row exists; the row is yours to save.
 *
 * <p>The host counts which rows hold a file: every {@link StoredFile} that is an attribute of an entity, in the
 * transaction that persists, changes or removes the row. What no row has held for a week is deleted: a file of a form
 * that was refused needs no cleaning up. A hash that stands anywhere else (a text, a list of values, another embeddable)
 * is not counted: such an entity is refused, and so are bulk statements on rows that hold files.
 *
 * <pre>{@code
 * @GET
 * @Path("{id}/photo")
 * public Response photo(@PathParam("id") UUID id) {
 *     FoundThing thing = database.read(Things.class, things -> things.find(id)).orElseThrow(NotFoundException::new);
 *     return files.preview(thing.photo(), 1);
 * }
 * }</pre>
 *
 * @since 1.0
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

    /**
     * The text in a file, to be searched: of PDFs and plain text; at most 200,000 characters of the first 200 pages.
     *
     * <p>PDFs are read in a process of their own with little memory and little time. One that is broken, locked with a
     * password or made to do harm has no text.
     *
     * @return the text, empty if there is none; nothing if it is not known yet: ask again later
     */
    Optional<String> text(StoredFile file);

    /**
     * The same for whoever is waited for: it is read, but nobody waits for that longer than this.
     *
     * @param most how long; zero asks that it is read, and takes what is known already
     */
    Optional<String> text(StoredFile file, Duration most);

    /**
     * How many pages of a file can be shown as pictures: 1 of a picture, at most 200 of a PDF, 0 of anything else.
     *
     * @return nothing if it is not known yet: ask again later
     */
    OptionalInt previewPages(StoredFile file);

    /**
     * Answers with a page as a picture that every phone can show, in a sandbox. Only call it after the row that holds the
     * file was found for this viewer. 404 if the page cannot be shown, 503 if it is not ready yet.
     *
     * @param page from 1
     */
    Response preview(StoredFile file, int page);

    /**
     * Answers with a ZIP file of many files, as a download that is made while it goes out: it takes neither memory nor
     * room on the disk, and no connection to the database. A file that is missing or damaged is named in a text file
     * inside; the others are there.
     *
     * @param name the name with which it is downloaded, without ending
     * @param files only those whose rows were found for this viewer; names that are the same or that a computer does not
     *     take are changed
     */
    Response zip(String name, List<Zipped> files);

    /**
     * Answers with a table for a spreadsheet, as a download: CSV (RFC 4180) with semicolons, in UTF-8 with a byte order mark, as
     * Excel wants it where people write Dutch. What a spreadsheet would take for a formula gets an apostrophe before it.
     *
     * @param name the name with which it is downloaded, without ending
     * @param rows the first one holds the names of the columns
     */
    Response table(String name, List<List<String>> rows);

    /**
     * Answers with a page as a PDF on the school's letterhead, as a download.
     *
     * <p>The template is one of the module's, made for paper: headings, paragraphs, tables; not the parts of the look.
     * The classes {@code amount}, {@code small}, {@code well} and {@code sign} (with a {@code span} for each signature) help.
     * Pictures and links to elsewhere are left out.
     *
     * @param name the name with which it is downloaded, without ending
     * @param page its title is that of the document
     */
    Response pdf(String name, Page page);

    /**
     * Keeps such a PDF, as it is now: a letter that was sent stays what it was.
     *
     * @param name the name with which it is downloaded, without ending
     */
    StoredFile keepPdf(String name, Page page) throws IOException;

    /**
     * A file on its way into a ZIP file.
     *
     * @param name the name without ending; that of the stored file is added
     * @param file what is in it
     */
    record Zipped(String name, StoredFile file) {}
}
