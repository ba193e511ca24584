package nl.schoolplein.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/** A portal with a herald and our own plugins, and what is told there. */
record Town(TestPortal portal) {
    static final String LINDE = "de-linde";
    static final String KOMPAS = "het-kompas";

    private static final Path OURS = Modules.BOOKCASE;

    static Town begin() throws Exception {
        return new Town(TestPortal.with(plugins()));
    }

    static Town begin(MailServer mail) throws Exception {
        return new Town(TestPortal.with(plugins(), mail));
    }

    private static Path plugins() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        Herald.jar().write(plugins.resolve("herald.jar"));
        try (Stream<Path> ours = Files.list(OURS)) {
            for (Path jar : ours.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        return plugins;
    }

    /** What an administrator has the herald tell at a school. */
    static ObjectNode news(String words) {
        return news(words, "school");
    }

    /** The same for a group. */
    static ObjectNode news(String words, String audience) {
        ObjectNode news = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "news")
                .put("thing", UUID.randomUUID().toString())
                .put("words", words);
        news.putArray("audience").add(audience);
        return news;
    }

    void tell(String school, ObjectNode what) {
        Answer answer = herald(school, "tell", what);
        assertEquals(200, answer.status(), answer.toString());
    }

    void takeBack(String school, ObjectNode what) {
        ObjectNode gone = JsonNodeFactory.instance.objectNode();
        gone.set("thing", what.get("thing"));
        if (what.has("person")) {
            gone.set("person", what.get("person"));
        }
        Answer answer = herald(school, "take-back", gone);
        assertEquals(200, answer.status(), answer.toString());
    }

    Answer herald(String school, String path, ObjectNode what) {
        return administrator(school).at(school).json().post("/herald/" + path, what.toString());
    }

    Visitor administrator(String school) {
        return portal.as(school.equals(LINDE) ? "beheer" : "beheer-kompas");
    }

    /** Switches the herald; groups are ids, for a pilot. */
    void herald(String school, String state, String... groups) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("state", state);
        List.of(groups).forEach(wish.putArray("groups")::add);
        Answer answer = administrator(school).at(school).json().put("/admin/modules/herald", wish.toString());
        assertEquals(200, answer.status(), answer.toString());
    }

    String group(String name) {
        for (var group :
                administrator(LINDE).at(LINDE).json().get("/modules").json().get("groups")) {
            if (group.get("name").asText().equals(name)) {
                return group.get("id").asText();
            }
        }
        throw new AssertionError("no " + name);
    }
}
