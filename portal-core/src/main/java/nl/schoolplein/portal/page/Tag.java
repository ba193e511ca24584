package nl.schoolplein.portal.page;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.eclipse.jetty.http.EtagUtils;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Names a page by what is in it (RFC 9110, section 8.8.3). A browser that has the page sends the name along, and then
 * need not get the page again.
 *
 * @param value the name with its quotes, as it stands in the header
 */
public record Tag(String value) {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    static Tag of(Utf8ByteOutput page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            page.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            byte[] half = Arrays.copyOf(digest.digest(), 16);
            return new Tag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether the browser that asks has the page with this name. */
    public boolean isKnownIn(Request request) {
        return READS.contains(request.getMethod())
                && request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .anyMatch(sent -> isNamed(sent.strip()));
    }

    /** As the RFC has it, without regard to weakness; compression may have put its own ending to the name. */
    private boolean isNamed(String sent) {
        return EtagUtils.matches(value, sent.startsWith("W/") ? sent.substring(2) : sent);
    }
}
