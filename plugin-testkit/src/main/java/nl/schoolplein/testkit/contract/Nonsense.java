package nl.schoolplein.testkit.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.DynamicTest;

/** Every way into a module at Het Kompas, with what nobody would send: a module refuses that, and does not fail (500). */
final class Nonsense {
    /** Longer than any column; the portal itself refuses what is longer than any form. */
    private static final String LONG = "Lang ".repeat(4_000);

    private static final List<String> TYPED =
            List.of("", " ", "x", "-1", "999999999999999999999", "2026-13-45", "'\"<b>\u0000\uD83C\uDF92", LONG);

    private static final List<String> IDS =
            List.of("x", "0", "-1", "%F0%9F%8E%92", new UUID(0, 0).toString(), "9".repeat(400));

    private static final List<String> BODIES = List.of("", "null", "[]", "\"x\"", "{", "{\"x\":1}", "[".repeat(2000));

    private static final List<String> VALUES =
            List.of("null", "1e400", "-1", "true", "[]", "{}", "[[1]]", "{\"a\":{}}", "\"\\u0000\"");

    private final Subject subject;
    private final Map<String, String> values;

    Nonsense(Subject subject) {
        this.subject = subject;
        this.values = subject.values(Subject.KOMPAS);
    }

    Stream<DynamicTest> tests() {
        return subject.ways().stream()
                .map(way -> DynamicTest.dynamicTest(way.toString(), () -> {
                    List<String> failures = new ArrayList<>();
                    for (String login : Subject.people(Subject.KOMPAS)) {
                        Visitor visitor = subject.portal().as(login);
                        ids(way).forEach(path -> complain(visitor, way, path, "", "", failures));
                        if (way.writes()) {
                            bodies(way)
                                    .forEach((body, type) -> complain(visitor, way, real(way), body, type, failures));
                        }
                    }
                    Expect.none(
                            failures,
                            "A module answers nonsense with 400, 404, 409, 413, 415 or 422. Give the fields of the form their types and"
                                    + " bounds (@Size, @Min), and look for what is not there; the portal's log above says what"
                                    + " was thrown:");
                }));
    }

    private static void complain(
            Visitor visitor, Way way, String path, String body, String type, List<String> failures) {
        Answer answer = way.writes()
                ? visitor.json().send(way.method(), path, BodyPublishers.ofString(body), type)
                : visitor.get(path);
        if (answer.status() == 500) {
            String sent = body.length() > 200 ? body.substring(0, 200) + " …" : body;
            failures.add(
                    way.method() + " " + path + " with " + type + " " + sent + " by " + answer.who() + " answered 500");
        }
    }

    /** With each of its parameters wrong in every way, and the others right. */
    private List<String> ids(Way way) {
        List<String> paths = new ArrayList<>();
        for (String wrong : way.parameters()) {
            for (String id : IDS) {
                paths.add(way.at(Subject.KOMPAS, name -> name.equals(wrong) ? id : value(name)));
            }
        }
        return paths;
    }

    /** With ids of what is there, unless nothing is sent that could be wrong: then it would be done. */
    private String real(Way way) {
        return way.at(
                Subject.KOMPAS,
                name -> way.fields().isEmpty() ? UUID.randomUUID().toString() : value(name));
    }

    private String value(String parameter) {
        return values.getOrDefault(parameter, UUID.randomUUID().toString());
    }

    /** Bodies with their types: each field wrong in every way, in forms and in JSON, and what is neither. */
    private static Map<String, String> bodies(Way way) {
        Map<String, String> bodies = new LinkedHashMap<>();
        BODIES.forEach(body -> bodies.put(body, "application/json"));
        bodies.put("<x/>", "application/xml");
        bodies.put("%zz&=&&a", "application/x-www-form-urlencoded");
        bodies.put("--x\r\nbroken", "multipart/form-data; boundary=x");
        for (Way.Field wrong : way.fields()) {
            TYPED.forEach(typed -> bodies.put(form(way, wrong, typed), "application/x-www-form-urlencoded"));
            VALUES.forEach(value -> bodies.put(json(way, wrong, value), "application/json"));
            bodies.put(json(way, wrong, JsonNodeFactory.instance.textNode(LONG).toString()), "application/json");
        }
        return bodies;
    }

    private static String form(Way way, Way.Field wrong, String typed) {
        List<String> pairs = new ArrayList<>();
        for (Way.Field field : way.fields()) {
            Optional<String> value = field.name().equals(wrong.name()) ? Optional.of(typed) : field.valid();
            value.ifPresent(text -> pairs.add(field.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        }
        return String.join("&", pairs);
    }

    private static String json(Way way, Way.Field wrong, String value) {
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        way.fields().stream()
                .filter(field -> !field.name().equals(wrong.name()))
                .forEach(field -> field.valid().ifPresent(text -> others.put(field.name(), text)));
        String rest = others.toString();
        return "{\"" + wrong.name() + "\":" + value + (others.isEmpty() ? "}" : "," + rest.substring(1));
    }
}
