package nl.schoolplein.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.schoolplein.testkit.TestDatabase;

/** The desktop, asked for by many parents at once, on both databases, beside a bare Jetty: {@code benchmarks/run}. */
final class Benchmarks {
    /** More connections than the pool of the database has. */
    private static final int CROWD = 64;

    private final boolean quick;

    private Benchmarks(boolean quick) {
        this.quick = quick;
    }

    /** With {@code --quick} everything is measured once and shortly. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("benchmark");
        try {
            new Benchmarks(List.of(arguments).contains("--quick")).on(folder, Home.ofThisRun());
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void on(Path folder, Home home) throws Exception {
        Path h2 = Files.createDirectory(folder.resolve("h2"));
        Path postgresql = Files.createDirectory(folder.resolve("postgresql"));
        try (TestDatabase database = TestDatabase.create();
                LoadedPortal embedded = new LoadedPortal("H2", h2, Optional.empty(), home);
                LoadedPortal served =
                        new LoadedPortal("PostgreSQL", postgresql, Optional.of(database.address()), home)) {
            measure(List.of(embedded, served));
        }
    }

    private void measure(List<LoadedPortal> portals) throws Exception {
        List<Figures> figures = portals.stream().map(Figures::new).toList();
        for (Figures one : figures) {
            one.warmUp();
        }
        long bytes = figures.get(0).desktop.get(0).meanBytes();
        figures.forEach(one -> one.desktop.clear());
        List<Load.Result> bare = new ArrayList<>();
        try (Child jetty =
                new Child(System.getProperty("java.class.path"), BareJetty.class.getName(), Long.toString(bytes))) {
            Load same = new Load(
                    jetty.port(), 200, List.of("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n"));
            same.during(warmUp());
            for (int round = 0; round < (quick ? 1 : 5); round++) {
                bare.add(same.during(time()));
                for (Figures one : figures) {
                    one.round();
                }
            }
        }
        System.out.printf(
                "desktop of %d bytes, 64 parents, 16 connections, Java %s, %d processors%n%n",
                bytes, Runtime.version(), Runtime.getRuntime().availableProcessors());
        Table.head();
        double perSecond = median(bare, Load.Result::perSecond);
        for (Figures one : figures) {
            one.show(perSecond);
        }
        Table.plain("bare Jetty, requests/s", perSecond, "");
        Table.plain("bare Jetty, p99", median(bare, Load.Result::p99), " ms");
    }

    private Duration warmUp() {
        return Duration.ofSeconds(quick ? 5 : 20);
    }

    private Duration time() {
        return Duration.ofSeconds(quick ? 3 : 10);
    }

    private static double median(List<Load.Result> results, ToDoubleFunction<Load.Result> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** What is measured of one portal, in turns with the others, so that what else the machine does hits all. */
    private final class Figures {
        private final LoadedPortal portal;
        private final List<Load.Result> desktop = new ArrayList<>();
        private final List<Load.Result> unchanged = new ArrayList<>();
        private final List<Load.Result> swapped = new ArrayList<>();
        private final List<Load.Result> shelf = new ArrayList<>();
        private final List<Load.Result> crowded = new ArrayList<>();

        Figures(LoadedPortal portal) {
            this.portal = portal;
        }

        void warmUp() throws Exception {
            desktop.add(portal.desktop().during(Benchmarks.this.warmUp()));
            portal.unchanged().during(Benchmarks.this.warmUp());
            portal.shelf(CROWD).during(Benchmarks.this.warmUp());
        }

        void round() throws Exception {
            desktop.add(portal.desktop().during(time()));
            unchanged.add(portal.unchanged().during(time()));
            swapped.add(portal.desktopWhileSwapping(time()));
            shelf.add(portal.shelf(Load.CONNECTIONS).during(time()));
            crowded.add(portal.shelf(CROWD).during(time()));
        }

        void show(double bareJetty) throws Exception {
            String on = " (" + portal.name() + ")";
            Table.atLeast("desktop, requests/s" + on, 0.12, median(desktop, Load.Result::perSecond), bareJetty);
            Table.plain("desktop, median" + on, median(desktop, Load.Result::median), " ms");
            Table.atMost("desktop, p99" + on, 50, median(desktop, Load.Result::p99), " ms");
            Table.atLeast(
                    "unchanged desktop, requests/s" + on, 0.4, median(unchanged, Load.Result::perSecond), bareJetty);
            Table.plain(
                    "desktop while a plugin is swapped, requests/s" + on, median(swapped, Load.Result::perSecond), "");
            Table.atMost("desktop while a plugin is swapped, p99" + on, 50, median(swapped, Load.Result::p99), " ms");
            Table.plain("shelf, requests/s" + on, median(shelf, Load.Result::perSecond), "");
            Table.plain("shelf, p99" + on, median(shelf, Load.Result::p99), " ms");
            Table.plain(
                    "shelf, " + CROWD + " connections, requests/s" + on, median(crowded, Load.Result::perSecond), "");
            Table.plain("shelf, " + CROWD + " connections, median" + on, median(crowded, Load.Result::median), " ms");
            Table.plain("shelf, " + CROWD + " connections, p99" + on, median(crowded, Load.Result::p99), " ms");
            Table.atMost("SQL statements of a warm desktop" + on, 2, portal.statementsOfWarmDesktop(), "");
            Table.atMost("resident memory after the load" + on, 400, (double) portal.residentMegabytes(), " MB");
        }
    }
}
