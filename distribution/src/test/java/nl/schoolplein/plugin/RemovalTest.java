package nl.schoolplein.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plugin goes: for a while, for good, or with all that it kept. */
@Timeout(120)
class RemovalTest {
    private static final byte[] LETTER = "A letter that only this bookcase has.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private TestPortal portal;
    private Board board;

    @BeforeEach
    void chalkIsThere() throws Exception {
        portal = TestPortal.with(Files.createDirectory(folder.resolve("own")));
        board = new Board(portal);
        board.install(Chalk.version("1.0.0").addingAColumn().in(folder)).exits(0);
        board.switchOn();
        board.write("kept");
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    @Test
    void aDisabledPluginIsAsIfItWereNotThereAndComesBackWhole() throws Exception {
        board.plugin("disable", "chalk").exits(0);
        assertEquals("404", board.version());
        assertFalse(portal.as("ouder").get("/de-linde/").text().contains("Krijt"));
        assertEquals("disabled", board.listed("chalk").get("state").asText());
        board.plugin("disable", "chalk").exits(7);
        portal.restart();
        assertEquals("404", board.version());
        board.install(Chalk.version("1.1.0").addingAColumn().in(folder)).exits(0);
        assertEquals("disabled", board.listed("chalk").get("state").asText());
        board.plugin("enable", "chalk").exits(0);
        assertEquals("1.1.0", board.version());
        assertEquals("kept", board.words());
        board.plugin("enable", "chalk").exits(7);
        assertEquals("running", board.listed("chalk").get("state").asText());
        portal.stop();
        assertEquals("stopped", board.listed("chalk").get("state").asText());
        board.plugin("disable", "chalk").exits(0);
        portal.startAgain();
        assertEquals("404", board.version());
    }

    @Test
    void whatIsDisabledAndDoesNotStartAnyMoreStaysDisabled() throws Exception {
        board.plugin("disable", "chalk").exits(0);
        board.install(Chalk.version("2.0.0")
                        .addingAColumn()
                        .registering("throw new IllegalStateException(\"no\");")
                        .in(folder))
                .exits(0);
        board.plugin("enable", "chalk").exits(7);
        assertEquals("disabled", board.listed("chalk").get("state").asText());
    }

    @Test
    void afterAnOrdinaryRemovalAllIsThereAgain() throws Exception {
        board.plugin("remove", "chalk").exits(0);
        assertEquals("404", board.version());
        board.install(folder.resolve("chalk-1.0.0.jar")).exits(0);
        assertEquals("1.0.0", board.version());
        assertEquals("kept", board.words());
    }

    @Test
    void withItsDataNothingIsLeftAndItIsShownFirst() throws Exception {
        Board.Ran shown = board.plugin("remove", "chalk", "--with-data").exits(7);
        JsonNode linde = shown.json().get("wouldErase").get(0);
        assertEquals("de-linde", linde.get("school").asText());
        assertEquals(1, linde.get("rows").get("word").asInt());
        assertEquals("1.0.0", board.version());
        board.plugin("remove", "chalk", "--with-data", "--yes").exits(0);
        assertEquals("404", board.version());
        board.install(Chalk.version("0.9.0").in(folder)).exits(0);
        assertEquals("404", board.version(), "nobody is offered it");
        board.switchOn();
        assertEquals("", board.words());
    }

    @Test
    void whatAnOrdinaryRemovalLeftCanBeErasedLater() throws Exception {
        board.plugin("remove", "chalk").exits(0);
        board.plugin("remove", "chalk").exits(7);
        portal.stop();
        board.plugin("remove", "chalk", "--with-data", "--yes").exits(0);
        board.plugin("remove", "chalk", "--with-data", "--yes").exits(7);
        portal.startAgain();
        board.install(folder.resolve("chalk-1.0.0.jar")).exits(0);
        board.switchOn();
        assertEquals("", board.words());
    }

    /** As a kill leaves it right after the one transaction that decides. */
    @Test
    void whatWasDecidedIsFinishedAtTheNextStart() throws Exception {
        portal.stop();
        try (Installation data = Installation.open(portal.data(), portal.database(), Clock.systemUTC())) {
            data.store().belongings().erase("chalk", Instant.now());
        }
        assertTrue(Files.exists(portal.data().resolve("plugins/chalk.jar")));
        portal.startAgain();
        assertEquals("404", board.version());
        assertTrue(board.listed("chalk").isMissingNode());
        assertFalse(Files.exists(portal.data().resolve("plugins/chalk.jar")));
        board.install(folder.resolve("chalk-1.0.0.jar")).exits(0);
        board.switchOn();
        assertEquals("", board.words());
        portal.restart();
        assertEquals("1.0.0", board.version(), "it is erased once");
    }

    @Test
    void filesThatNothingElseHoldsGoWithIt() throws Exception {
        long others = stored();
        board.install(Board.bookcase()).exits(0);
        portal.as("platform").json().put("/operator/schools/de-linde/modules/bookcase", "{\"offered\":true}");
        portal.as("beheer").json().put("/de-linde/admin/modules/bookcase", "{\"state\":\"on\",\"groups\":[]}");
        Answer made = portal.as("beheer").json().post("/de-linde/bookcase/folders", "{\"name\":\"Brieven\"}");
        String shelf = "/de-linde/bookcase/folders/" + made.json().get("id").asText();
        assertEquals(
                200,
                portal.as("beheer")
                        .json()
                        .upload(
                                shelf + "/documents",
                                Map.of("title", "Brief", "audience", "school"),
                                "files",
                                "b.txt",
                                LETTER)
                        .status());
        Board.Ran shown = board.plugin("remove", "bookcase", "--with-data").exits(7);
        assertEquals(1, shown.json().at("/wouldErase/0/files").asInt(), shown.toString());
        assertEquals(LETTER.length, shown.json().at("/wouldErase/0/bytes").asInt());
        board.plugin("remove", "bookcase", "--with-data", "--yes").exits(0);
        assertEquals(java.util.List.of(), portal.portal().checkFiles());
        assertEquals(others + 1, stored());
        portal.forward(Duration.ofDays(8));
        portal.portal().installation().files().sweep();
        assertEquals(others, stored());
    }

    private long stored() throws Exception {
        try (Stream<Path> all = Files.walk(portal.data().resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** A table that says something of a module goes with it, or stays on purpose: the trail is history. */
    @Test
    void everyTableThatKnowsModulesIsThoughtOf() {
        Set<String> known = portal.portal()
                .installation()
                .global()
                .read(session -> new TreeSet<>(session.createNativeQuery(
                                "select lower(table_name) from information_schema.columns"
                                        + " where lower(table_schema) = 'portal' and lower(column_name) = 'module'",
                                String.class)
                        .list()));
        assertEquals(
                new TreeSet<>(Set.of(
                        "planned_step",
                        "module_button",
                        "module_setting",
                        "module_switch",
                        "module_trail",
                        "offer",
                        "demo_filled",
                        "event_listener",
                        "event_delivery",
                        "job_trouble",
                        "retention_notice",
                        "notice",
                        "notice_wish",
                        "pass")),
                known);
    }
}
