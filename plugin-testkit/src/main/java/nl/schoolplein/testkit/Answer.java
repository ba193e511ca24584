package nl.schoolplein.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the portal answered. */
public record Answer(int status, String type, HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Answer(HttpResponse<byte[]> response) {
        this(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response);
    }

    /** The body as text. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
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

    @Override
    public String toString() {
        String text = text();
        return response.request().method() + " " + response.uri().getPath() + ": " + status + " "
                + text.substring(0, Math.min(600, text.length()));
    }
}
