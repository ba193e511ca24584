package nl.schoolplein.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.file.FileProblem;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file stays for as long as rows hold it and a week longer, whoever keeps it, changes it, drops it or fails. */
class CountedFilesTest {
    private static final Duration SIX_DAYS = Duration.ofDays(6);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    static Path folder;

    private static TestPortal portal;
    private static Shelf shelf;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        try (Stream<Path> good = Files.list(Shelf.PLUGINS)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        Holder.write(plugins);
        portal = TestPortal.with(plugins);
        shelf = new Shelf(() -> portal.as("beheer"));
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    /** Whatever a test did: the counts are what a look at all rows gives. */
    @AfterEach
    void theCountsAreRight() throws Exception {
        assertEquals(List.of(), portal.portal().checkFiles());
    }

    private static void later(Duration time) throws IOException {
        portal.forward(time);
        portal.portal().installation().files().sweep();
    }

    private static boolean isThere(String content) {
        return !Shelf.onDisk(portal.data(), Shelf.text(content)).isEmpty();
    }

    /** Tells the test's own plugin to do something. */
    private static Answer tell(String school, String what, String id, String text) {
        return portal.as(school.equals("de-linde") ? "beheer" : "beheer-kompas")
                .get("/" + school + "/holder/" + what + "?id=" + id + "&text="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static String done(String what, String id, String text) {
        Answer answer = tell("de-linde", what, id, text);
        assertTrue(answer.status() < 300, answer.toString());
        return answer.text();
    }

    @Test
    void theSameContentTwiceIsOneFileThatStaysForTheLastWhoHoldsIt() throws Exception {
        byte[] content = Shelf.text("Twee keer hetzelfde");
        assertEquals(200, shelf.add("Eerste", content).status());
        assertEquals(200, shelf.add("Tweede", content).status());
        assertEquals(1, Shelf.onDisk(portal.data(), content).size());
        assertEquals(200, shelf.remove("Eerste").status());
        later(Duration.ofDays(30));
        assertEquals("Twee keer hetzelfde", shelf.read("Tweede").text());
        assertEquals(200, shelf.remove("Tweede").status());
        later(SIX_DAYS);
        assertEquals(1, Shelf.onDisk(portal.data(), content).size(), "six days after the last one went");
        later(TWO_DAYS);
        assertEquals(0, Shelf.onDisk(portal.data(), content).size(), "eight days after the last one went");
    }

    @Test
    void aRefusedFormLeavesAFileThatGoesUnlessItIsSentAgain() throws Exception {
        byte[] program = Shelf.text("#!/bin/sh\nexit 0\n");
        assertEquals(422, shelf.add("Programma", program).status());
        assertEquals(1, Shelf.onDisk(portal.data(), program).size(), "it was kept before it was refused");
        later(SIX_DAYS);
        assertEquals(422, shelf.add("Programma", program).status());
        later(SIX_DAYS);
        assertEquals(1, Shelf.onDisk(portal.data(), program).size(), "six days after it was sent again");
        later(TWO_DAYS);
        assertEquals(0, Shelf.onDisk(portal.data(), program).size());
    }

    @Test
    void aRowMayHoldSeveralFilesAndChangeThem() throws Exception {
        String id = done("add", "", "a");
        done("cover", id, "b");
        later(Duration.ofDays(8));
        assertTrue(isThere("a") && isThere("b"));
        done("replace", id, "c");
        done("cover", id, "c");
        later(Duration.ofDays(8));
        assertTrue(isThere("c") && !isThere("a") && !isThere("b"));
        done("uncover", id, "");
        later(Duration.ofDays(8));
        assertTrue(isThere("c"), "the row holds it once more");
        done("remove", id, "");
        later(Duration.ofDays(8));
        assertFalse(isThere("c"));
    }

    @Test
    void whoRefersToARowThatWasJustRemovedLostARace() throws Exception {
        String id = done("add", "", "een map");
        done("remove", id, "");
        assertEquals(409, tell("de-linde", "below", id, "in een map die weg is").status());
    }

    @Test
    void whatIsRolledBackIsNotCounted() throws Exception {
        assertEquals(500, tell("de-linde", "fail", "", "mislukt").status());
        assertTrue(isThere("mislukt"));
        later(Duration.ofDays(8));
        assertFalse(isThere("mislukt"));
    }

    @Test
    void statementsOnManyRowsAreRefusedWhereTheRowsHoldFiles() throws Exception {
        String id = done("add", "", "blijft");
        for (String statement : List.of(
                "delete from Thing",
                "update Thing set file.hash = 'x'",
                "insert into Thing (id) select t.id from Thing t")) {
            assertEquals(500, tell("de-linde", "bulk", "", statement).status(), statement);
        }
        later(Duration.ofDays(8));
        assertTrue(isThere("blijft"));
        done("remove", id, "");
    }

    @Test
    void filesThatNobodyCouldCountAreRefused() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("uncountable"));
        Holder.writeUncountable(plugins);
        try (TestPortal other = TestPortal.with(plugins)) {
            assertEquals(500, other.as("beheer").get("/de-linde/uncountable/").status());
            List<FileProblem> problems = other.portal().checkFiles();
            assertEquals(FileProblem.Kind.NOT_COUNTED, problems.get(0).kind());
            assertTrue(problems.get(0).what().contains("has a file inside"), problems::toString);
        }
    }

    @Test
    void aFileOfAnotherSchoolIsNotReachedByItsHash() throws Exception {
        String id = done("add", "", "geheim van De Linde");
        String hash = Shelf.hash(Shelf.text("geheim van De Linde"));
        assertEquals(500, tell("het-kompas", "steal", "", hash).status(), "a row cannot hold it");
        Answer peeked = tell("het-kompas", "peek", "", hash);
        assertEquals(500, peeked.status());
        assertFalse(peeked.text().contains("geheim"));
        assertEquals(200, tell("het-kompas", "add", "", "geheim van De Linde").status(), "whoever has the content");
        assertEquals(
                2,
                Shelf.onDisk(portal.data(), Shelf.text("geheim van De Linde")).size(),
                "each school has its own");
        done("remove", id, "");
    }

    @Test
    void aFileThatIsKeptWhileItIsSweptIsNotLost() throws Exception {
        List<String> contents =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(40).toList();
        contents.forEach(content -> done("keep", "", content));
        portal.forward(Duration.ofDays(8));
        portal.as("beheer");
        Thread sweeping = new Thread(() -> {
            try {
                portal.portal().installation().files().sweep();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        sweeping.start();
        List<String> ids =
                contents.stream().map(content -> done("add", "", content)).toList();
        sweeping.join();
        contents.forEach(content -> assertTrue(isThere(content)));
        assertEquals(List.of(), portal.portal().checkFiles());
        ids.forEach(id -> done("remove", id, ""));
    }

    @Test
    void whatCameInHalfwayGoesAfterADay() throws Exception {
        Path half = Files.writeString(portal.data().resolve("incoming/half.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(portal.clock().instant()));
        portal.portal().installation().files().sweep();
        assertTrue(Files.exists(half));
        later(Duration.ofHours(25));
        assertFalse(Files.exists(half));
    }

    @Test
    void aFileWithoutARowGoesAfterAWeek() throws Exception {
        done("keep", "", "naast een verdwaald bestand");
        Path neighbour = Shelf.onDisk(portal.data(), Shelf.text("naast een verdwaald bestand"))
                .get(0);
        Path stray = neighbour.resolveSibling(neighbour.getFileName().toString().substring(0, 2) + "f".repeat(62));
        Files.writeString(stray, "a portal was killed before its commit");
        Files.setLastModifiedTime(stray, FileTime.from(portal.clock().instant()));
        assertEquals(1, portal.portal().checkFiles().size());
        portal.portal().installation().files().sweep();
        assertTrue(Files.exists(stray));
        later(Duration.ofDays(8));
        assertFalse(Files.exists(stray));
    }
}
