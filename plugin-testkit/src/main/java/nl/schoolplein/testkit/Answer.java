package nl.schoolplein.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the portal answered. What is expected of it is said one after the other; whatever is not so fails with what the page
 * said.
 *
 * <pre>{@code
 * portal.as("ouder").at("de-linde").get("/lost-property/").shows("Blauwe want").lacks("Toevoegen");
 * portal.as("ouder").at("de-linde").form("/lost-property/", "name=Sjaal").isRefused(403);
 * portal.as("ouder2").at("het-kompas").get("/lost-property/").isNotThere();
 * }</pre>
 *
 * @param who the login of who asked
 * @param status the HTTP status
 * @param type the media type; empty if there is none
 * @param response the answer itself, with its headers and bytes
 */
public record Answer(String who, int status, String type, HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 1500;
    private static final String FIELDS =
            "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=password])";

    Answer(String who, HttpResponse<byte[]> response) {
        this(
                who,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response);
    }

    /** The body as text. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /**
     * The words that people read: of a page, its text without markup and what stands in its fields; of anything else, the body
     * as it is.
     */
    public String words() {
        return isPage() ? read(Jsoup.parse(text())) : text();
    }

    private static String read(Element part) {
        return Stream.concat(Stream.of(part.text()), part.select(FIELDS).eachAttr("value").stream())
                .collect(Collectors.joining(" "));
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + this, notJson);
        }
    }

    /** A header, or an empty text. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Whether it is a page for people. */
    public boolean isPage() {
        return type.startsWith("text/html");
    }

    /** Expects that all of these stand in it, whatever its status: a refused form says why. */
    public Answer shows(String... expected) {
        String words = words();
        for (String one : expected) {
            expect(words.contains(one), "does not show “" + one + "”");
        }
        return this;
    }

    /** Expects that it is there (200), and that none of these stand in it. */
    public Answer lacks(String... unexpected) {
        expect(status == 200, "was expected to be there");
        String words = words();
        for (String one : unexpected) {
            expect(!words.contains(one), "shows “" + one + "”");
        }
        return this;
    }

    /**
     * Expects that it is refused.
     *
     * @param expected why: 403 for somebody who may not, 409 for a lost race, 422 for a form that is filled in wrong
     */
    public Answer isRefused(int expected) {
        expect(status == expected, "was expected to be refused with " + expected);
        return this;
    }

    /** Expects that there is no such thing for this visitor (404): off, of another school, or for others. */
    public Answer isNotThere() {
        return isRefused(404);
    }

    private void expect(boolean so, String complaint) {
        if (!so) {
            throw new AssertionError(complaint + ":\n" + this);
        }
    }

    @Override
    public String toString() {
        String said = isPage() ? main() : text();
        return response.request().method() + " " + response.uri() + " by " + who + " answered " + status + "\n"
                + (said.length() > MOST ? said.substring(0, MOST) + " …" : said);
    }

    /** Without the menus around it, if there are any. */
    private String main() {
        Document page = Jsoup.parse(text());
        Element main = page.selectFirst("main");
        return read(main == null ? page : main);
    }
}
