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
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The desktop of the demo portal, asked for by many people at once, beside a bare Jetty: {@code benchmarks/run}. */
final class Benchmarks {
    private static final int SESSIONS = 64;

    /** Demo logins, and the school whose desktop each opens. */
    private static final String[][] LOGINS = {
        {"ouder", "de-linde"},
        {"ouder2", "de-linde"},
        {"leerkracht", "de-linde"},
        {"beheer", "de-linde"},
        {"beheer-kompas", "het-kompas"},
        {"dubbel", "het-kompas"},
    };

    private Benchmarks() {}

    /** With {@code --quick} everything is measured once and shortly. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        Path data = Files.createTempDirectory("benchmark");
        try (Child portal =
                new Child("nl.schoolplein.portal.cli.Main", "demo", "--port", "0", "--data", data.toString())) {
            Load desktop = new Load(portal.port(), sessions(portal.port()));
            Duration warmUp = Duration.ofSeconds(quick ? 5 : 20);
            long bytes = desktop.during(warmUp).meanBytes();
            try (Child bare = new Child("nl.schoolplein.benchmarks.BareJetty", Long.toString(bytes))) {
                Load same = new Load(bare.port(), List.of(request("/", "")));
                same.during(warmUp);
                measure(desktop, same, quick, bytes);
            }
            row("resident memory after the load", "", portal.residentMegabytes() + " MB", "");
        } finally {
            try (Stream<Path> all = Files.walk(data)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** In turns, so that what else the machine does hits both; the median of the rounds counts. */
    private static void measure(Load desktop, Load bare, boolean quick, long bytes) throws Exception {
        List<Load.Result> ours = new ArrayList<>();
        List<Load.Result> theirs = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : 5); round++) {
            Duration time = Duration.ofSeconds(quick ? 3 : 10);
            theirs.add(bare.during(time));
            ours.add(desktop.during(time));
        }
        double perSecond = median(ours, Load.Result::perSecond);
        double bareJetty = median(theirs, Load.Result::perSecond);
        System.out.printf(
                "desktop of %d bytes, %d sessions, 16 connections, Java %s, %d processors%n%n",
                bytes, SESSIONS, Runtime.version(), Runtime.getRuntime().availableProcessors());
        row("figure", "goal", "ours", "ratio");
        row(
                "desktop, requests/s",
                "≥ 0.12 × bare",
                number(perSecond),
                String.format(Locale.ROOT, "%.3f", perSecond / bareJetty));
        row("bare Jetty, requests/s", "", number(bareJetty), "1");
        times("desktop", "≤ 50 ms", ours);
        times("bare Jetty", "", theirs);
    }

    private static void times(String name, String goal, List<Load.Result> results) {
        double p99 = median(results, Load.Result::p99);
        row(name + ", median", "", number(median(results, Load.Result::median)) + " ms", "");
        row(name + ", p99", goal, number(p99) + " ms", goal.isEmpty() ? "" : number(p99 / 50));
    }

    private static void row(String figure, String goal, String ours, String ratio) {
        System.out.printf("%-31s | %-13s | %10s | %s%n", figure, goal, ours, ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private static double median(List<Load.Result> results, ToDoubleFunction<Load.Result> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static List<String> sessions(int port) throws IOException, InterruptedException {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            String[] login = LOGINS[i % LOGINS.length];
            requests.add(request("/" + login[1] + "/", "Cookie: " + cookie(port, login[0]) + "\r\n"));
        }
        return requests;
    }

    private static String request(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + headers + "\r\n";
    }

    private static String cookie(int port, String login) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + login + "\",\"password\":\"schoolplein-demo\"}"))
                .build();
        String given = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException(login + " cannot log in"));
        return given.substring(0, given.indexOf(';'));
    }
}
