package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which of the core's routes ask for the password again, and which do not, and why. Every write and every file that is taken
 * out stands in one of the two tables: a new one that nobody decided about fails.
 */
class FreshTest {
    /** What a session that somebody left open, or took over, must not be enough for. A line without a method is all writes. */
    private static final Map<String, String> ASKS = Map.of(
            "how somebody logs in",
            """
            GET /me/email
            /me/email
            GET /me/password
            /me/password
            GET /me/second-factor
            /me/second-factor
            /me/second-factor/remove
            """,
            "gives somebody a way in, or more rights",
            """
            /{school}/admin/joining/applications/{application}/approve
            /{school}/admin/joining/groups/{group}/letters
            /{school}/admin/joining/groups/{group}/token
            /{school}/admin/joining/missing/letters
            /{school}/admin/joining/pupils/{pupil}/letter
            /{school}/admin/people/links/{link}
            /{school}/admin/people/pupils/{pupil}/guardians
            /{school}/admin/people/staff
            /{school}/admin/people/staff/{member}
            /{school}/admin/people/staff/{member}/login
            /{school}/admin/people/substitutes
            """,
            "shows or changes what is sealed, or somebody else's view",
            """
            GET /{school}/pupils/{pupil}/medical
            /{school}/pupils/{pupil}/medical
            GET /{school}/pupils/{pupil}/court
            GET /{school}/admin/people/links/{link}/court
            /{school}/admin/people/links/{link}/court
            /{school}/admin/view/guardians/{guardian}
            """,
            "takes data out",
            """
            GET /{school}/admin/audit/export
            /{school}/admin/privacy/people/{person}
            /{school}/me/data
            """,
            "changes a whole school, or cannot be taken back",
            """
            /{school}/admin/people/merge/guardians/{guardian}
            /{school}/admin/people/merge/pupils/{pupil}
            /{school}/admin/privacy/people/{person}/erase
            /{school}/admin/roster/apply
            /{school}/admin/roster/undo
            /{school}/admin/school-year/turn
            """,
            "code that all schools trust, or the end of a module for all of them",
            """
            /operator/jars/{jar}
            /operator/plugins/{plugin}/disable
            /operator/plugins/{plugin}/remove
            """);

