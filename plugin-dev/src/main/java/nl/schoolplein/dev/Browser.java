package nl.schoolplein.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.schoolplein.portal.web.Live;

/** What the author's browser is told: that something new is live, and what is wrong. */
final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long start = System.currentTimeMillis();
    private volatile State state = new State(0, "");

    private record State(int number, String mistake) {}

    /** For the portal. */
    Live live() {
        return new Live(script(), this::said);
    }

    /** Something new is live. */
    void isLive() {
        state = new State(state.number() + 1, "");
    }

    /** What was saved is not live. */
    void isWrong(String mistake) {
        state = new State(state.number(), mistake);
    }

    /** What was wrong is mended; what serves is as it was. */
    void isMended() {
        state = new State(state.number(), "");
    }

    private String said() {
        State now = state;
        try {
            return JSON.writeValueAsString(Map.of("version", start + "." + now.number(), "mistake", now.mistake()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String script() {
        try (InputStream script = Browser.class.getResourceAsStream("/dev/live.js")) {
            if (script == null) {
                throw new IllegalStateException("live.js is missing from this installation");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
