package nl.schoolplein.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.testkit.Answer;
import org.junit.jupiter.api.DynamicTest;

/** What a module told people, in their bells. */
final class Bells {
    private final Subject subject;

    Bells(Subject subject) {
        this.subject = subject;
    }

    /** None for a module that tells nothing. */
    Stream<DynamicTest> tests() {
        Module module = subject.portal().plugin().in(subject.portal());
        return module.notices().isEmpty()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest("what it told is gone while it is off", this::goneWhileOff));
    }

    private void goneWhileOff() {
        Map<String, Set<String>> told = told();
        Expect.that(
                told.values().stream().anyMatch(texts -> !texts.isEmpty()),
                "The module declares notices, and told nothing to " + told.keySet()
                        + ". Override fill, and do there what people are told of.");
        subject.portal().switches(Subject.LINDE, "off");
        told().forEach((login, texts) ->
                Expect.none(texts, "The module is off, and its notices are still in the bell of " + login + ":"));
        subject.portal().switches(Subject.LINDE, "on");
        Expect.that(told.equals(told()), "The module is on again, and its notices are others: " + told());
    }

    /** What the module told each of them, as it stands on the page. */
    private Map<String, Set<String>> told() {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String login : Subject.people(Subject.LINDE)) {
            Answer page = subject.portal().as(login).at(Subject.LINDE).json().get("/notices");
            Set<String> texts = told.computeIfAbsent(login, first -> new TreeSet<>());
            for (JsonNode day : page.json().get("days")) {
                for (JsonNode notice : day.get("notices")) {
                    if (notice.get("module").asText().equals(subject.id())) {
                        texts.add(notice.get("text").asText());
                    }
                }
            }
        }
        return told;
    }
}
