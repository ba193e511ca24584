package nl.schoolplein.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who asks the portal things over HTTP, with the cookies of their own session. */
public final class Visitor {
    private final TestPortal portal;
    private final HttpClient client;
    private final Map<String, String> headers;

    Visitor(TestPortal portal) {
        this(
                portal,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                Map.of());
    }

    private Visitor(TestPortal portal, HttpClient client, Map<String, String> headers) {
        this.portal = portal;
        this.client = client;
        this.headers = headers;
    }

    /** The same visitor, as a program that wants JSON. */
    public Visitor json() {
        return with("Accept", "application/json");
    }

    /** The same visitor, sending a header. */
    public Visitor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(portal, client, more);
    }

    /** GET. */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /** POST of JSON. */
    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    /** PUT of JSON. */
    public Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), "application/json");
    }

    /** POST of an HTML form; a field may come more than once as {@code "a=1", "a=2"}. */
    public Answer form(String path, String... fields) {
        String body = java.util.Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(field -> encoded(field[0]) + "=" + encoded(field[1]))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    /** POST of a form with one file. */
    public Answer upload(String path, Map<String, String> fields, String field, String name, byte[] content) {
        String boundary = "----portal" + System.nanoTime();
        StringBuilder head = new StringBuilder();
        fields.forEach((key, value) -> head.append(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(content, 0, body, start.length, content.length);
        System.arraycopy(end, 0, body, start.length + content.length, end.length);
        return send("POST", path, BodyPublishers.ofByteArray(body), "multipart/form-data; boundary=" + boundary);
    }

    /** Any method, with a body of a type. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.at(path)).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path + " got no answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
