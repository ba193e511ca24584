package nl.schoolplein.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bookcase is upgraded, disabled, enabled, removed and installed again and again, and an upgrade of another module
 * fails each time, while parents use both and the desktop. Nobody else loses a request, an upgrade is not noticed at all, and nothing grows. Ten cycles with every
 * build, three hundred with {@code -Psoak}.
 */
class PluginSoakTest {
    private static final int CYCLES = Integer.getInteger("schoolplein.cycles", 10);

    /** What the JVM and the libraries need at most after the first cycles, whatever their number. */
    private static final int SPARE_CLASSES = 400;

    private static final int SPARE_THREADS = 12;
    private static final int SPARE_FILES = 12;
    private static final long SPARE_METASPACE = 16L * 1024 * 1024;

    /** A figure of a soak; fewer cycles look at no clock. What slows down everybody is not the swap's. */
    private static final long LONGEST_AWAY_MILLIS = 1000;

    private static final int FOR_TIMES = 300;

    @TempDir
    private Path folder;

    private final Queue<String> trouble = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger answersOfBookcase = new AtomicInteger();

    /** Even while the bookcase has to answer, odd while it may be away. */
    private final AtomicInteger phase = new AtomicInteger();

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong longestOfOthers = new AtomicLong();
    private volatile boolean going = true;
    private Path failing = Path.of("");

    private record Level(int classes, int threads, long files, long metaspace, int connections) {
        @Override
        public String toString() {
            return "%d classes, %d threads, %d files, %.1f MB metaspace, %d connections"
                    .formatted(classes, threads, files, metaspace / 1048576.0, connections);
        }
    }

    @Test
    void nothingIsLostAndNothingGrows() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.copy(Chalk.version("1.0.0").in(folder), own.resolve("chalk.jar"));
        failing = Chalk.version("2.0.0")
                .with("@GET @Path(\"words\") public String twice() { return \"\"; }")
                .in(folder);
        List<Path> versions = List.of(bookcase("8.0.0"), bookcase("9.0.0"));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (TestPortal portal = TestPortal.with(own)) {
            Board board = new Board(portal);
            board.install(versions.get(0)).exits(0);
            board.switchOn();
            portal.as("platform").json().put("/operator/schools/de-linde/modules/bookcase", "{\"offered\":true}");
            portal.as("beheer").json().put("/de-linde/admin/modules/bookcase", "{\"state\":\"on\",\"groups\":[]}");
            ExecutorService people = traffic(portal);
            int warm = Math.min(10, 2 + CYCLES / 5);
            for (int cycle = 0; cycle < warm; cycle++) {
                cycle(portal, board, versions, loaders);
            }
            Level before = level(portal, loaders);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                cycle(portal, board, versions, loaders);
            }
            Level after = level(portal, loaders);
            going = false;
            people.shutdown();
            assertTrue(people.awaitTermination(60, TimeUnit.SECONDS));
            System.out.printf(
                    "%d cycles, %d answers of others, the slowest %d ms, %d of the bookcase while it was upgraded, the slowest %d ms;"
                            + " %d of %d loaders alive%n  before: %s%n  after:  %s%n",
                    CYCLES,
                    answers.get(),
                    longestOfOthers.get(),
                    answersOfBookcase.get(),
                    longest.get(),
                    alive(loaders),
                    loaders.size(),
                    before,
                    after);
            assertEquals(List.of(), List.copyOf(trouble));
            if (CYCLES >= FOR_TIMES) {
                assertTrue(
                        longest.get() < LONGEST_AWAY_MILLIS + longestOfOthers.get(),
                        "the bookcase was away for " + longest + " ms, others for " + longestOfOthers);
            }
            assertTrue(alive(loaders) <= 1, alive(loaders) + " of " + loaders.size() + " class loaders are alive");
            flat("classes", before.classes, after.classes, SPARE_CLASSES);
            flat("threads", before.threads, after.threads, SPARE_THREADS);
            flat("open files", before.files, after.files, SPARE_FILES);
            flat("bytes of metaspace", before.metaspace, after.metaspace, SPARE_METASPACE);
            flat("connections", before.connections, after.connections, 20 - before.connections);
        }
    }

    private static void flat(String what, long before, long after, long spare) {
        assertTrue(after <= before + spare, after + " " + what + " after, " + before + " before");
    }

    private void cycle(TestPortal portal, Board board, List<Path> versions, List<WeakReference<ClassLoader>> loaders)
            throws Exception {
        seen(portal, loaders);
        answered(portal);
        board.install(versions.get(1)).exits(0);
        seen(portal, loaders);
        answered(portal);
        board.install(failing).exits(7);
        phase.incrementAndGet();
        board.plugin("disable", "bookcase").exits(0);
        board.plugin("enable", "bookcase").exits(0);
        seen(portal, loaders);
        board.plugin("remove", "bookcase").exits(0);
        board.install(versions.get(0)).exits(0);
        phase.incrementAndGet();
    }

    private static void seen(TestPortal portal, List<WeakReference<ClassLoader>> loaders) {
        Module bookcase = portal.portal().plugins().module("bookcase").orElseThrow();
        loaders.add(new WeakReference<>(bookcase.tiles().get(0).getClass().getClassLoader()));
    }

    /** Somebody was answered by what is there now. */
    private void answered(TestPortal portal) {
        int before = answersOfBookcase.get();
        Board.until(() -> answersOfBookcase.get() > before + 1);
        assertEquals(200, portal.as("ouder").get("/de-linde/").status());
    }

    private ExecutorService traffic(TestPortal portal) {
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (String path : List.of("/de-linde/chalk/words", "/de-linde/")) {
            people.execute(() -> {
                while (going) {
                    long from = System.nanoTime();
                    Answer answer = portal.as("ouder").get(path);
                    longestOfOthers.accumulateAndGet((System.nanoTime() - from) / 1_000_000, Math::max);
                    answers.incrementAndGet();
                    if (answer.status() != 200) {
                        trouble.add(path + ": " + answer);
                    }
                }
            });
        }
        people.execute(() -> {
            while (going) {
                int now = phase.get();
                long from = System.nanoTime();
                Answer answer = portal.as("ouder").get("/de-linde/bookcase/");
                long took = (System.nanoTime() - from) / 1_000_000;
                if (now % 2 == 0 && now == phase.get()) {
                    answersOfBookcase.incrementAndGet();
                    longest.accumulateAndGet(took, Math::max);
                    if (answer.status() != 200) {
                        trouble.add("while it was upgraded: " + answer);
                    }
                } else if (answer.status() >= 500) {
                    trouble.add("while it came and went: " + answer);
                }
            }
        });
        return people;
    }

    /** After the garbage is gone: all loaders but that of the version which serves, if they can go. */
    private static Level level(TestPortal portal, List<WeakReference<ClassLoader>> loaders) {
        for (int attempt = 0; attempt < 40 && (attempt < 3 || alive(loaders) > 1); attempt++) {
            System.gc();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return new Level(
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files,
                metaspace,
                portal.portal().installation().store().connections());
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream()
                .map(WeakReference::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }

    /** The bookcase that was built, as a version of its own. */
    private Path bookcase(String version) throws Exception {
        Path written = folder.resolve("bookcase-" + version + ".jar");
        try (JarFile built = new JarFile(Board.bookcase().toFile())) {
            Manifest manifest = new Manifest(built.getManifest());
            manifest.getMainAttributes().putValue("Plugin-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(written), manifest)) {
                for (JarEntry entry : built.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        built.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
        return written;
    }
}
