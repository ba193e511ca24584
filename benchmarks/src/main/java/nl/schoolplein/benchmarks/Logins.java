package nl.schoolplein.benchmarks;

import java.io.File;
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
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.TestDatabase;

/**
 * Five hundred parents who log in at random moments of one minute, while others look at their desktops: {@code
 * benchmarks/run logins}. Times count from the moment at which somebody wanted something, so that who stands in line counts.
 */
final class Logins {
    private static final int LOGINS = 500;
    private static final int DESKTOPS_A_SECOND = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Duration time;

    private record Timed(double millis, int status) {}

    private Logins(Duration time) {
        this.time = time;
    }

    /** With {@code --quick} a tenth of the parents in a tenth of the time, on a portal that is hardly warm. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        Path folder = Files.createTempDirectory("logins");
        try (TestDatabase database = TestDatabase.create()) {
            Home home = Home.ofThisRun();
            Logins logins = new Logins(Duration.ofSeconds(quick ? 6 : 60));
            Table.head();
            Path h2 = Files.createDirectory(folder.resolve("h2"));
            try (LoadedPortal portal = new LoadedPortal("H2", h2, Optional.empty(), home)) {
                logins.measure(portal, quick);
            }
            Path postgresql = Files.createDirectory(folder.resolve("postgresql"));
            try (LoadedPortal portal =
                    new LoadedPortal("PostgreSQL", postgresql, Optional.of(database.address()), home)) {
                logins.measure(portal, quick);
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void measure(LoadedPortal portal, boolean quick) throws Exception {
        if (!quick) {
            during(portal); // warm
        }
        during(portal).show(portal.name());
    }

    private record Minute(List<Timed> logins, List<Timed> desktops) {
        void show(String database) {
            long refused =
                    logins.stream().filter(login -> login.status() != 200).count();
            Table.atMost("login, p99 (" + database + ")", 3000, p99(logins), " ms");
            Table.atMost("logins not let in (" + database + ")", 1, (double) refused, "");
            Table.atMost("desktop meanwhile, p99 (" + database + ")", 200, p99(desktops), " ms");
        }

        private static double p99(List<Timed> times) {
            double[] sorted = times.stream().mapToDouble(Timed::millis).sorted().toArray();
            return sorted[(int) (sorted.length * 0.99)];
        }
    }

    private Minute during(LoadedPortal portal) throws Exception {
        Random random = new Random(1);
        long start = System.nanoTime();
        List<CompletableFuture<Timed>> logins = new ArrayList<>();
        List<CompletableFuture<Timed>> desktops = new ArrayList<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            long count = LOGINS * time.toSeconds() / 60;
            for (int login = 0; login < count; login++) {
                logins.add(at(
                        clock,
                        start + (long) (random.nextDouble() * time.toNanos()),
                        login(portal, portal.parent(login))));
            }
            for (int desktop = 0; desktop < DESKTOPS_A_SECOND * time.toSeconds(); desktop++) {
                long moment = start + TimeUnit.SECONDS.toNanos(1) * desktop / DESKTOPS_A_SECOND;
                desktops.add(at(clock, moment, desktop(portal, portal.cookie(desktop))));
            }
            return new Minute(all(logins), all(desktops));
        } finally {
            clock.shutdownNow();
        }
    }

    private static List<Timed> all(List<CompletableFuture<Timed>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Timed> at(ScheduledExecutorService clock, long moment, HttpRequest request) {
        Executor then = CompletableFuture.delayedExecutor(moment - System.nanoTime(), TimeUnit.NANOSECONDS, clock);
        return CompletableFuture.supplyAsync(() -> request, then)
                .thenCompose(due -> client.sendAsync(due, HttpResponse.BodyHandlers.discarding()))
                .thenApply(answer -> new Timed((System.nanoTime() - moment) / 1e6, answer.statusCode()));
    }

    private static HttpRequest login(LoadedPortal portal, String parent) {
        String body = "{\"username\":\"" + parent + "\",\"password\":\"" + Demo.PASSWORD + "\"}";
        return HttpRequest.newBuilder(portal.at("/login"))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest desktop(LoadedPortal portal, String cookie) {
        URI desktop = portal.at("/" + Parents.SCHOOL + "/");
        return HttpRequest.newBuilder(desktop)
                .timeout(LONGEST)
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .build();
    }
}
