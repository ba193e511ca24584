package nl.schoolplein.portal.form;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.Upload;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML form sent. Files are written to disk as they come in.
 *
 * @param texts by field
 * @param files by field
 * @param withoutRoom the field whose file the disk had no room for; then there are no files
 */
public record Body(
        Map<String, List<String>> texts,
        Map<String, List<Upload>> files,
        @Nullable String withoutRoom) {
    private static final String PARTS = Body.class.getName();

    /** How much may be sent. */
    public record Limits(Path folder, long file, long total) {
        static final int FIELDS = 1000;
        static final int TEXT = 1024 * 1024;

        /** A file of so many megabytes, and four such files with their texts in all. */
        public static Limits of(Path folder, long megabytes) {
            long file = megabytes * 1024 * 1024;
            return new Limits(folder, file, file * 4 + TEXT);
        }
    }

    /** More came in than may. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        /** With how many bytes would have been right. */
        public TooLarge(long most) {
            super("more than " + most + " bytes were sent");
        }

        /** Whether this is why something failed. */
        public static boolean isBehind(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof TooLarge) {
                    return true;
                }
            }
            return false;
        }
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
        return name == null ? "" : name.split(";", 2)[0].strip(); // a browser's own script names the character set too
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
        return new Body(texts, Map.of(), null);
    }

    private static Body multipart(Request request, Limits limits) {
        String boundary = MultiPart.extractBoundary(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        if (boundary == null) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST);
        }
        Parts parts = new Parts(limits);
        request.setAttribute(PARTS, parts);
        try {
            return parts.read(boundary, Content.Source.asInputStream(request));
        } catch (IOException brokeOff) {
            throw new ClientErrorException(TooLarge.isBehind(brokeOff) ? 413 : 400, brokeOff);
        }
    }

    /** Deletes the files that came in with the request; the store has its own of those that were kept. */
    public static void discard(Request request) {
        if (request.getAttribute(PARTS) instanceof Parts parts) {
            parts.discard();
        }
    }

    /** The field with which a file was sent; empty if it was not sent with a form. */
    public static String field(Upload upload) {
        return upload instanceof Parts.Sent sent ? sent.field() : "";
    }
}
