package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.mount.Call;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.testkit.PluginJar;

/**
 * What the way into a plugin costs a request: the gate, the bulkhead and the class loader, in CPU time, compared with the same
 * request without them, which would be a plain Jersey resource on the same server: {@code benchmarks/run way}.
 *
 * <p>The whole request is measured from outside. The way is measured inside of one of the requests, on its thread and with its
 * visitor, many times over; what is left is the plain one.
 */
final class Way {
    /** Where the plugin finds what it is to do inside of a request. */
    private static final String INSIDE = "benchmark.inside";

    private static final int TIMES = 200_000;

    private static final String PING = """
            package invented.ping;
            import jakarta.ws.rs.*;
            import nl.schoolplein.api.*;
            @Path("/")
            public class Ping {
                @GET @Produces("text/plain") public String ping() {
                    if (System.getProperties().get("benchmark.inside") instanceof Runnable work) { work.run(); }
                    return "pong";
                }
            }
            """;

    private static final String PLUGIN = """
            package invented.ping;
            import nl.schoolplein.api.*;
            public class Plugin implements PortalModule {
                @Override public void register(Registrar module) { module.button("wifi", 900).resources(Ping.class); }
            }
            """;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** With {@code --quick} a few seconds instead of half a minute for each. */
    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(List.of(arguments).contains("--quick") ? 5 : 30);
        Path folder = Files.createTempDirectory("way");
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        new PluginJar("ping")
                .attribute("Plugin-Class", "invented.ping.Plugin")
                .source("invented.ping.Plugin", PLUGIN)
                .source("invented.ping.Ping", PING)
                .write(plugins.resolve("ping.jar"));
        Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        Portal portal = Portal.start(Options.demo(folder.resolve("data"), plugins, 0, 0, clock));
        try {
            new Way().measure(portal, time);
        } finally {
            portal.stop();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    private void measure(Portal portal, Duration time) throws Exception {
        URI address = URI.create("http://localhost:" + portal.port());
        String request = "GET /de-linde/ping/ HTTP/1.1\r\nHost: localhost\r\nAccept: text/plain\r\nCookie: "
                + cookie(address) + "\r\n\r\n";
        Load load = new Load(portal.port(), 200, List.of(request), 2);
        load.during(time);
        long before = serving();
        Load.Result result = load.during(time);
        double whole = (serving() - before) / (result.perSecond() * time.toSeconds()) / 1000;
        double way = way(portal, load);
        System.out.printf(
                "Java %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        Table.head();
        Table.plain("a request of a plugin, CPU of the server's threads", whole, " µs");
        Table.plain("gate, bulkhead and class loader", way, " µs");
        Table.atMost("with them ÷ without them", 1.15, whole / (whole - way), " ×");
    }

    /** CPU time of all threads but those that ask, in nanoseconds. */
    private long serving() {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && !thread.getThreadName().startsWith("pool-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .filter(nanos -> nanos > 0)
                .sum();
    }

    /** In microseconds. */
    private double way(Portal portal, Load load) throws Exception {
        Gate gate = new Gate(portal.plugins(), portal.installation().switchboard());
        double[] micros = new double[1];
        Runnable work = () -> {
            System.getProperties().remove(INSIDE);
            Visit visit = Visit.current();
            go(gate, visit);
            long begun = threads.getCurrentThreadCpuTime();
            go(gate, visit);
            micros[0] = (threads.getCurrentThreadCpuTime() - begun) / 1000.0 / TIMES;
        };
        System.getProperties().put(INSIDE, work);
        load.during(Duration.ofSeconds(1));
        while (micros[0] == 0) {
            Thread.sleep(100);
        }
        return micros[0];
    }

    private static void go(Gate gate, Visit visit) {
        for (int i = 0; i < TIMES; i++) {
            Module module = gate.open(visit, "ping").orElseThrow().module();
            Call call = module.bulkhead().enter(() -> {});
            if (call == null) {
                throw new IllegalStateException("there is no place free");
            }
            try (call) {
                module.mount().inside(() -> {});
            }
        }
    }

    private static String cookie(URI address) throws IOException, InterruptedException {
        HttpResponse<Void> welcome = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/login"))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"username\":\"ouder\",\"password\":\"" + Demo.PASSWORD + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
