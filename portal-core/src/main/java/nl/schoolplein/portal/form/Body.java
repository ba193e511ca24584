package nl.schoolplein.portal.form;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Upload;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** What an HTML form sent: the texts by field, and the files by field. Files are written to disk as they come in. */
public record Body(Map<String, List<String>> texts, Map<String, List<Upload>> files) {
    private static final String PARTS = Body.class.getName();

    /** How much may be sent. */
    public record Limits(Path folder, long file, long total) {
        static final int FIELDS = 1000;
        static final int TEXT = 1024 * 1024;
    }

    /** Whether the request carries an HTML form. */
    public static boolean isForm(Request request) {
        String type = type(request);
        return type.equals(MimeTypes.Type.FORM_ENCODED.asString())
                || type.equals(MimeTypes.Type.MULTIPART_FORM_DATA.asString());
    }

    private static String type(Request request) {
        HttpField type = request.getHeaders().getField(HttpHeader.CONTENT_TYPE);
        String name = type == null ? null : MimeTypes.getMimeTypeAsStringFromContentType(type);
        return name == null ? "" : name;
    }

    /**
     * Reads the form.
     *
     * @throws ClientErrorException 413 if it is too large, 400 if it cannot be read or broke off
     */
    public static Body read(Request request, Limits limits) {
        try {
            return type(request).equals(MimeTypes.Type.MULTIPART_FORM_DATA.asString())
                    ? multipart(request, limits)
                    : urlEncoded(request);
        } catch (IllegalStateException | HttpException.RuntimeException tooMuch) {
            boolean large = !(tooMuch instanceof HttpException http) || http.getCode() == 413;
            throw new ClientErrorException(large ? 413 : 400, tooMuch);
        } catch (IllegalArgumentException unreadable) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST, unreadable);
        }
    }

    private static Body urlEncoded(Request request) {
        Fields fields = FormFields.getFields(request, Limits.FIELDS, Limits.TEXT);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field.getName(), List.copyOf(field.getValues())));
        return new Body(texts, Map.of());
    }

    private static Body multipart(Request request, Limits limits) {
        MultiPartConfig config = new MultiPartConfig.Builder()
                .location(limits.folder())
                .maxParts(Limits.FIELDS)
                .maxPartSize(limits.file())
                .maxSize(limits.total())
                .maxMemoryPartSize(8 * 1024L)
                .build();
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        MultiPartFormData.Parts parts;
        try {
            parts = MultiPartFormData.getParts(request, request, type, config);
        } catch (RuntimeException failed) {
            throw broken(failed);
        }
        request.setAttribute(PARTS, parts);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, List<Upload>> files = new LinkedHashMap<>();
        for (MultiPart.Part part : parts) {
            String field = Optional.ofNullable(part.getName()).orElse("");
            if (part.getFileName() == null) {
                texts.computeIfAbsent(field, name -> new ArrayList<>())
                        .add(part.getContentAsString(StandardCharsets.UTF_8));
            } else if (!part.getFileName().isBlank()) {
                files.computeIfAbsent(field, name -> new ArrayList<>()).add(new Sent(part));
            }
        }
        return new Body(texts, files);
    }

    /** Jetty wraps what went wrong while parts came in. */
    private static RuntimeException broken(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException
                    || (cause instanceof HttpException http && http.getCode() == 413)) {
                return new ClientErrorException(413, failed);
            }
            if (cause instanceof HttpException || cause instanceof EofException) {
                return new ClientErrorException(Response.Status.BAD_REQUEST, failed);
            }
        }
        return failed;
    }

    /** Deletes the files that came in with the request and were not kept. */
    public static void discard(Request request) {
        if (request.getAttribute(PARTS) instanceof MultiPartFormData.Parts parts) {
            parts.close();
        }
    }

    private record Sent(MultiPart.Part part) implements Upload {
        @Override
        public String name() {
            String given = Optional.ofNullable(part.getFileName()).orElse("").replace('\\', '/');
            String name = given.substring(given.lastIndexOf('/') + 1).strip();
            return name.isEmpty() ? "bestand" : name;
        }

        @Override
        public long size() {
            return part.getLength();
        }

        @Override
        public InputStream open() throws IOException {
            return Content.Source.asInputStream(part.createContentSource());
        }
    }
}
