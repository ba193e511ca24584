package nl.schoolplein.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import nl.schoolplein.portal.look.Shades;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Style sheets, scripts and fonts, from memory. Their addresses hold a hash of all of them, so that a browser may keep
 * them for ever.
 */
public final class Assets extends Handler.Abstract.NonBlocking {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final Map<String, String> FILES = Map.of(
            "bootstrap.min.css",
            WEBJARS + "bootstrap/5.3.8/dist/css/bootstrap.min.css",
            "htmx.min.js",
            WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js",
            "portal.css",
            "/portal/assets/portal.css",
            "portal.js",
            "/portal/assets/portal.js",
            "later.js",
            "/portal/assets/later.js",
            "worker.js",
            "/portal/assets/worker.js",
            "icon.svg",
            "/portal/assets/icon.svg",
            "fonts/inter-latin-400-normal.woff2",
            inter("400"),
            "fonts/inter-latin-600-normal.woff2",
            inter("600"));

    /** Where the script stands that keeps pages: at the root, since it may be asked about every page. */
    private static final String WORKER = "/worker.js";

    /** Where the script of a developer's pages asks what is new. */
    private static final String LIVE = "/assets/live";

    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Optional<Live> live;
    private final String base;

    /** Reads all of them; for somebody who develops a plugin the script has some lines more. */
    public Assets(Optional<Live> live) {
        this.live = live;
        CRC32 hash = new CRC32();
        FILES.forEach((name, place) -> contents.put(name, read(place)));
        live.ifPresent(more -> contents.computeIfPresent(
                "portal.js", (name, script) -> (new String(script, StandardCharsets.UTF_8) + more.script())
                        .getBytes(StandardCharsets.UTF_8)));
        contents.values().forEach(hash::update);
        base = "/assets/" + Long.toHexString(hash.getValue()) + "/";
    }

    private static String inter(String weight) {
        return "/META-INF/resources/_static/inter/5.2.5/files/inter-latin-" + weight + "-normal.woff2";
    }

    private static byte[] read(String place) {
        try (InputStream file = Assets.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException("missing from the installation: " + place);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The address below which they stand, with a slash at its end. */
    public String base() {
        return base;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (path.equals(WORKER)) {
            write(WORKER.substring(1), "no-cache", response, callback);
            return true;
        }
        if (!path.startsWith("/assets/")) {
            return false;
        }
        if (live.isPresent() && path.equals(LIVE)) {
            response.getHeaders().put("Content-Type", "application/json");
            response.write(
                    true, StandardCharsets.UTF_8.encode(live.get().state().get()), callback);
            return true;
        }
        String name = path.replaceFirst("^/assets/[^/]+/", "");
        if (!write(name, "public, max-age=31536000, immutable", response, callback)) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        }
        return true;
    }

    private boolean write(String name, String kept, Response response, Callback callback) {
        byte[] content = name.endsWith(".css") && !contents.containsKey(name) ? Shades.sheet(name) : contents.get(name);
        if (content == null) {
            return false;
        }
        String type = MimeTypes.DEFAULTS.getMimeByExtension(name);
        response.getHeaders().put("Content-Type", type == null ? "font/woff2" : type);
        response.getHeaders().put("Cache-Control", kept);
        response.getHeaders().put("Content-Length", content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
        return true;
    }
}
