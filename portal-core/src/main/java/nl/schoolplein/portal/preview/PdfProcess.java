package nl.schoolplein.portal.preview;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process in which PDFs are opened: it does one job at a time, is started when there is one, and ends when there has
 * been none for a while. A job that takes too long or too much memory costs that process its life, and nothing else.
 */
final class PdfProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PdfProcess.class);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final String MEMORY = "-Xmx256m";

    private final Path work;
    private final Duration limit;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pdf-watch");
        thread.setDaemon(true);
        thread.setContextClassLoader(PdfProcess.class.getClassLoader()); // never that of a plugin that asks
        return thread;
    });
    private final ReentrantLock busy = new ReentrantLock();
    private volatile @Nullable Process process;
    private volatile boolean closed;
    private @Nullable ScheduledFuture<?> ending;

    /** With a folder for what it needs to write, and the time that a job may take. */
    PdfProcess(Path work, Duration limit) {
        this.work = work;
        this.limit = limit;
    }

    /**
     * Does a job.
     *
     * @return what {@link PdfWorker} answers; {@link PdfWorker#FAILED} also if it took too long or too much memory
     * @throws IOException if the portal stops meanwhile: that says nothing of the file
     */
    int does(String what, Path file, int page, Path out) throws IOException {
        busy.lock();
        try {
            if (ending != null) {
                ending.cancel(false);
            }
            Process running = running();
            ScheduledFuture<?> late = watch.schedule(
                    () -> {
                        running.destroyForcibly();
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return asked(running, what, file, page, out);
            } finally {
                late.cancel(false);
            }
        } catch (IOException ended) {
            if (closed) {
                throw ended;
            }
            LOG.warn("A PDF was too much for the process that opens them: {} of {}", what, file.getFileName());
            end();
            return PdfWorker.FAILED;
        } finally {
            if (!closed) {
                ending = watch.schedule(this::endIfIdle, IDLE.toMillis(), TimeUnit.MILLISECONDS);
            }
            busy.unlock();
        }
    }

    private static int asked(Process running, String what, Path file, int page, Path out) throws IOException {
        DataOutputStream jobs = new DataOutputStream(running.getOutputStream());
        jobs.writeUTF(what);
        jobs.writeUTF(file.toAbsolutePath().toString());
        jobs.writeInt(page);
        jobs.writeUTF(out.toAbsolutePath().toString());
        jobs.flush();
        return new DataInputStream(running.getInputStream()).readInt();
    }

    private Process running() throws IOException {
        Process known = process;
        if (known != null && known.isAlive()) {
            return known;
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + work.toAbsolutePath(),
                "-Dpdfbox.fontcache=" + work.toAbsolutePath(),
                "-cp",
                classPath(),
                PdfWorker.class.getName()));
        builder.environment().clear(); // nothing that the portal was told is for it
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process started = builder.start();
        process = started;
        return started;
    }

    /** No more of the portal than it needs. */
    private static String classPath() {
        return Stream.of(
                        PdfWorker.class,
                        org.apache.pdfbox.Loader.class,
                        org.apache.pdfbox.io.RandomAccessRead.class,
                        org.apache.fontbox.FontBoxFont.class,
                        org.apache.commons.logging.LogFactory.class)
                .map(PdfProcess::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void endIfIdle() {
        if (busy.tryLock()) {
            try {
                end();
            } finally {
                busy.unlock();
            }
        }
    }

    private void end() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** A job under way is broken off. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        end();
    }
}
