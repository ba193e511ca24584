package nl.schoolplein.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who asks the portal things over HTTP, with the cookies of their own session.
 *
 * <p>{@link #get}, {@link #form}, {@link #post}, {@link #put} and {@link #upload} are one request and one answer each. {@link
 * #submits} and {@link #uploads} do what a person does: they go on to the page that the answer leads to.
 *
 * <pre>{@code
 * Visitor teacher = portal.as("leerkracht").at("de-linde");
 * Visitor parent = portal.as("ouder").at("de-linde");
 * teacher.submits("/lost-property/", "name=Blauwe want").shows("“Blauwe want” staat erbij.");
 * teacher.json().get("/lost-property/").json().at("/items/0/name").asText();
 * parent.notices(); // what the bell says that was not read
 * teacher.browser().wide().dark().opens("/lost-property/");
 * }</pre>
 */
public final class Visitor {
    /** Whatever takes longer than this will never be answered, not even on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Function<String, URI> addresses;
    private final HttpClient client;
    private final Map<String, String> headers;
    private final Supplier<Windows> windows;

    /** Somebody who has not logged in, at a portal whose addresses are made like this. */
    public Visitor(Function<String, URI> addresses) {
        this("nobody", addresses, () -> {
            throw new IllegalStateException("only visitors of a TestPortal have a browser");
        });
    }

    Visitor(String name, Function<String, URI> addresses, Supplier<Windows> windows) {
        this(
                name,
                addresses,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                Map.of(),
                windows);
    }

    private Visitor(
            String name,
            Function<String, URI> addresses,
            HttpClient client,
            Map<String, String> headers,
            Supplier<Windows> windows) {
        this.name = name;
        this.addresses = addresses;
        this.client = client;
        this.headers = headers;
        this.windows = windows;
    }

    /** The same visitor, whose paths are those of a school: {@code /lost-property/} is {@code /de-linde/lost-property/}. */
    public Visitor at(String school) {
        return new Visitor(name, path -> addresses.apply("/" + school + path), client, headers, windows);
    }

    /** The same visitor, as a program that wants JSON. */
    public Visitor json() {
        return with("Accept", "application/json");
    }

    /** The same visitor, sending a header. */
    public Visitor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(name, addresses, client, more, windows);
    }

    /**
     * A new window of a browser in which this visitor is logged in. It is closed after the test.
     *
     * <p>Without a Chromium on the machine the test is aborted and says so loudly; where the environment has {@code CI=true}
     * it fails.
     */
    public Window browser() {
        return new Window(addresses, windows.get().open(addresses.apply("/").toString(), session()));
    }

    private List<HttpCookie> session() {
        return client.cookieHandler()
                .map(CookieManager.class::cast)
                .map(cookies -> cookies.getCookieStore().getCookies())
                .orElseThrow();
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
        String body = pairs(fields)
                .map(field -> encoded(field[0]) + "=" + encoded(field[1]))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    /** Sends an HTML form, as {@link #form} does, and goes on to the page that the answer leads to. */
    public Answer submits(String path, String... fields) {
        return goesOn(form(path, fields));
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

    /**
     * POST of a form with one file.
     *
     * @param field the name of the form's field for the file
     * @param name the name of the file
     * @param fields the other fields, as {@code "title=Foto"}, each once
     */
    public Answer upload(String path, String field, String name, byte[] content, String... fields) {
        Map<String, String> others = new LinkedHashMap<>();
        pairs(fields).forEach(pair -> others.put(pair[0], pair[1]));
        return upload(path, others, field, name, content);
    }

    /** Sends an HTML form with one file, as {@code upload} does, and goes on to the page that the answer leads to. */
    public Answer uploads(String path, String field, String name, byte[] content, String... fields) {
        return goesOn(upload(path, field, name, content, fields));
    }

    /**
     * What the bell of this visitor has that was not read, newest first, in the visitor's language: at the school, or at all
     * of them. Who is nobody at the school has none.
     */
    public List<String> notices() {
        List<String> unread = new ArrayList<>();
        Answer page = json().goesOn(json().get("/notices"));
        if (page.status() == 404) {
            return unread;
        }
        for (JsonNode day : page.json().get("days")) {
            for (JsonNode notice : day.get("notices")) {
                if (!notice.get("read").asBoolean()) {
                    unread.add(notice.get("text").asText());
                }
            }
        }
        return unread;
    }

    private Answer goesOn(Answer answer) {
        return answer.status() == 303
                ? send("GET", answer.response().uri().resolve(answer.header("Location")), BodyPublishers.noBody(), "")
                : answer;
    }

    /** Any method, with a body of a type. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        return send(method, addresses.apply(path), body, type);
    }

    private Answer send(String method, URI address, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(name, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + address + " got no answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Stream<String[]> pairs(String... fields) {
        return Stream.of(fields).map(field -> {
            if (field.indexOf('=') < 0) {
                throw new IllegalArgumentException("a field is written \"name=value\", not \"" + field + "\"");
            }
            return field.split("=", 2);
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
