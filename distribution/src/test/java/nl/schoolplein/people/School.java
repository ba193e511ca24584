package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;

/** One portal with families of every kind for all tests of this package. */
final class School {
    static final Path PLUGINS = Modules.BOOKCASE;
    static final String PEOPLE = "/de-linde/admin/people";

    private static @Nullable TestPortal portal;
    private static @Nullable Families families;

    private School() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            TestPortal started = TestPortal.with(PLUGINS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
        }
        return portal;
    }

    static synchronized Families families() throws Exception {
        Families known = families;
        if (known == null) {
            known = Families.at(portal());
            families = known;
        } else {
            known.logInAgain(); // tests put the clock forward
        }
        return known;
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The id of the first who is found of a kind ({@code pupils}, {@code guardians}, {@code staff}). */
    static String found(TestPortal portal, String kind, String words) {
        JsonNode people = portal.as("beheer")
                .json()
                .get(PEOPLE + "?kind=" + kind + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .at("/kinds/0/people");
        return StreamSupport.stream(people.spliterator(), false)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + words))
                .get("id")
                .asText();
    }

    /** The id of a group with this name. */
    static String group(TestPortal portal, String name) {
        JsonNode groups =
                portal.as("beheer").json().get(PEOPLE + "/groups").json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(one -> one.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    /** Sends a form as the administrator; the page behind it opens without a complaint. */
    static String send(TestPortal portal, String path, String... fields) {
        Answer sent = portal.as("beheer").form(PEOPLE + path, fields);
        assertEquals(303, sent.status(), sent.toString());
        String location = sent.header("Location");
        assertEquals(200, portal.as("beheer").get(location).status(), location);
        return location;
    }

    /** What the link of a guardian, whose name has these words in it, is called at a pupil's. */
    static String link(TestPortal portal, String pupil, String guardian) {
        JsonNode links = portal.as("beheer")
                .json()
                .get(PEOPLE + "/pupils/" + pupil)
                .json()
                .at("/pupil/links");
        return StreamSupport.stream(links.spliterator(), false)
                .filter(one -> one.get("guardianName").asText().equals(guardian))
                .findFirst()
                .orElseThrow(() -> new AssertionError(guardian + " is not in " + links))
                .get("id")
                .asText();
    }

    /** The administrator, with a password that was given a moment ago. */
    static Visitor administrator(TestPortal portal) {
        return loggedIn(portal, "beheer", "schoolplein-demo");
    }

    /** Writes down what a court decided about a link; nothing takes it away. */
    static void court(TestPortal portal, String link, String text) {
        Answer sent = administrator(portal).form(PEOPLE + "/links/" + link + "/court", "text=" + text);
        assertEquals(303, sent.status(), sent.toString());
        assertEquals(PEOPLE + "/links/" + link, sent.header("Location"), sent.toString());
    }

    /** Somebody in a new session. */
    static Visitor loggedIn(TestPortal portal, String username, String password) {
        Visitor visitor = portal.anonymous();
        Answer answer =
                visitor.json().post("/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
        assertEquals(200, answer.status(), answer.toString());
        return visitor;
    }
}
