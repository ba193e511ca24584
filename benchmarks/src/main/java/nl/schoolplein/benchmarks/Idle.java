package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plugin costs that is installed and on, and that nobody asks for anything: {@code benchmarks/run idle}. The portal is
 * started with the bookcase, and with ten invented modules beside it, in turns.
 */
final class Idle {
    private static final int INVENTED = 10;
    private static final int SETTLED_SECONDS = 10;

    /** A portal with its data, ready to be started. */
    private record Installed(Path config, String classPath) {

        static Installed in(Path folder, Home home, int invented) throws Exception {
            Path plugins = Files.createDirectories(folder.resolve("plugins"));
            try (Stream<Path> own = Files.list(home.plugins())) {
                for (Path jar : own.toList()) {
                    Files.copy(jar, plugins.resolve(jar.getFileName()));
                }
            }
            InventedModules.make(plugins, invented);
            Parents.make(folder.resolve("data"), Optional.empty(), plugins);
            Path config = Files.write(
                    folder.resolve("schoolplein.properties"),
                    List.of(
                            "schoolplein.data = " + folder.resolve("data"),
                            "schoolplein.plugins = " + plugins,
                            "schoolplein.port = 0",
                            "schoolplein.management-port = 0",
                            "schoolplein.secure-cookies = false"));
            return new Installed(config, home.classPath());
        }

        /** Starts it, and stops it when it has come to rest. */
        Cost once() throws IOException, InterruptedException {
            long begun = System.nanoTime();
            try (Child portal =
                    new Child(classPath, "nl.schoolplein.portal.cli.Main", "serve", "--config", config.toString())) {
                double millis = (System.nanoTime() - begun) / 1e6;
                Thread.sleep(SETTLED_SECONDS * 1000L);
                return new Cost(millis, portal.residentMegabytes());
            }
        }
    }

    private record Cost(double millis, double megabytes) {}

    private Idle() {}

    /** With {@code --quick} three rounds instead of seven. */
    public static void main(String[] arguments) throws Exception {
        int rounds = List.of(arguments).contains("--quick") ? 3 : 7;
        Path folder = Files.createTempDirectory("idle");
        try {
            Installed few = Installed.in(folder.resolve("few"), Home.ofThisRun(), 0);
            Installed many = Installed.in(folder.resolve("many"), Home.ofThisRun(), INVENTED);
            List<Cost> without = new ArrayList<>();
            List<Cost> with = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                without.add(few.once());
                with.add(many.once());
            }
            print(rounds, median(without), median(with));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    private static void print(int rounds, Cost without, Cost with) {
        System.out.printf(
                "%d rounds, bookcase, and with %d invented modules; without the archive, Java %s, %d processors%n%n",
                rounds, INVENTED, Runtime.version(), Runtime.getRuntime().availableProcessors());
        Table.head();
        Table.plain("start until all modules serve, bookcase alone", without.millis(), " ms");
        Table.plain("the same with ten more", with.millis(), " ms");
        Table.plain("a plugin costs the start", (with.millis() - without.millis()) / INVENTED, " ms");
        Table.plain("resident after that, bookcase alone", without.megabytes(), " MB");
        Table.plain("the same with ten more", with.megabytes(), " MB");
        Table.plain("an idle plugin takes", (with.megabytes() - without.megabytes()) / INVENTED, " MB");
    }

    private static Cost median(List<Cost> all) {
        int middle = all.size() / 2;
        return new Cost(
                all.stream().map(Cost::millis).sorted().toList().get(middle),
                all.stream().map(Cost::megabytes).sorted().toList().get(middle));
    }
}
