package nl.schoolplein.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Switches a module at schools as their administrators do, on the board, and brings it back. */
final class Switches {
    private static final Map<String, String> ADMINISTRATORS =
            Map.of("de-linde", "beheer", "het-kompas", "beheer-kompas");

    private final TestPortal portal;
    private final String module;
    private final TreeSet<String> touched = new TreeSet<>();

    Switches(TestPortal portal, String module) {
        this.portal = portal;
        this.module = module;
    }

    void set(String school, String state, List<String> groups) {
        String login = ADMINISTRATORS.get(school);
        if (login == null) {
            throw new IllegalArgumentException(
                    "the demo has no school " + school + "; it has " + ADMINISTRATORS.keySet());
        }
        Visitor administrator = portal.as(login).at(school).json();
        ObjectNode wish =
                JsonNodeFactory.instance.objectNode().put("state", state).put("confirmed", true);
        groups.forEach(group -> wish.withArray("groups").add(group(administrator, group)));
        touched.add(school);
        Answer answer = administrator.put("/admin/modules/" + module, wish.toString());
        if (answer.status() != 200) {
            throw new AssertionError(module + " cannot be switched to " + state + ": " + answer);
        }
    }

    private static String group(Visitor administrator, String name) {
        JsonNode groups = administrator.get("/modules").json().get("groups");
        for (JsonNode group : groups) {
            if (group.get("name").asText().equals(name)) {
                return group.get("id").asText();
            }
        }
        throw new IllegalArgumentException("there is no " + name + " among " + groups.findValuesAsText("name"));
    }

    /** The module is on again wherever it was switched. */
    void back() {
        for (String school : List.copyOf(touched)) {
            set(school, "on", List.of());
        }
        touched.clear();
    }
}
