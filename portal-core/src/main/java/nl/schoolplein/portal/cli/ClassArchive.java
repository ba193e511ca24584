package nl.schoolplein.portal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of an installation in the form in which Java can use them at once (class-data sharing, JEP 310). A portal
 * that was started without such an archive has one made, of the classes that it needed itself, by a process beside it that
 * gives way to everything else. The launcher names the archive, {@code schoolplein.archive}, and where Java lists the
 * classes, {@code schoolplein.archive.list}.
 */
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration MOST_TIME = Duration.ofMinutes(15);

    /** Twice what an archive takes, so that making one never uses up the disk. */
    private static final long ROOM = 300L * 1024 * 1024;

    /** A class that is needed when somebody sees a desktop, and not before. */
    private static final String SEEN = "nl/schoolplein/portal/desktop/TileBox";

    private final Path archive;
    private final Path list;
    private final AtomicReference<@Nullable Process> dumping = new AtomicReference<>();

    private ClassArchive(Path archive, Path list) {
        this.archive = archive;
        this.list = list;
    }

    /** Has an archive made for the next start if the launcher found none; takes away one that Java could not use. */
    static void keep() {
        String archive = System.getProperty("schoolplein.archive");
        String list = System.getProperty("schoolplein.archive.list");
        if (archive != null && list != null) {
            ClassArchive next = new ClassArchive(Path.of(archive), Path.of(list));
            Runtime.getRuntime().addShutdownHook(new Thread(next::leaveNothing, "no archive"));
            Thread thread = new Thread(next::makeOrSayWhyNot, "archive");
            thread.setDaemon(true);
            thread.start();
        } else if (archive != null && !System.getProperty("java.vm.info", "").contains("sharing")) {
            takeAway(Path.of(archive));
        }
    }

    private static void takeAway(Path archive) {
        try {
            Files.deleteIfExists(archive);
            LOG.info("{} does not fit and is gone; the next start makes another one", archive);
        } catch (IOException failed) {
            LOG.warn("{} does not fit and cannot be deleted: {}", archive, failed.toString());
        }
    }

    private void makeOrSayWhyNot() {
        try {
            awaitQuiet();
            make();
        } catch (NoSuchFileException tidied) {
            LOG.debug("Another portal of this installation was first", tidied);
        } catch (IOException failed) {
            LOG.warn("No archive of classes was made; starts take a little longer: {}", failed.toString());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until somebody has seen a desktop, and nothing new was needed for a while. */
    private void awaitQuiet() throws IOException, InterruptedException {
        long size = -1;
        while (Files.size(list) != size || !Files.readString(list).contains(SEEN)) {
            size = Files.size(list);
            Thread.sleep(LOOK.toMillis());
        }
    }

    private void make() throws IOException, InterruptedException {
        Path folder = archive.toAbsolutePath().resolveSibling("");
        if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
            throw new IOException("there is no room for it in " + folder);
        }
        // The list grows on: what is dumped is a copy, without a last line that is still being written.
        Path classes = Path.of(list + ".part");
        Path part = Path.of(archive + "." + ProcessHandle.current().pid() + ".part");
        try {
            String listed = Files.readString(list);
            Files.writeString(classes, listed.substring(0, listed.lastIndexOf('\n') + 1));
            dump(classes, part);
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
            tidy(folder);
            LOG.info("The next start will be shorter: {}", archive);
        } finally {
            Files.deleteIfExists(classes);
            Files.deleteIfExists(part);
        }
    }

    /** With the one collector that puts objects into an archive as well; all of them can use it. */
    private void dump(Path classes, Path part) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(List.of(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + part,
                        "-XX:+UseG1GC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        dumping.set(java);
        if (!java.waitFor(MOST_TIME.toSeconds(), TimeUnit.SECONDS)) {
            java.destroyForcibly();
            throw new IOException("it took more than " + MOST_TIME.toMinutes() + " minutes");
        }
        if (java.exitValue() != 0) {
            throw new IOException("java -Xshare:dump ended with " + java.exitValue());
        }
    }

    /** When the portal ends before there is an archive. */
    private void leaveNothing() {
        Process java = dumping.get();
        if (java != null) {
            java.destroyForcibly();
        }
        try {
            Files.deleteIfExists(list);
        } catch (IOException stays) {
            LOG.debug("{} stays until the next archive is made", list, stays);
        }
    }

    /** What is left of other versions, and of portals that were killed. */
    private void tidy(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path other : all.toList()) {
                if (other.getFileName().toString().startsWith("classes-") && !other.equals(archive.toAbsolutePath())) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
