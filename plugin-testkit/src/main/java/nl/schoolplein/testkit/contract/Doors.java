package nl.schoolplein.testkit.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Rule;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.DynamicTest;

/** Every way into a module, tried by those who may not go it. */
final class Doors {
    /** Who a rule is for, by the words of its name; of rules with other words nothing is known. */
    private static final Map<String, Set<String>> LET_IN = Map.of(
            "staff", Set.of("leerkracht", "beheer"),
            "administrator", Set.of("beheer"),
            "teacher of the group", Set.of("leerkracht"),
            "guardian", Set.of("ouder"),
            "guardian who may act", Set.of("ouder"),
            "guardian with authority", Set.of("ouder"),
            "guardian who may act, or carer in fact", Set.of("ouder"),
            "whoever has a pass", Set.of());

    private final Subject subject;
    private final Map<String, String> values;

    Doors(Subject subject) {
        this.subject = subject;
        this.values = subject.values(Subject.LINDE);
    }

    Stream<DynamicTest> closed() {
        return subject.ways().stream().map(way -> DynamicTest.dynamicTest(way.toString(), () -> isClosed(way)));
    }

    private void isClosed(Way way) {
        Expect.that(!way.writes() || way.rule().isPresent(), way + " writes and has no @Allow that says who may");
        Answer nobody = ask(subject.portal().anonymous().json(), way);
        Expect.that(nobody.status() == 401, "Somebody without a login was expected to get 401:\n" + nobody);
        for (String stranger : List.of("beheer-kompas", "platform")) {
            for (Visitor visitor : both(stranger)) {
                Answer answer = ask(visitor, way);
                Expect.that(answer.status() == 404, "Somebody of elsewhere was expected to get 404:\n" + answer);
            }
        }
        for (String login : Subject.people(Subject.LINDE)) {
            if (mayNot(way, login)) {
                for (Visitor visitor : both(login)) {
                    Answer answer = ask(visitor, way);
                    String action = way.rule().orElse("");
                    Expect.that(answer.status() == 403, action + " is not for them, 403 was expected:\n" + answer);
                }
            }
        }
    }

    private boolean mayNot(Way way, String login) {
        return way.rule()
                .flatMap(this::letIn)
                .map(people -> !people.contains(login))
                .orElse(false);
    }

    /** Whom the rule of an action lets in; nothing if that cannot be told from its name. */
    private Optional<Set<String>> letIn(String action) {
        Rule rule = subject.portal().plugin().in(subject.portal()).rights().of(action);
        Set<String> people = new HashSet<>();
        for (String words : rule.name().split(" or (?!carer)", -1)) {
            Set<String> some = LET_IN.get(words);
            if (some == null) {
                return Optional.empty();
            }
            people.addAll(some);
        }
        return Optional.of(people);
    }

    /** Somebody with a pass gets to what that is for, and to nothing else. */
    Stream<DynamicTest> forVisitors() {
        Set<String> actions = new TreeSet<>(Passes.actions(subject));
        actions.add("NOTHING");
        return actions.stream()
                .map(action -> DynamicTest.dynamicTest("with a pass for " + action, () -> opensOnly(action)));
    }

    private void opensOnly(String action) {
        Visitor visitor = Passes.visitor(subject, action);
        for (Visitor either : List.of(visitor, visitor.json())) {
            for (Way way : subject.ways()) {
                Answer answer = ask(either, way);
                boolean own = way.rule().equals(Optional.of(action));
                if (!own) {
                    Expect.that(answer.status() == 404, "Somebody with a pass was expected to get 404:\n" + answer);
                } else if (!way.hasParameters()) {
                    boolean in = !Set.of(401, 403, 404).contains(answer.status());
                    Expect.that(in, "Somebody with a pass for " + action + " was expected to get in:\n" + answer);
                }
            }
        }
    }

    Stream<DynamicTest> gone() {
        return Stream.of(DynamicTest.dynamicTest("nothing of it is there", () -> {
            subject.portal().switches(Subject.LINDE, "off");
            for (Way way : subject.ways()) {
                for (String login : Subject.people(Subject.LINDE)) {
                    for (Visitor visitor : both(login)) {
                        Answer answer = ask(visitor, way);
                        Expect.that(answer.status() == 404, "The module is off, 404 was expected:\n" + answer);
                    }
                }
            }
            subject.portal().switches(Subject.LINDE, "on");
        }));
    }

    private List<Visitor> both(String login) {
        return List.of(subject.portal().as(login), subject.portal().as(login).json());
    }

    /** What is written goes to things that are not there, and cannot be accepted. */
    private Answer ask(Visitor visitor, Way way) {
        String path = way.at(
                Subject.LINDE,
                name -> way.writes()
                        ? UUID.randomUUID().toString()
                        : values.getOrDefault(name, UUID.randomUUID().toString()));
        return way.writes()
                ? visitor.send(way.method(), path, BodyPublishers.ofString("{\"x\":1}"), "application/json")
                : visitor.get(path);
    }
}
