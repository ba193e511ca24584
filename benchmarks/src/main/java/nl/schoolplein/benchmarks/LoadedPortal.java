package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.demo.Demo;

/** A portal that serves in a process of its own, and the parents who are logged in there. */
final class LoadedPortal implements AutoCloseable {
    private static final String STATEMENTS = "schoolplein_database_statements ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String name;
    private final Child process;
    private final int managementPort;
    private final Swaps swaps;
    private final List<String> parents;
    private final List<String> cookies = new ArrayList<>();

    /** Starts one with its data in an empty folder, on an empty database if one is given. */
    LoadedPortal(String name, Path folder, Optional<DatabaseAddress> database, Home home) throws Exception {
        this.name = name;
        parents = Parents.make(folder.resolve("data"), database, home.plugins());
        try (ServerSocket free = new ServerSocket(0)) {
            managementPort = free.getLocalPort();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("data", folder.resolve("data").toString());
        settings.put("port", "0");
        settings.put("management-port", Integer.toString(managementPort));
        settings.put("secure-cookies", "false");
        database.ifPresent(address -> {
            settings.put("database-url", address.url());
            settings.put("database-username", address.username());
            settings.put("database-password", address.password());
            settings.put("database-owner-username", address.ownerUsername());
            settings.put("database-owner-password", address.ownerPassword());
        });
        Path config = folder.resolve("schoolplein.properties");
        Files.write(
                config,
                settings.entrySet().stream()
                        .map(one -> "schoolplein." + one.getKey() + " = " + one.getValue())
                        .toList());
        process = new Child(home.classPath(), "nl.schoolplein.portal.cli.Main", "serve", "--config", config.toString());
        swaps = new Swaps(folder, config);
        for (String parent : parents) {
            cookies.add(logIn(parent));
        }
    }

    /** The database, as the table names it. */
    String name() {
        return name;
    }

    /** All parents asking for the whole desktop. */
    Load desktop() {
        return new Load(process.port(), 200, cookies.stream().map(this::request).toList());
    }

    /** All parents asking for the whole desktop, while a plugin is swapped again and again. */
    Load.Result desktopWhileSwapping(Duration time) throws Exception {
        return swaps.during(() -> desktop().during(time));
    }

    /** Puts a jar in the place of the plugin that has a tile on every desktop. */
    void install(Path jar) {
        swaps.install(jar);
    }

    /** All parents asking for the shelf, which the database is asked for each time, over so many connections. */
    Load shelf(int connections) {
        List<String> requests = cookies.stream()
                .map(cookie -> request("/" + Parents.SCHOOL + "/bookcase/", cookie))
                .toList();
        return new Load(process.port(), 200, requests, connections);
    }

    /** All parents asking whether the desktop has changed since they saw it just now. */
    Load unchanged() throws IOException, InterruptedException {
        List<String> requests = new ArrayList<>();
        for (String cookie : cookies) {
            requests.add(request(cookie + "\r\nIf-None-Match: " + tag(cookie)));
        }
        return new Load(process.port(), 304, requests);
    }

    /** How many statements a desktop takes whose parent was there just before. */
    double statementsOfWarmDesktop() throws IOException, InterruptedException {
        for (String cookie : cookies) {
            tag(cookie);
        }
        double before = statements();
        for (String cookie : cookies) {
            tag(cookie);
        }
        return (statements() - before) / cookies.size();
    }

    long residentMegabytes() throws IOException {
        return process.residentMegabytes();
    }

    private String request(String cookie) {
        return request("/" + Parents.SCHOOL + "/", cookie);
    }

    private static String request(String path, String cookie) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + cookie + "\r\n\r\n";
    }

    private String tag(String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/" + Parents.SCHOOL + "/"))
                        .header("Accept", "text/html")
                        .header("Cookie", cookie))
                .headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IOException("the desktop has no tag"));
    }

    private String logIn(String parent) throws IOException, InterruptedException {
        String body = "{\"username\":\"" + parent + "\",\"password\":\"" + Demo.PASSWORD + "\"}";
        String given = send(HttpRequest.newBuilder(at("/login"))
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException(parent + " cannot log in"));
        return given.substring(0, given.indexOf(';'));
    }

    private double statements() throws IOException, InterruptedException {
        String metrics = send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/metrics")))
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith(STATEMENTS))
                .mapToDouble(line -> Double.parseDouble(line.substring(STATEMENTS.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + STATEMENTS + "among the metrics"));
    }

    /** The user name of one of the parents, in turns. */
    String parent(int number) {
        return parents.get(number % parents.size());
    }

    /** The cookie of one of the parents, in turns. */
    String cookie(int number) {
        return cookies.get(number % cookies.size());
    }

    /** The address of a path. */
    URI at(String path) {
        return URI.create("http://localhost:" + process.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.close();
    }
}
