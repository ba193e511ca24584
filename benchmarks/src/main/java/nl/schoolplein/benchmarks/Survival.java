package nl.schoolplein.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.testkit.TestDatabase;

/**
 * What the neighbours of a bad plugin notice: {@code benchmarks/run survival}. Parents ask for their desktops and for the
 * shelf while somebody calls the plugin twenty times a second; an answer that is not good ends the run.
 */
final class Survival {
    private static final double GOAL = 1.5;

    private final boolean quick;

    private Survival(boolean quick) {
        this.quick = quick;
    }

    /** With {@code --quick} everything is measured once and shortly. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("survival");
        try (TestDatabase database = TestDatabase.create()) {
            Survival survival = new Survival(List.of(arguments).contains("--quick"));
            Home home = Home.ofThisRun();
            Table.head();
            Path h2 = Files.createDirectory(folder.resolve("h2"));
            try (LoadedPortal portal = new LoadedPortal("H2", h2, Optional.empty(), home)) {
                survival.measure(portal, h2);
            }
            Path postgresql = Files.createDirectory(folder.resolve("postgresql"));
            try (LoadedPortal portal =
                    new LoadedPortal("PostgreSQL", postgresql, Optional.of(database.address()), home)) {
                survival.measure(portal, postgresql);
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void measure(LoadedPortal portal, Path folder) throws Exception {
        Nuisance bad = Nuisance.at(portal, folder);
        portal.desktop().during(time());
        portal.shelf(Load.CONNECTIONS).during(time());
        Map<String, List<Neighbours>> seen = new LinkedHashMap<>();
        List<String> kinds =
                Stream.concat(Stream.of("none"), Nuisance.KINDS.stream()).toList();
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            for (String kind : kinds) {
                seen.computeIfAbsent(kind, first -> new ArrayList<>()).add(bad.during(kind, () -> ask(portal)));
            }
        }
        Neighbours alone = Neighbours.median(seen.getOrDefault("none", List.of()));
        for (String kind : Nuisance.KINDS) {
            Neighbours beside = Neighbours.median(seen.getOrDefault(kind, List.of()));
            String on = ", p99 beside " + kind + " (" + portal.name() + ")";
            Table.atMostTimes("desktop" + on, GOAL, beside.desktop(), alone.desktop(), "without");
            Table.atMostTimes("shelf" + on, GOAL, beside.shelf(), alone.shelf(), "without");
        }
        bad.loop();
        Neighbours looped = ask(portal);
        Table.plain("desktop, p99 beside a loop (" + portal.name() + ")", looped.desktop(), " ms");
        Table.plain("shelf, p99 beside a loop (" + portal.name() + ")", looped.shelf(), " ms");
    }

    private Neighbours ask(LoadedPortal portal) throws Exception {
        return new Neighbours(
                portal.desktop().during(time()).p99(),
                portal.shelf(Load.CONNECTIONS).during(time()).p99());
    }

    private Duration time() {
        return Duration.ofSeconds(quick ? 3 : 10);
    }

    /** What they waited for, in milliseconds, at the 99th of a hundred. */
    private record Neighbours(double desktop, double shelf) {
        static Neighbours median(List<Neighbours> rounds) {
            return new Neighbours(
                    middle(rounds.stream()
                            .mapToDouble(Neighbours::desktop)
                            .sorted()
                            .toArray()),
                    middle(rounds.stream()
                            .mapToDouble(Neighbours::shelf)
                            .sorted()
                            .toArray()));
        }

        private static double middle(double[] sorted) {
            return sorted[sorted.length / 2];
        }
    }
}
