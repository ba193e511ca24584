package nl.schoolplein.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schools, accounts and the doctor, on a portal that serves and on its data when it does not. */
class CommandsTest {
    private static final Path PLUGINS = Modules.BOOKCASE;

    private TestPortal portal;
    private String config;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(PLUGINS);
        config = portal.configuration().toString();
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private Ran run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--config", config));
        arguments.addAll(List.of(more));
        return Ran.command(arguments.toArray(String[]::new));
    }

    @Test
    void theAnswerIsTheSameWhetherThePortalServesOrNot() throws Exception {
        List<String> commands = List.of(
                "school list",
                "school list --json",
                "plugin remove nothing",
                "plugin remove bookcase --json",
                "school create de-linde --name Again",
                "school create LOGIN --name Wrong --json",
                "administrator create ans --school nowhere --name Ans");
        List<Ran> serving = commands.stream().map(this::run).toList();
        JsonNode examined = run("doctor --json").exits(0).json();
        assertEquals("running", run("plugin list --json").json().at("/0/state").asText());
        portal.stop();
        assertEquals("stopped", run("plugin list --json").json().at("/0/state").asText());
        assertEquals(serving, commands.stream().map(this::run).toList());
        assertEquals(checks(examined), checks(run("doctor --json").exits(0).json()));
        assertEquals(
                List.of(0, 0, 7, 7, 7, 2, 7), serving.stream().map(Ran::exit).toList());
    }

    private static List<String> checks(JsonNode examined) {
        return StreamSupport.stream(examined.get("findings").spliterator(), false)
                .map(one -> one.get("mark").asText() + " " + one.get("check").asText())
                .toList();
    }

    @Test
    void schoolsAreListedWithTheirPeople() {
        JsonNode schools = run("school list --json").exits(0).json();
        assertEquals(2, schools.size());
        assertEquals("de-linde", schools.get(0).get("slug").asText());
        assertTrue(schools.get(0).get("pupils").asInt() > 100, schools.toString());
        assertEquals(4, schools.get(0).get("staff").asInt(), schools.toString());
        assertTrue(run("school list").out().startsWith("SLUG"), "people get a table");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSchoolBelongsToABoardOrToNone(boolean serving) throws Exception {
        if (!serving) {
            portal.stop();
        }
        run("school board de-linde", "Stichting Elders").exits(0);
        JsonNode schools = run("school list --json").exits(0).json();
        assertEquals("Stichting Elders", schools.get(0).get("board").asText());
        run("school board de-linde").exits(0);
        assertTrue(run("school list --json").exits(0).json().get(0).get("board").isNull());
        run("school board nowhere", "Stichting Elders").exits(7);
        run("school board de-linde", " ").exits(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewSchoolHasAnAdministratorWhoLogsInAndTheModulesOff(boolean serving) throws Exception {
        if (!serving) {
            portal.stop();
        }
        JsonNode made = run(
                        "school create de-eik --json",
                        "--name",
                        "De Eik",
                        "--administrator",
                        "Ans Bos",
                        "--username",
                        "ans")
                .exits(0)
                .json();
        assertEquals("[\"bookcase\"]", made.get("modules").toString());
        if (!serving) {
            portal.startAgain();
        }
        Visitor ans = login("ans", made.get("administrator").get("password").asText());
        assertTrue(ans.get("/de-eik/").text().contains("De Eik"));
        JsonNode board = ans.get("/de-eik/admin/modules").json();
        assertTrue(board.toString().contains("\"OFF\"") || board.toString().contains("\"off\""), board.toString());
        assertEquals(404, ans.get("/de-eik/bookcase/").status());
        assertEquals(404, ans.get("/de-linde/").status());
    }

    @Test
    void aModuleIsOfferedUntilADayAndWithdrawn() {
        JsonNode offered = run("school offer de-linde bookcase --until 2001-07-31 --json")
                .exits(0)
                .json();
        assertEquals("2001-07-31", offered.get("until").asText());
        JsonNode module =
                portal.as("beheer").json().get("/de-linde/admin/modules").json().at("/modules/0");
        assertTrue(module.get("ended").asBoolean(), "at once in the portal that serves");
        run("school offer de-linde bookcase --until soon").exits(2);
        run("school offer de-linde nothing").exits(7);
        run("school offer nowhere bookcase").exits(7);
        run("school withdraw de-linde bookcase").exits(0);
        assertEquals(404, portal.as("beheer").get("/de-linde/bookcase/").status());
        run("school withdraw de-linde bookcase").exits(7);
        run("school offer de-linde bookcase").exits(0);
        assertEquals(200, portal.as("ouder").get("/de-linde/bookcase/").status(), "and all is as it was");
    }

    @Test
    void anAdministratorOfTwoSchoolsHasOneAccount() {
        run("school create de-eik", "--name", "De Eik").exits(0);
        Ran added = run("administrator create beheer --school de-eik --json", "--name", "Somebody Else")
                .exits(0);
        assertFalse(added.json().has("password"), added.toString());
        assertEquals("Karin Mulder", added.json().get("name").asText());
        assertEquals(200, portal.as("beheer").get("/de-eik/").status());
        assertEquals(200, portal.as("beheer").get("/de-linde/").status());
    }

    @Test
    void theFirstOperatorSeesTheOperatorsPages() {
        JsonNode made = run("operator create anke --json").exits(0).json();
        assertEquals(
                200,
                login("anke", made.get("password").asText()).get("/operator").status());
        run("operator create Anke").exits(7);
    }

    private Visitor login(String username, String password) {
        Visitor visitor = portal.anonymous().json();
        Answer answer = visitor.post("/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
        assertEquals(200, answer.status(), answer.toString());
        return visitor;
    }

    @Test
    void wrongUseIsSaidAndCounted() {
        Ran.command("school", "list").exits(2);
        Ran both = Ran.command("school", "list", "--data", "a", "--config", "b", "--json")
                .exits(2);
        assertTrue(both.json().has("error"));
        Ran.command("school", "list", "--config", "nowhere.properties").exits(2);
        Ran nothing =
                Ran.command("school", "list", "--data", "nowhere", "--json").exits(7);
        assertTrue(nothing.json().get("error").asText().contains("no portal's data"), nothing.toString());
        assertFalse(Files.exists(Path.of("nowhere")), "a mistyped folder is not made");
        Ran.command("scholl", "list").exits(2);
        run("school create x --name X").exits(2);
        run("school create help --name Help").exits(2);
        assertTrue(Ran.command("--help").exits(0).out().contains("8   the doctor found problems"));
    }

    @Test
    void namesCannotSteerTheTerminal() {
        run("school create de-eik", "--name", "De\u001b[31m Eik").exits(2);
        run("school create de-eik", "--name", " ").exits(2);
    }

    @Test
    void theSocketIsTheOwnersAlone() throws Exception {
        Path run = portal.data().resolve("run");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run)));
        portal.stop();
        assertFalse(Files.exists(run.resolve("portal.socket")));
    }

    @Test
    void aSocketThatAKilledPortalLeftIsNobody() throws Exception {
        portal.stop();
        Path socket = portal.data().resolve("run").resolve("portal.socket");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        assertTrue(Files.exists(socket));
        run("school list").exits(0);
        portal.startAgain();
        run("school list").exits(0);
    }

    @Test
    void aPortalThatHangsIsNotGoneRound() throws Exception {
        portal.stop();
        Path socket = portal.data().resolve("run").resolve("portal.socket");
        try (ServerSocketChannel hangs = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hangs.bind(UnixDomainSocketAddress.of(socket));
            Ran refused = run("school list --json").exits(3);
            assertTrue(refused.json().get("error").asText().contains("no portal answers"), refused.toString());
        }
        Files.delete(socket);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoAtOnceBothGetTheirAnswer(boolean serving) throws Exception {
        if (!serving) {
            portal.stop();
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<Ran> one = two.submit(() -> run("school create de-eik", "--name", "De Eik"));
        Future<Ran> other = two.submit(() -> run("school create de-beuk", "--name", "De Beuk"));
        one.get().exits(0);
        other.get().exits(0);
        two.shutdown();
        assertEquals(4, run("school list --json").json().size());
    }

    @Test
    void theDoctorSaysThatNobodyCanBeInvitedWithoutAnAddress() throws Exception {
        portal.stop();
        assertFalse(run("doctor").exits(0).out().contains("schoolplein.address"));
        Path file = Path.of(config);
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("schoolplein.address"))
                        .toList());
        assertTrue(run("doctor").exits(0).out().contains("note  address: schoolplein.address is not set"));
    }

    @Test
    void theDoctorNamesWhatIsWrong() throws Exception {
        Path folder = Files.createDirectories(portal.data().resolve("plugins"));
        Files.writeString(folder.resolve("broken.jar"), "not a jar");
        Ran examined = run("doctor").exits(8);
        assertTrue(examined.out().contains("BAD   plugin broken.jar: cannot be read as a jar"), examined.toString());
        assertFalse(run("doctor --json").exits(8).json().get("well").asBoolean());
    }
}
