package nl.schoolplein.portal.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.visit.Visit;

/** The files of the school that the request is for. */
public final class SchoolFiles implements Files {
    private final FileStore store;

    /** On the store of all schools. */
    public SchoolFiles(FileStore store) {
        this.store = store;
    }

    @Override
    public StoredFile keep(Upload upload) {
        try {
            return keep(upload.name(), upload.open());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public StoredFile keep(String name, InputStream content) throws IOException {
        return store.keep(Visit.current().atSchool().id(), name, content);
    }

    @Override
    public Response download(StoredFile file) {
        var content = store.content(Visit.current().atSchool().id(), file);
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
