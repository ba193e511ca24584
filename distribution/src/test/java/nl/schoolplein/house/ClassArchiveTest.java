package nl.schoolplein.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive with which the installed program starts sooner: made by itself, and never in the way. */
class ClassArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void itIsMadeOnceSomebodySawADesktopAndADamagedOneIsGivenUp() throws Exception {
        Path archives = Files.createDirectories(folder.resolve("archives"));
        try (WatchService watch = archives.getFileSystem().newWatchService()) {
            archives.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process portal = demo(archives.toString());
            see(address(portal));
            while (found(archives).isEmpty()) {
                var change = watch.poll(5, TimeUnit.MINUTES);
                assertTrue(change != null && change.reset(), "no archive was made");
            }
            end(portal);
        }
        Path archive = found(archives).get(0);
        Process sooner = demo(archives.toString());
        address(sooner);
        end(sooner);
        assertEquals(List.of(archive), found(archives), "one that fits stays");
        Files.delete(archive);
        Files.writeString(archive, "this is no archive");
        Process without = demo(archives.toString());
        address(without);
        end(without);
        assertEquals(List.of(), found(archives), "one that does not fit is taken away");
    }

    @Test
    void withoutAFolderItStartsAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Process portal = demo(file.toString());
        address(portal);
        end(portal);
    }

    private static List<Path> found(Path archives) throws IOException {
        try (Stream<Path> all = Files.list(archives)) {
            return all.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private Process demo(String archives) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("schoolplein.home"), "bin", "schoolplein")
                        .toString(),
                "demo",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        program.environment().put("SCHOOLPLEIN_ARCHIVE", archives);
        return program.redirectError(folder.resolve("demo.err").toFile()).start();
    }

    private static String address(Process demo) throws IOException {
        BufferedReader said = demo.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Ready: ")) {
                return line.substring("Ready: ".length());
            }
        }
        throw new AssertionError("the demo ended");
    }

    private static void see(String address) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest login = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"ouder\",\"password\":\"schoolplein-demo\"}"))
                .build();
        assertEquals(
                200, browser.send(login, HttpResponse.BodyHandlers.discarding()).statusCode());
        HttpRequest desktop =
                HttpRequest.newBuilder(URI.create(address + "/de-linde/")).build();
        assertEquals(
                200,
                browser.send(desktop, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    private static void end(Process portal) throws InterruptedException {
        portal.destroy();
        assertTrue(portal.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, portal.exitValue());
    }
}
