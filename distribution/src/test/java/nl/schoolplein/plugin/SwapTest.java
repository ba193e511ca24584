package nl.schoolplein.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One version takes the place of another while people use it; whatever is wrong with the new one, nobody notices. */
@Timeout(120)
class SwapTest {
    @TempDir
    private Path folder;

    private TestPortal portal;
    private Board board;

    @BeforeEach
    void chalkIsThere() throws Exception {
        portal = TestPortal.with(Files.createDirectory(folder.resolve("own")));
        board = new Board(portal);
        board.install(Chalk.version("1.0.0").in(folder)).exits(0);
        board.switchOn();
        assertEquals("1.0.0", board.version());
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    @Test
    void theNextRequestFindsTheNewVersionEverywhere() throws Exception {
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Krijt 1.0.0"));
        board.write("before");
        board.install(Chalk.version("2.0.0").addingAColumn().in(folder)).exits(0);
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Krijt 2.0.0"));
        assertEquals("2.0.0", board.version());
        assertEquals("before", board.words());
        assertEquals("2.0.0", board.listed("chalk").get("version").asText());
        Board.Ran again = board.install(folder.resolve("chalk-2.0.0.jar")).exits(0);
        assertFalse(again.json().get("changed").asBoolean());
    }

    @Test
    void nobodyLosesARequestMeanwhile() throws Exception {
        Queue<String> trouble = new ConcurrentLinkedQueue<>();
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(3);
        for (String path : List.of("/de-linde/chalk/", "/de-linde/chalk/words", "/de-linde/")) {
            people.execute(() -> {
                while (going.get()) {
                    Answer answer = portal.as("ouder").get(path);
                    asked.incrementAndGet();
                    if (answer.status() != 200) {
                        trouble.add(answer.toString());
                    }
                }
            });
        }
        for (int version = 2; version < 6; version++) {
            int before = asked.get();
            Board.until(() -> asked.get() > before + 10);
            board.install(Chalk.version(version + ".0.0").in(folder)).exits(0);
            assertEquals(version + ".0.0", board.version());
        }
        going.set(false);
        people.shutdown();
        assertTrue(people.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(List.of(), List.copyOf(trouble));
    }

    @Test
    void aDownloadThatIsUnderWayIsFinishedByTheVersionThatBeganIt() throws Exception {
        board.write("kept");
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (Chalk.Held held = new Chalk.Held(1)) {
            Future<Answer> call = caller.submit(() -> portal.as("ouder").get("/de-linde/chalk/long"));
            held.awaitInside();
            board.install(Chalk.version("2.0.0").in(folder)).exits(0);
            assertEquals("2.0.0", board.version());
            assertEquals(1, portal.portal().plugins().finishing("chalk"));
            assertTrue(portal.as("platform").get("/operator/plugins").text().contains("nog 1 verzoek"));
            held.go();
            assertTrue(call.get().text().endsWith(".finished by 1.0.0: kept"));
        }
        Board.until(() -> portal.portal().plugins().finishing("chalk") == 0);
        caller.shutdown();
    }

    @Test
    void aCallThatHangsIsGivenUpAndKeepsNobody() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (Chalk.Held held = new Chalk.Held(1)) {
            Future<Answer> call = caller.submit(() -> portal.as("ouder").json().get("/de-linde/chalk/hangs"));
            held.awaitInside();
            board.install(Chalk.version("2.0.0").in(folder)).exits(0);
            assertEquals("2.0.0", board.version());
            assertEquals(503, call.get().status());
            Board.until(() -> portal.portal().plugins().finishing("chalk") == 0);
        }
        caller.shutdown();
    }

    static Stream<Chalk> versionsThatFail() {
        return Stream.of(
                Chalk.version("2.0.0").registering("throw new IllegalStateException(\"out of chalk\");"),
                Chalk.version("2.0.1").registering("throw new NoClassDefFoundError(\"gone\");"),
                Chalk.version("2.0.2").registering("register(module);"),
                Chalk.version("2.0.3").with("@POST @Path(\"open\") public String open() { return \"\"; }"),
                Chalk.version("2.0.4").with("@GET @Path(\"words\") public String twice() { return \"\"; }"),
                Chalk.version("2.0.5").mapping("@ManyToOne public Thread thread;"),
                Chalk.version("2.0.6").whoseMigrationFails(),
                Chalk.version("2.0.7").saying("Plugin-Requires", ">=9.0.0 & <10.0.0"),
                Chalk.version("2.0.8").saying("Plugin-Class", "bad.Nobody"));
    }

    @ParameterizedTest
    @MethodSource("versionsThatFail")
    void aVersionThatFailsChangesNothing(Chalk failing) throws Exception {
        board.write("kept");
        board.install(failing.in(folder)).exits(7);
        assertEquals("1.0.0", board.version());
        board.write("since");
        assertEquals("kept,since", board.words());
        try (Stream<Path> left = Files.list(portal.data().resolve("plugins"))) {
            assertEquals(
                    List.of("chalk.jar"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
        portal.restart();
        assertEquals("1.0.0", board.version());
        assertEquals("kept,since", board.words());
        board.install(Chalk.version("3.0.0").addingAColumn().in(folder)).exits(0);
        assertEquals("kept,since", board.words());
    }

    /** On H2 the tables come back from a copy: whoever writes meanwhile waits. */
    @Test
    void whatIsWrittenDuringAMigrationThatFailsIsNotLost() throws Exception {
        Queue<String> kept = new ConcurrentLinkedQueue<>();
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        for (int hand = 0; hand < 2; hand++) {
            String name = "hand" + hand + "-";
            hands.execute(() -> {
                for (int number = 0; going.get(); number++) {
                    if (board.write(name + number).status() == 200) {
                        kept.add(name + number);
                    }
                }
            });
        }
        Board.until(() -> kept.size() > 5);
        for (int turn = 0; turn < 3; turn++) {
            board.install(Chalk.version("2.0." + turn).whoseMigrationFails().in(folder))
                    .exits(7);
        }
        board.install(Chalk.version("3.0.0").addingAColumn().in(folder)).exits(0);
        int now = kept.size();
        Board.until(() -> kept.size() > now + 5);
        going.set(false);
        hands.shutdown();
        assertTrue(hands.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(
                kept.stream().sorted().toList(),
                List.of(board.words().split(",")).stream().sorted().toList());
    }

    @Test
    void anOlderVersionGoesBackOnlyWhereItReadsTheTables() throws Exception {
        board.install(Chalk.version("1.5.0").in(folder)).exits(0);
        board.install(Chalk.version("1.4.0").in(folder)).exits(0); // the tables are the same
        board.install(Chalk.version("2.0.0").addingAColumn().in(folder)).exits(0);
        Board.Ran refused = board.install(Chalk.version("1.6.0").in(folder)).exits(7);
        assertTrue(refused.json().get("error").asText().contains("Plugin-Reads-Data-Of"), refused.toString());
        assertEquals("2.0.0", board.version());
        board.install(Chalk.version("1.6.1")
                        .saying("Plugin-Reads-Data-Of", "<3.0.0")
                        .in(folder))
                .exits(0);
        assertEquals("1.6.1", board.version());
        board.install(Chalk.version("1.7.0").in(folder)).exits(7);
    }
}
