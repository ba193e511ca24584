package nl.schoolplein.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.demo.Demo;

/**
 * From saving a file of a plugin to the first page that shows it: {@code benchmarks/run dev}. The plugin is a copy of the
 * bookcase, some ten times as large as what the archetype makes.
 */
final class Writing {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PAGE = "/de-linde/bookcase/folders/new";

    private final Path folder;
    private final Home home;
    private final int port = FreshProcess.freePort();
    private final HttpClient browser = HttpClient.newHttpClient();

    /** What is saved: a file, and where in it a word takes the place of another. */
    private record Edit(String kind, Path file, String before, String after) {
        /** Saves a version with this word; gives the moment. */
        long save(String original, String word) throws IOException {
            Files.writeString(file, original.replace(before, after.replace("WORD", word)));
            return System.nanoTime();
        }
    }

    private Writing(Path folder, Home home) throws IOException {
        this.folder = folder;
        this.home = home;
    }

    /** With {@code --quick} three rounds instead of ten. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("writing");
        try {
            new Writing(folder, Home.ofThisRun()).measure(List.of(arguments).contains("--quick") ? 3 : 10);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void measure(int rounds) throws Exception {
        Path sources = copied().resolve("src/main");
        List<Edit> edits = List.of(
                new Edit("template", sources.resolve("jte/bookcase/folder-form.jte"), "<h1>", "<h1>WORD "),
                new Edit(
                        "text",
                        sources.resolve("resources/bookcase/messages.properties"),
                        "\nfolder.new=",
                        "\nfolder.new=WORD "),
                new Edit(
                        "class",
                        sources.resolve("java/nl/schoolplein/bookcase/FolderPages.java"),
                        ".titled(texts.get(\"folder.new\"))",
                        ".titled(\"WORD\")"));
        try (FreshProcess portal = dev()) {
            portal.millisUntil(port, "/login", "", page -> true);
            String cookie = login();
            awaitWatching();
            System.out.printf(
                    "%d rounds, the bookcase (%d files), Java %s, %d processors%n%n",
                    rounds,
                    count(sources),
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            Table.head();
            for (Edit edit : edits) {
                report(edit.kind(), times(edit, cookie, rounds));
            }
        }
    }

    private List<Double> times(Edit edit, String cookie, int rounds) throws Exception {
        String original = Files.readString(edit.file());
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            String word = edit.kind() + "-" + round;
            times.add(seen(cookie, word, edit.save(original, word)));
        }
        return times;
    }

    private static void report(String what, List<Double> times) {
        double goal = what.equals("class") ? 5000 : 2000;
        List<Double> sorted = times.stream().sorted().toList();
        Table.atMost(what + " saved to seen, median", goal, sorted.get(sorted.size() / 2), " ms");
        Table.atMost(what + " saved to seen, worst", goal, sorted.get(sorted.size() - 1), " ms");
    }

    /** Milliseconds until the page shows a word. */
    private double seen(String cookie, String word, long since) throws Exception {
        HttpRequest request = at(PAGE).header("Cookie", cookie).build();
        String last = "";
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            last = browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (last.contains(word)) {
                return (System.nanoTime() - since) / 1e6;
            }
            Thread.sleep(5);
        }
        throw new IOException(word + " was not seen:\n" + last + Files.readString(folder.resolve("dev.log")));
    }

    /** The plugin's first build is installed, and what is saved is noticed. */
    private void awaitWatching() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(folder.resolve("dev.log")).contains("Your plugin: ")) {
            if (System.nanoTime() > end) {
                throw new IOException("dev does not watch:\n" + Files.readString(folder.resolve("dev.log")));
            }
            Thread.sleep(50);
        }
    }

    private String login() throws IOException, InterruptedException {
        HttpRequest request = at("/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"leerkracht\",\"password\":\"" + Demo.PASSWORD + "\"}"))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** A project of its own, as it is after its first build. */
    private Path copied() throws IOException {
        Path own = Path.of("plugins/bookcase");
        Path copy = folder.resolve("bookcase");
        try (Stream<Path> all = Files.walk(own.resolve("src/main"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(own.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.copy(own.resolve("pom.xml"), copy.resolve("pom.xml"));
        Files.createDirectory(copy.resolve("target"));
        try (Stream<Path> jars = Files.list(home.plugins())) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, copy.resolve("target").resolve(jar.getFileName()));
            }
        }
        return copy;
    }

    private static long count(Path sources) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private FreshProcess dev() throws IOException {
        try (Stream<Path> jars = Files.list(home.folder().resolve("lib"))) {
            String classPath = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            return new FreshProcess(
                    Map.of("JAVA_HOME", System.getProperty("java.home")),
                    folder.resolve("dev.log"),
                    List.of(
                            home.folder().resolve("bin/schoolplein").toString(),
                            "dev",
                            "--plugin",
                            folder.resolve("bookcase").toString(),
                            "--port",
                            Integer.toString(port),
                            "--class-path",
                            classPath));
        }
    }
}
