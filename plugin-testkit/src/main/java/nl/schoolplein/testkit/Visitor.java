package nl.schoolplein.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody who asks the portal things over HTTP, with the cookies of their own session. */
public final class Visitor {
    /** Whatever takes longer than this will never be answered, not even on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Function<String, URI> addresses;
    private final HttpClient client;
    private final Map<String, String> headers;

    /** Somebody who has not logged in, at a portal whose addresses are made like this. */
    public Visitor(Function<String, URI> addresses) {
        this(
                addresses,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                Map.of());
    }

    private Visitor(Function<String, URI> addresses, HttpClient client, Map<String, String> headers) {
        this.addresses = addresses;
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
        return new Visitor(addresses, client, more);
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

    /** POST of a form with one file, and the fields after it. */
    public Answer upload(String path, Map<String, String> fields, String field, String name, byte[] content) {
        String boundary = "----portal" + System.nanoTime();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        StringBuilder rest = new StringBuilder("\r\n");
        fields.forEach((key, value) -> rest.append(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n"));
        rest.append("--" + boundary + "--\r\n");
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString(rest.toString()));
        return send("POST", path, body, "multipart/form-data; boundary=" + boundary);
    }

    /** Any method, with a body of a type. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(addresses.apply(path)).timeout(PATIENCE).method(method, body);
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
