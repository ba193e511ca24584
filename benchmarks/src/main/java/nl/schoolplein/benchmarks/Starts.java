package nl.schoolplein.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schoolplein.portal.demo.Demo;

/**
 * From the start of a process to its first page, beside a minimal program on the same libraries: {@code benchmarks/run
 * start}. The two are started in turns, so that what else the machine does hits both.
 */
final class Starts {
    /** With the bookcase that makes ten. */
    private static final int INVENTED = 9;

    private static final String DESKTOP = "/" + Parents.SCHOOL + "/";

    private static final List<String> MINIMAL_NEEDS = List.of(
            "antlr4-",
            "aopalliance-",
            "byte-buddy-",
            "classmate-",
            "h2-",
            "hibernate-core-",
            "hibernate-models-",
            "hk2-",
            "jakarta.",
            "javassist-",
            "jaxb-",
            "jboss-logging-",
            "jersey-",
            "jetty-http-",
            "jetty-io-",
            "jetty-server-",
            "jetty-util-",
            "osgi-resource-locator-",
            "slf4j-api-");

    private final Path folder;
    private final Home home;
    private final int port = FreshProcess.freePort();
    private final int managementPort = FreshProcess.freePort();

    private Starts(Path folder, Home home) throws IOException {
        this.folder = folder;
        this.home = home;
    }

    /** With {@code --quick} three rounds instead of nine. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("starts");
        try {
            new Starts(folder, Home.ofThisRun()).measure(List.of(arguments).contains("--quick") ? 3 : 9);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void measure(int rounds) throws Exception {
        String parent = prepare();
        try (FreshProcess making = minimal("make")) {
            making.awaitEnd();
        }
        String cookie = trained(parent);
        List<Double> least = new ArrayList<>();
        List<Double> login = new ArrayList<>();
        List<Double> desktop = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (FreshProcess program = minimal()) {
                least.add(program.millisUntil(port, "/", "", page -> true));
            }
            try (FreshProcess portal = portal("")) {
                login.add(portal.millisUntil(port, "/login", "", page -> true));
                portal.millisUntil(managementPort, "/health/ready", "", page -> true);
                ends.add(portal.millisToEnd(port));
            }
            try (FreshProcess portal = portal("")) {
                desktop.add(portal.millisUntil(port, DESKTOP, cookie, Starts::hasAllTiles));
            }
            try (FreshProcess portal = portal("off")) {
                plain.add(portal.millisUntil(port, DESKTOP, cookie, Starts::hasAllTiles));
            }
        }
        System.out.printf(
                "%d rounds, bookcase and %d invented modules, Java %s, %d processors%n%n",
                rounds, INVENTED, Runtime.version(), Runtime.getRuntime().availableProcessors());
        Table.head();
        Table.plain("minimal program, first page", median(least), " ms");
        Table.atMostTimes("first page (login)", 2, median(login), median(least), "the minimal program");
        Table.atMostTimes("first desktop of a parent", 2, median(desktop), median(least), "the minimal program");
        Table.plain("the same without the archive", median(plain), " ms");
        Table.atMost("SIGTERM to the end, idle", 3000, median(ends), " ms");
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** Migrated data of two schools that have all modules; the user name of a parent. */
    private String prepare() throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> own = Files.list(home.plugins())) {
            for (Path jar : own.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        InventedModules.make(plugins, INVENTED);
        Files.write(
                folder.resolve("schoolplein.properties"),
                List.of(
                        "schoolplein.data = " + folder.resolve("data"),
                        "schoolplein.plugins = " + plugins,
                        "schoolplein.port = " + port,
                        "schoolplein.management-port = " + managementPort,
                        "schoolplein.secure-cookies = false"));
        return Parents.make(folder.resolve("data"), Optional.empty(), plugins).get(0);
    }

    /** The installation's own launcher. */
    private FreshProcess portal(String archive) throws IOException {
        String cache = archive.isEmpty() ? folder.resolve("archive").toString() : archive;
        return new FreshProcess(
                Map.of("SCHOOLPLEIN_ARCHIVE", cache, "JAVA_HOME", System.getProperty("java.home")),
                folder.resolve("portal.log"),
                List.of(
                        home.folder().resolve("bin").resolve("schoolplein").toString(),
                        "serve",
                        "--config",
                        folder.resolve("schoolplein.properties").toString()));
    }

    /** The same Java with the same options for memory, and of our libraries those that it needs. */
    private FreshProcess minimal(String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", classPathOfMinimal(), MinimalProgram.class.getName()));
        command.addAll(List.of(Integer.toString(port), folder.resolve("minimal").toString()));
        command.addAll(List.of(more));
        return new FreshProcess(Map.of(), folder.resolve("minimal.log"), command);
    }

    private static String classPathOfMinimal() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> Files.isDirectory(Path.of(place)) || isNeeded(Path.of(place)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isNeeded(Path jar) {
        return MINIMAL_NEEDS.stream()
                .anyMatch(beginning -> jar.getFileName().toString().startsWith(beginning));
    }

    /** Starts the portal once, logs in, and waits until it has made its archive; gives the parent's cookie. */
    private String trained(String parent) throws Exception {
        try (FreshProcess portal = portal("")) {
            portal.millisUntil(port, "/login", "", page -> true);
            HttpResponse<Void> welcome = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                                    .header("Content-Type", "application/json")
                                    .header("Accept", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"username\":\"" + parent + "\",\"password\":\"" + Demo.PASSWORD + "\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
            portal.millisUntil(port, DESKTOP, cookie.substring(0, cookie.indexOf(';')), Starts::hasAllTiles);
            awaitArchive();
            return cookie.substring(0, cookie.indexOf(';'));
        }
    }

    private void awaitArchive() throws IOException, InterruptedException {
        Path archives = folder.resolve("archive");
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!isThere(archives)) {
            if (System.nanoTime() > end) {
                throw new IOException("the portal made no archive");
            }
            Thread.sleep(200);
        }
    }

    private static boolean isThere(Path archives) throws IOException {
        try (Stream<Path> all = Files.list(archives)) {
            return all.anyMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    /** Each tile has a word that stands nowhere else; one that is late has not. */
    private static boolean hasAllTiles(String page) {
        return IntStream.rangeClosed(1, INVENTED).allMatch(number -> page.contains("invented" + number + " 3"));
    }
}
