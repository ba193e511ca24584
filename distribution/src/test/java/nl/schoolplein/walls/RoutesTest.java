package nl.schoolplein.walls;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every way into the portal, as the portal itself lists them, tried by everyone, in every state of the module, as HTML and
 * as JSON. A route or a parameter that is not classified here fails.
 */
class RoutesTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** Somebody without an account who has a pass for what no module has. */
    private static final String HELPER = "a helper";

    /** Everyone who tries. The children of ouder are in Groep 3 and Groep 6 of De Linde, that of ouder2 in Groep 3. */
    private static final List<String> VISITORS =
            List.of("", "ouder", "ouder2", "leerkracht", "beheer", "beheer-kompas", "dubbel", "platform", HELPER);

    private static final Set<String> AT_LINDE = Set.of("ouder", "ouder2", "leerkracht", "beheer");
    /** Ends the session of who asks, and is therefore asked by nobody. */
    private static final Set<String> ENDING = Set.of("/logout", "/help/forget", "/{school}/code/end");

    private static final Set<String> STAFF = Set.of("leerkracht", "beheer");

    /** Pages that are there for staff, and not there for guardians. */
    private static final Set<String> STAFF_KNOWS = Set.of("/{school}/pupils/{pupil}/court");

    private static TestPortal portal;
    private static Map<String, String> values;
    private static Visitor helper;

    /** What is for the whole school is not for the teacher of one group to change. */
    private static String ofTeacher;

    @BeforeAll
    static void start() throws Exception {
        portal = Shared.portal();
        portal.forward(Duration.ofSeconds(1)); // everybody logs in again, so that their passwords are fresh
        String group = Shared.group(portal, "Groep 3");
        String mila = Shared.person(portal, "pupils", "mila jansen");
        String newsletter = Shared.document(portal, "beheer", "de-linde", "Nieuwsbrieven", "Nieuwsbrief november");
        values = Map.ofEntries(
                entry("school", "de-linde"),
                entry("slug", "de-linde"),
                entry("module", "bookcase"),
                entry("plugin", "bookcase"),
                entry("jar", Shared.jarThatWaits(portal)),
                entry("setting", "new-for-days"),
                entry("group", group),
                entry("line", UUID.randomUUID().toString()),
                entry("guardian", guardian(portal)),
                entry("mail", mail(portal).toString()),
                entry("application", UUID.randomUUID().toString()),
                entry("pupil", mila),
                entry("link", Shared.link(portal, mila)),
                entry("request", UUID.randomUUID().toString()),
                entry("member", Shared.person(portal, "staff", "noor bakker")),
                entry("page", "1"),
                entry("number", "1"),
                entry("period", Shared.ownPeriod(portal)),
                entry("logo", logo()),
                entry("portrait", Shared.portrait(portal, mila)),
                entry("size", "small"),
                entry("session", "0".repeat(64)),
                entry("notice", UUID.randomUUID().toString()),
                entry("person", mila),
                entry("moment", Shared.plannedMoment(portal)),
                entry("other", "het-kompas"),
                entry("step", "contact"),
                entry("folder", Shared.folder(portal, "beheer", "de-linde", "Nieuwsbrieven")),
                entry("document", newsletter));
        helper = Shared.helper(portal);
        ofTeacher = Shared.document(portal, "leerkracht", "de-linde", "Werkbladen", "Mijn lettergroeiboekje");
        Shared.drawn(portal, newsletter);
        Shared.drawn(portal, ofTeacher);
    }

    private static String guardian(TestPortal portal) {
        var found = portal.as("beheer").json().get("/de-linde/admin/view?q=mark+jansen");
        return found.json().at("/guardians/0/id").asText();
    }

    /** A mail in the demo's mailbox. */
    private static UUID mail(TestPortal portal) {
        var kept = portal.portal().installation();
        Mail mail = Mail.to("somebody@example.org", "Somebody", Locale.ENGLISH, "invitation");
        return kept.global().write(session -> kept.outbox().add(session, mail));
    }

    /** The id of the logo of De Linde. */
    private static String logo() {
        String address = portal.as("beheer")
                .json()
                .get("/de-linde/admin/look")
                .json()
                .get("logo")
                .asText();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @AfterAll
    static void restore() {
        portal.as("beheer")
                .json()
                .send(
                        "DELETE",
                        "/de-linde/admin/plan/steps/" + Shared.plannedStep(portal),
                        BodyPublishers.noBody(),
                        "");
        Shared.set(portal, "bookcase", "on");
    }

    @TestFactory
    Stream<DynamicTest> core() {
        return portal.portal().routes().stream()
                .filter(route -> route.module().equals("portal"))
                .flatMap(route -> VISITORS.stream()
                        .map(who -> DynamicTest.dynamicTest(name(route, who), () -> both(route, who, "on"))));
    }

    /** In every state with the bookcase as the example; that every route of a plugin is closed its own contract tests. */
    @TestFactory
    Stream<DynamicTest> modules() {
        return Stream.of("on", "off", "preview", "pilot", "read-only")
                .flatMap(state -> Stream.concat(
                        Stream.of(DynamicTest.dynamicTest(
                                "bookcase is " + state,
                                () -> assertEquals(
                                        200,
                                        (state.equals("pilot")
                                                        ? Shared.set(portal, "bookcase", state, "Groep 6")
                                                        : Shared.set(portal, "bookcase", state))
                                                .status()))),
                        portal.portal().routes().stream()
                                .filter(route -> route.module().equals("bookcase"))
                                .flatMap(route -> VISITORS.stream()
                                        .map(who -> DynamicTest.dynamicTest(
                                                state + ": " + name(route, who), () -> both(route, who, state))))));
    }

    @Test
    void aModuleThatIsOffAnswersLikeOneThatDoesNotExist() {
        Shared.set(portal, "bookcase", "off");
        for (Visitor visitor : List.of(portal.as("ouder"), portal.as("ouder").json(), portal.as("beheer"))) {
            Answer off = visitor.get("/de-linde/bookcase/");
            Answer none = visitor.get("/de-linde/nothing-x/");
            assertEquals(404, off.status());
            assertEquals(
                    none.text().replace("/de-linde/nothing-x/", "/de-linde/bookcase/"), off.text(), "the same answer");
            assertEquals(
                    none.response().headers().map().keySet(),
                    off.response().headers().map().keySet());
        }
        Shared.set(portal, "bookcase", "on");
    }

    @Test
    void everyRouteIsDescribed() {
        var paths = portal.anonymous().json().get("/openapi.json").json().get("paths");
        for (Route route : portal.portal().routes()) {
            assertTrue(
                    paths.path(route.path()).has(route.method().toLowerCase(Locale.ROOT)),
                    route.method() + " " + route.path() + " is missing");
        }
    }

    private static String name(Route route, String who) {
        return route.method() + " " + route.path() + " by " + (who.isEmpty() ? "nobody" : who);
    }

    /** As people and as programs. */
    private static void both(Route route, String who, String state) {
        Visitor visitor = who.isEmpty() || ENDING.contains(route.path())
                ? portal.anonymous()
                : who.equals(HELPER) ? helper : portal.as(who);
        String effective = ENDING.contains(route.path()) ? "" : who;
        check(route, effective, state, false, ask(visitor, route, who));
        check(route, effective, state, true, ask(visitor.json(), route, who));
    }

    /** A write by somebody who may goes to things that are not there, and with a body that cannot be accepted. */
    private static Answer ask(Visitor visitor, Route route, String who) {
        Map<String, String> used = new java.util.HashMap<>(values);
        if (who.equals("leerkracht")) {
            used.put("document", ofTeacher);
        }
        if (route.path().contains("/admin/plan/")) { // a test before may have dropped it
            used.put("step", Shared.plannedStep(portal));
        }
        if (route.writes()) {
            used.put("step", UUID.randomUUID().toString());
            used.put("document", UUID.randomUUID().toString());
            used.put("folder", UUID.randomUUID().toString());
            used.put("period", UUID.randomUUID().toString());
            used.put("guardian", UUID.randomUUID().toString());
            if (route.path().contains("/admin/people/")) {
                used.put("group", UUID.randomUUID().toString());
            }
            used.put("pupil", UUID.randomUUID().toString());
            used.put("link", UUID.randomUUID().toString());
            used.put("member", UUID.randomUUID().toString());
            used.put("person", UUID.randomUUID().toString());
            used.put("jar", UUID.randomUUID().toString());
            used.put("plugin", "nothing-x");
            used.put("mail", UUID.randomUUID().toString());
        }
        StringBuilder path = new StringBuilder();
        Matcher parameters = PARAMETER.matcher(route.path());
        while (parameters.find()) {
            String value = used.get(parameters.group(1));
            if (value == null) {
                fail(route.path() + " has the parameter " + parameters.group(1) + ", which nobody classified");
            }
            parameters.appendReplacement(path, value);
        }
        parameters.appendTail(path);
        return route.writes()
                ? visitor.send(
                        route.method(), path.toString(), BodyPublishers.ofString("{\"x\":1}"), "application/json")
                : visitor.get(path.toString());
    }

    private static void check(Route route, String who, String state, boolean json, Answer answer) {
        int denied = denied(route, who, state);
        String said = answer + " by " + who + ", expected " + (denied == 0 ? "to get in" : denied);
        if (denied == 401 && !json && !route.writes()) {
            assertEquals(303, answer.status(), said);
            assertTrue(answer.header("Location").startsWith("/login?next=/"), said);
        } else if (denied != 0) {
            assertEquals(denied, answer.status(), said);
            assertEquals(json ? "application/problem+json" : "text/html;charset=utf-8", answer.type(), said);
        } else if (route.writes()) {
            assertTrue(Set.of(200, 204, 303, 404, 422).contains(answer.status()), said);
        } else {
            assertTrue(Set.of(200, 303).contains(answer.status()), said);
            boolean file = !json && answer.status() == 200 && !answer.type().startsWith("text/html");
            assertTrue(!file || !route.module().equals("portal") || FreshTest.isDecided(route), said);
        }
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"), said);
    }

    /** The status with which the wall answers, or 0 if there is none. */
    private static int denied(Route route, String who, String state) {
        if (who.equals(HELPER)) {
            boolean begins = route.path().equals("/{school}"); // and is sent on to where a code is entered
            return begins || "ANYONE".equals(route.rule()) ? 0 : 404;
        }
        if (route.module().equals("portal")) {
            return deniedByDoor(route, who);
        }
        if (who.isEmpty()) {
            return 401;
        }
        if (!AT_LINDE.contains(who) || !opens(state, who)) {
            return 404;
        }
        if (state.equals("read-only") && (route.writes() || route.rule() != null)) {
            return 403;
        }
        List<String> rules = new ArrayList<>();
        if (route.rule() != null) {
            rules.add(route.rule());
        }
        return rules.stream().allMatch(rule -> allowed(rule, who)) ? 0 : 403;
    }

    /** The table of docs/architecture.md. */
    private static boolean opens(String state, String who) {
        return switch (state) {
            case "off" -> false;
            case "preview" -> STAFF.contains(who);
            case "pilot" -> STAFF.contains(who) || who.equals("ouder");
            case "read-only", "on" -> true;
            default -> throw new AssertionError("no such state: " + state);
        };
    }

    /** Actions of modules: who may. */
    private static boolean allowed(String action, String who) {
        return switch (action) {
            case "ADD", "REMOVE" -> STAFF.contains(who);
            case "AGREE" -> AT_LINDE.contains(who) && !STAFF.contains(who);
            default -> throw new AssertionError("the action " + action + " is not classified");
        };
    }

    private static int deniedByDoor(Route route, String who) {
        String rule = String.valueOf(route.rule());
        boolean atSchool = route.path().startsWith("/{school}");
        if (rule.equals("ANYONE")) {
            return 0;
        }
        if (who.isEmpty()) {
            return 401;
        }
        if (atSchool && !AT_LINDE.contains(who)) {
            return 404;
        }
        if (STAFF_KNOWS.contains(route.path()) && !STAFF.contains(who)) {
            return 404;
        }
        boolean may =
                switch (rule) {
                    case "SIGNED_IN", "MEMBER" -> true;
                    case "STAFF" -> STAFF.contains(who);
                    case "ADMINISTRATOR" -> who.equals("beheer");
                    case "OPERATOR" -> who.equals("platform");
                    default -> throw new AssertionError("the door " + rule + " is not classified");
                };
        return may ? 0 : 403;
    }
}
