package nl.schoolplein.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.TestPortal;

/** De Linde, as its administrator sees it. */
record School(TestPortal portal) {
    static final Path PLUGINS = Modules.BOOKCASE;

    /** Sets the state of the bookcase at once. */
    void switchNow(String state) {
        assertEquals(
                200,
                portal.as("beheer")
                        .json()
                        .put("/de-linde/admin/modules/bookcase", "{\"state\":\"" + state + "\"}")
                        .status());
    }

    /** The bookcase on the board. */
    JsonNode bookcase() {
        return portal.as("beheer").json().get("/de-linde/admin/modules").json().at("/modules/0");
    }

    /** The trail, newest first. */
    JsonNode trail() {
        return portal.as("beheer")
                .json()
                .get("/de-linde/admin/modules/trail")
                .json()
                .get("changes");
    }

    /** The id of a group. */
    String group(String name) {
        JsonNode groups =
                portal.as("beheer").json().get("/de-linde/modules").json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }
}