    private static final Map<String, String> DOES_NOT = Map.of(
            "nobody is logged in, or the password is just being given",
            """
            /help/forget
            /login
            /login/code
            /login/code/later
            /login/code/setup
            /login/lost-password
            /login/lost-username
            /login/new-email
            /login/new-password
            /logout
            /me/again
            /token
            /token/add
            /token/apply
            /token/join
            /token/keep
            """,
            "ends something, or takes a right away",
            """
            /me/sessions/end-others
            /me/sessions/{session}/end
            /{school}/admin/joining/applications/{application}/refuse
            /{school}/admin/joining/groups/{group}/revoke
            /{school}/admin/joining/pupils/{pupil}/revoke
            /{school}/admin/people/guardians/{guardian}/leave
            /{school}/admin/people/pupils/{pupil}/leave
            /{school}/admin/people/staff/{member}/leave
            /{school}/admin/people/substitutes/end
            /{school}/admin/view/stop
            /{school}/pupils/{pupil}/portrait/remove
            """,
            "goes to the mailbox of whom it is for; who sends it sees no token",
            """
            /operator/mail/{mail}/again
            /operator/mail/{mail}/give-up
            /{school}/admin/joining/applications/{application}/resend
            /{school}/admin/joining/groups/{group}/mails
            /{school}/admin/joining/missing/mails
            /{school}/admin/logins/{person}/link
            /{school}/admin/mail/{mail}/again
            /{school}/admin/mail/{mail}/give-up
            """,
            "somebody's own details and choices, which they see and can change back",
            """
            /me/capacity
            /me/first-school
            /me/notices/{slug}/{module}
            /me/preferences
            /me/sessions/it-was-me
            /notices/read
            /{school}/me/class-parent
            /{school}/me/contact
            /{school}/me/facts
            /{school}/me/sharing
            /{school}/notices/read
            /{school}/notices/{notice}
            /{school}/welcome/class-parent
            /{school}/welcome/contact
            /{school}/welcome/later
            /{school}/welcome/password
            /{school}/welcome/sharing
            """,
            "daily work on modules and pages, with a trail and a way back",
            """
            /operator/background/events/{number}/again
            /operator/background/events/{number}/drop
            /operator/notices
            /operator/notices/{notice}/remove
            /operator/plugins/{plugin}/enable
            /operator/schools/{slug}/modules/{module}
            /{school}/admin/joining/settings
            /{school}/admin/look/colour
            /{school}/admin/look/contact
            /{school}/admin/look/faces
            /{school}/admin/look/logo
            /{school}/admin/look/logo/remove
            /{school}/admin/modules/buttons/{module}/name
            /{school}/admin/modules/buttons/{module}/place
            /{school}/admin/modules/trail/{line}/undo
            /{school}/admin/modules/{module}
            /{school}/admin/modules/{module}/next
            /{school}/admin/modules/{module}/settings
            /{school}/admin/modules/{module}/settings/{setting}
            /{school}/admin/plan/copy/{other}
            /{school}/admin/plan/dates/{moment}
            /{school}/admin/plan/dates/{moment}/letter
            /{school}/admin/plan/proposal
            /{school}/admin/plan/sharing
            /{school}/admin/plan/steps
            /{school}/admin/plan/steps/{step}
            /{school}/admin/plan/steps/{step}/remove
            /{school}/admin/roster/brin
            /{school}/admin/welcome
            /{school}/admin/welcome/check
            /{school}/admin/year/periods
            /{school}/admin/year/periods/{period}
            /{school}/admin/year/periods/{period}/remove
            /{school}/admin/year/region
            /{school}/modules/{module}/groups/{group}
            """,
            "daily work on people that gives nobody a right",
            """
            /{school}/admin/people/facts/{request}
            /{school}/admin/people/groups
            /{school}/admin/people/groups/{group}
            /{school}/admin/people/groups/{group}/close
            /{school}/admin/people/groups/{group}/move
            /{school}/admin/people/guardians/{guardian}
            /{school}/admin/people/guardians/{guardian}/release
            /{school}/admin/people/links/{link}/facts
            /{school}/admin/people/pupils
            /{school}/admin/people/pupils/{pupil}
            /{school}/admin/people/pupils/{pupil}/mornings
            /{school}/admin/people/pupils/{pupil}/move
            /{school}/admin/people/pupils/{pupil}/release
            /{school}/admin/people/staff/{member}/release
            /{school}/pupils/portraits/{group}
            /{school}/pupils/{pupil}/portrait
            """,
            "only lays something ready; what makes it count asks",
            """
            /operator/jars
            /operator/jars/{jar}/discard
            /{school}/admin/roster
            /{school}/admin/roster/check
            /{school}/admin/roster/discard
            /{school}/admin/school-year/turn/again
            /{school}/admin/school-year/turn/cancel
            /{school}/admin/school-year/turn/groups
            """,
            "a small picture that stands on many pages, for who sees the child there",
            """
            GET /{school}/pupils/{pupil}/portrait/{portrait}/{size}
            """,
            "a file with nobody's data in it",
            """
            GET /logo/{slug}/{logo}
            GET /openapi.json
            GET /{school}/admin/roster/template.csv
            GET /{school}/admin/roster/template.xlsx
            """);

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Shared.portal();
    }

    @AfterAll
    static void everybodyLogsInAgain() {
        portal.forward(Duration.ofSeconds(1));
    }

    /** Whether somebody thought about this route. */
    static boolean isDecided(Route route) {
        return lines(ASKS).contains(line(route)) || lines(DOES_NOT).contains(line(route));
    }

    @Test
    void everyWriteIsDecidedAndDoesWhatWasDecided() {
        Set<String> asking = new TreeSet<>();
        Set<String> writing = new TreeSet<>();
        core().forEach(route -> {
            if (route.fresh()) {
                asking.add(line(route));
            }
            if (route.fresh() || route.writes()) {
                writing.add(line(route));
            }
        });
        assertEquals(lines(ASKS), asking, "asks for the password again");
        Set<String> decided = new TreeSet<>(lines(ASKS));
        decided.addAll(lines(DOES_NOT));
        decided.removeIf(line -> !writing.contains(line) && line.startsWith("GET ")); // files: see RoutesTest
        assertEquals(decided, writing, "decided about");
    }

    @Test
    void aSessionThatWasLeftOpenIsNotEnough() {
        Map<String, Visitor> left =
                Stream.of("ouder", "beheer", "platform").collect(Collectors.toMap(who -> who, FreshTest::whoLogsIn));
        portal.clock().forward(Duration.ofMinutes(11));
        core().filter(Route::fresh).forEach(route -> {
            boolean ofOperator = route.path().startsWith("/operator");
            String who = ofOperator ? "platform" : route.path().startsWith("/{school}/admin") ? "beheer" : "ouder";
            Visitor visitor = Objects.requireNonNull(left.get(who));
            Answer program = ask(visitor.json(), route);
            assertEquals(403, program.status(), program.toString());
            assertTrue(program.text().contains("POST /me/again"), program.toString());
            Answer person = ask(visitor, route);
            String said = person.toString();
            if (route.writes()) {
                assertEquals(403, person.status(), said);
                assertTrue(person.text().contains("action=\"/me/again\""), said);
            } else {
                assertTrue(person.header("Location").startsWith("/me/again?to="), said);
            }
        });
    }

    private static Visitor whoLogsIn(String who) {
        Visitor visitor = portal.anonymous();
        visitor.form("/login", "username=" + who, "password=" + Demo.PASSWORD);
        return visitor;
    }

    private static Answer ask(Visitor visitor, Route route) {
        String path = route.path()
                .replace("{school}", "de-linde")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return visitor.send(route.method(), path, BodyPublishers.noBody(), "");
    }

    private static Stream<Route> core() {
        return portal.portal().routes().stream().filter(route -> route.module().equals("portal"));
    }

    private static String line(Route route) {
        return route.writes() ? route.path() : "GET " + route.path();
    }

    private static Set<String> lines(Map<String, String> table) {
        return table.values().stream().flatMap(String::lines).collect(Collectors.toCollection(TreeSet::new));
    }
}
