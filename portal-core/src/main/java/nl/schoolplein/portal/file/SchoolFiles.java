package nl.schoolplein.portal.file;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.preview.Previews;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the school that the request is for. */
public final class SchoolFiles implements Files {
    private static final Logger LOG = LoggerFactory.getLogger(SchoolFiles.class);

    private final FileStore store;
    private final Bundle texts;
    private final Function<Page, byte[]> paper;

    /** On the store of all schools; the texts are the core's, and the papers those of one module. */
    public SchoolFiles(FileStore store, Bundle texts, Function<Page, byte[]> paper) {
        this.store = store;
        this.texts = texts;
        this.paper = paper;
    }

    @Override
    public StoredFile keep(Upload upload) {
        try {
            return store.keep(Visit.current().atSchool().id(), upload.name(), upload.open());
        } catch (IOException failed) {
            LOG.error("A file cannot be kept: {}", failed.getMessage());
            throw refusal(Body.field(upload));
        }
    }

    private Refusal refusal(String field) {
        Visit visit = Visit.current();
        String message = texts.text(visit.language(), "files.no-room");
        return new Refusal(new Typed(FormReader.typed(visit.asked()).values(), Map.of(field, message)), 507);
    }

    @Override
    public StoredFile keep(String name, InputStream content) throws IOException {
        return store.keep(Visit.current().atSchool().id(), name, content);
    }

    @Override
    public Response download(StoredFile file) {
        Path content = source(file).content();
        StreamingOutput out = output -> java.nio.file.Files.copy(content, output);
        return answer(out, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @Override
    public Optional<String> text(StoredFile file) {
        return text(file, Previews.PATIENCE);
    }

    @Override
    public Optional<String> text(StoredFile file, Duration most) {
        try {
            return store.previews().text(store.source(Visit.current().atSchool().id(), file), most);
        } catch (DamagedFileException | IOException unreadable) {
            LOG.warn("The text of {} cannot be read: {}", file.hash(), unreadable.getMessage());
            return Optional.of("");
        }
    }

    @Override
    public OptionalInt previewPages(StoredFile file) {
        try {
            return store.previews()
                    .pages(store.source(Visit.current().atSchool().id(), file));
        } catch (DamagedFileException | IOException unreadable) {
            LOG.warn("The pages of {} cannot be counted: {}", file.hash(), unreadable.getMessage());
            return OptionalInt.of(0);
        }
    }

    @Override
    public Response preview(StoredFile file, int page) {
        Previews.Source source = source(file);
        try {
            if (page < 1 || page > store.previews().pages(source).orElse(page)) {
                throw new NotFoundException();
            }
            boolean picture = Previews.isPicture(file.mediaType());
            Path shown = picture
                    ? source.content()
                    : store.previews().page(source, page).orElseThrow(() -> new ServiceUnavailableException(1L));
            if (java.nio.file.Files.size(shown) == 0) {
                throw new NotFoundException();
            }
            StreamingOutput out = output -> java.nio.file.Files.copy(shown, output);
            return answer(out, picture ? file.mediaType() : "image/png")
                    .header(HttpHeaders.CONTENT_LENGTH, java.nio.file.Files.size(shown))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
                    .build();
        } catch (IOException failed) {
            throw new ProblemException(500, "file.damaged", failed);
        }
    }

    @Override
    public Response zip(String name, List<Zipped> files) {
        Visit visit = Visit.current();
        SchoolZip zip = new SchoolZip(
                store,
                visit.atSchool().id(),
                files,
                texts.text(visit.language(), "zip.missing.name"),
                texts.text(visit.language(), "zip.missing"));
        return answer(zip::write, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".zip"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @Override
    public Response table(String name, List<List<String>> rows) {
        return Response.ok(Sheet.of(rows), Sheet.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".csv"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @Override
    public Response pdf(String name, Page page) {
        return Response.ok(paper.apply(page), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".pdf"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @Override
    public StoredFile keepPdf(String name, Page page) throws IOException {
        return keep(name + ".pdf", new ByteArrayInputStream(paper.apply(page)));
    }

    /** A content of this school that is what it was. */
    private Previews.Source source(StoredFile file) {
        try {
            return store.source(Visit.current().atSchool().id(), file);
        } catch (DamagedFileException damaged) {
            throw new ProblemException(500, "file.damaged", damaged);
        }
    }

    private static Response.ResponseBuilder answer(StreamingOutput out, String mediaType) {
        return Response.ok(out, mediaType).header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    /** RFC 6266: the name in ASCII for old programs, in UTF-8 for all others. */
    private static String disposition(String name) {
        String ascii = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\]", "_");
        String utf8 = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
    }
}
