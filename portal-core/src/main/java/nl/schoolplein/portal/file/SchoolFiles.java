package nl.schoolplein.portal.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the school that the request is for. */
public final class SchoolFiles implements Files {
    private static final Logger LOG = LoggerFactory.getLogger(SchoolFiles.class);

    private final FileStore store;
    private final Bundle texts;

    /** On the store of all schools; the texts are the core's. */
    public SchoolFiles(FileStore store, Bundle texts) {
        this.store = store;
        this.texts = texts;
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
        Path content;
        try {
            content = store.checked(Visit.current().atSchool().id(), file);
        } catch (DamagedFileException damaged) {
            throw new ProblemException(500, "file.damaged", damaged);
        }
        StreamingOutput out = output -> java.nio.file.Files.copy(content, output);
        return Response.ok(out, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** RFC 6266: the name in ASCII for old programs, in UTF-8 for all others. */
    private static String disposition(String name) {
        String ascii = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\]", "_");
        String utf8 = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
    }
}
