package nl.schoolplein.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.Options;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/** A portal with a canteen and our own plugins, always at the same address. */
record Lunchroom(TestPortal portal) {
    static final String LINDE = "de-linde";
    static final String TODAY = "/canteen/today";

    private static final Path OURS = Modules.BOOKCASE;

    static Lunchroom open() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        Canteen.jar().write(plugins.resolve("canteen.jar"));
        try (Stream<Path> ours = Files.list(OURS)) {
            for (Path jar : ours.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        return new Lunchroom(TestPortal.with(plugins, Options.Web.local(freePort(), 0)));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Visitor administrator() {
        return portal.as("beheer").at(LINDE).json();
    }

    /** A pass that the administrator gives. */
    JsonNode pass(String holder, int minutes) {
        Answer given = administrator().post("/canteen/helpers", helper(holder, minutes, "TODAY"));
        assertEquals(200, given.status(), given.toString());
        return given.json();
    }

    static String helper(String holder, int minutes, String action) {
        return "{\"name\":\"" + holder + "\",\"minutes\":" + minutes + ",\"action\":\"" + action + "\"}";
    }

    /** How a child stands in the list. */
    JsonNode eater(String name) {
        for (JsonNode one : administrator().get(TODAY).json().get("all")) {
            if (one.get("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name + " is not there");
    }

    void module(String state) {
        assertEquals(
                200,
                administrator()
                        .put("/admin/modules/canteen", "{\"state\":\"" + state + "\"}")
                        .status());
    }
}
