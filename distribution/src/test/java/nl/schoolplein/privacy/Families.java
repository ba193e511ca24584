package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;

/** One portal for all tests of what is private; Mila and Tom are the children of ouder, Mila also that of ouder2. */
final class Families {
    private static final Path PLUGINS = Modules.BOOKCASE;

    private static @Nullable TestPortal portal;

    private Families() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            TestPortal started = TestPortal.with(PLUGINS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
        }
        return portal;
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Somebody who has just logged in, in a new session: who was asked for the password a moment ago. */
    static Visitor loggedIn(TestPortal portal, String login) {
        Visitor visitor = portal.anonymous();
        Answer answer =
                visitor.json().post("/login", "{\"username\":\"" + login + "\",\"password\":\"schoolplein-demo\"}");
        assertEquals(200, answer.status(), answer.toString());
        return visitor;
    }

    /** An own child of this guardian, as the page of their details lists it. */
    static JsonNode child(Visitor guardian, String name) {
        JsonNode children = guardian.json().get("/de-linde/me").json().get("children");
        for (JsonNode child : children) {
            if (name.isEmpty() || child.at("/pupil/firstName").asText().equals(name)) {
                return child.get("pupil");
            }
        }
        throw new AssertionError("no child " + name + " in " + children);
    }

    /** The address of the medical details of a child of ouder. */
    static String medical(TestPortal portal, String name) {
        String id = child(loggedIn(portal, "ouder"), name).get("id").asText();
        return "/de-linde/pupils/" + id + "/medical";
    }
}
