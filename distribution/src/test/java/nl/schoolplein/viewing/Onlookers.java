package nl.schoolplein.viewing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/** Administrators of De Linde who look on, each in a session of their own. */
final class Onlookers {
    static final Path PLUGINS = Modules.BOOKCASE;
    static final String VIEW = "/de-linde/admin/view";

    private Onlookers() {}

    /** Somebody who has logged in, in a new session. */
    static Visitor loggedIn(TestPortal portal, String login) {
        Visitor visitor = portal.anonymous();
        Answer answer =
                visitor.json().post("/login", "{\"username\":\"" + login + "\",\"password\":\"schoolplein-demo\"}");
        assertEquals(200, answer.status(), answer.toString());
        return visitor;
    }

    /** The administrator of De Linde in a new session, looking on as the guardian with this name. */
    static Visitor as(TestPortal portal, String name) {
        Visitor administrator = loggedIn(portal, "beheer");
        begin(administrator, guardian(administrator, name), "een vraag van de ouder");
        return administrator;
    }

    static void begin(Visitor administrator, String guardian, String reason) {
        Answer begun = administrator.form(VIEW + "/guardians/" + guardian, "reason=" + reason);
        assertEquals(303, begun.status(), begun.toString());
        assertEquals("/de-linde/", begun.header("Location"));
    }

    /** The id of the guardian with this name who has an account; others may have the same name. */
    static String guardian(Visitor administrator, String name) {
        return StreamSupport.stream(
                        choose(administrator, "q=" + encoded(name))
                                .get("guardians")
                                .spliterator(),
                        false)
                .filter(one -> one.get("joined").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody called " + name + " has joined"))
                .get("id")
                .asText();
    }

    static JsonNode choose(Visitor administrator, String query) {
        Answer answer = administrator.json().get(VIEW + "?" + query);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    static JsonNode named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
    }

    static List<String> all(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    /** How the bookcase is switched at De Linde. */
    static void switchBookcase(TestPortal portal, String state, String... groups) {
        String ids = groups.length == 0
                ? ""
                : "\""
                        + String.join(
                                "\",\"",
                                List.of(groups).stream()
                                        .map(name -> group(portal, name))
                                        .toList()) + "\"";
        Answer answer = portal.as("beheer")
                .json()
                .put(
                        "/de-linde/admin/modules/bookcase",
                        "{\"state\":\"" + state + "\",\"groups\":[" + ids + "],\"reason\":\"test\"}");
        assertEquals(200, answer.status(), answer.toString());
    }

    static String group(TestPortal portal, String name) {
        JsonNode groups =
                portal.as("beheer").json().get("/de-linde/modules").json().get("groups");
        return named(groups, "name", name).get("id").asText();
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
