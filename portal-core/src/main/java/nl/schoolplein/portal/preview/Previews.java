package nl.schoolplein.portal.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be known of a file by looking into it, made when it is first asked for and kept beside the store: it can be
 * made again at any time. One PDF is opened at a time, in a process of its own; who asks waits a moment, and is told to
 * ask again later if that is not enough.
 */
public final class Previews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final String PDF = "application/pdf";
    private static final String TEXT = "text";
    private static final String PAGES = "pages";

    /** How long a PDF may keep the process busy. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** How long somebody waits for an answer who is not in a hurry. */
    public static final Duration PATIENCE = Duration.ofMillis(2500);

    /** How many jobs wait at most; whoever comes then asks again later. */
    private static final int WAITING = 200;

    private final Path folder;
    private final PdfProcess process;
    private final Map<Path, Future<Boolean>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor jobs =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "previews");
                thread.setDaemon(true);
                thread.setContextClassLoader(Previews.class.getClassLoader()); // never that of a plugin that asks
                return thread;
            });

    /** A content of the store, by which all that is made of it is kept. */
    public record Source(UUID school, String hash, String mediaType, Path content) {}

    /** In a folder, which is made when it is needed. */
    public Previews(Path folder) {
        this.folder = folder;
        this.process = new PdfProcess(folder, LIMIT);
    }

    /** The text in a file; nothing if it is not known yet, and not before one has waited so long. */
    public Optional<String> text(Source source, Duration patience) throws IOException {
        if (source.mediaType().equals("text/plain") || source.mediaType().equals("text/csv")) {
            return Optional.of(start(source.content()));
        }
        if (!source.mediaType().equals(PDF)) {
            return Optional.of("");
        }
        Path text = place(source).resolve(TEXT);
        return made(text, patience, () -> read(source)) ? Optional.of(Files.readString(text)) : Optional.empty();
    }

    /** How many pages can be seen; nothing if it is not known yet. */
    public OptionalInt pages(Source source) throws IOException {
        if (!source.mediaType().equals(PDF)) {
            return OptionalInt.of(PICTURES.contains(source.mediaType()) ? 1 : 0);
        }
        Path pages = place(source).resolve(PAGES);
        return made(pages, PATIENCE, () -> read(source))
                ? OptionalInt.of(Integer.parseInt(Files.readString(pages)))
                : OptionalInt.empty();
    }

    /**
     * A page of a PDF as a PNG.
     *
     * @return nothing if it is not ready yet; an empty file if there is no such page
     */
    public Optional<Path> page(Source source, int page) throws IOException {
        Path picture = place(source).resolve(page + ".png");
        return made(picture, PATIENCE, () -> draw(source, page, picture)) ? Optional.of(picture) : Optional.empty();
    }

    /** Whether a file of this type is shown as it is. */
    public static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /** Forgets what was made of a content, since the content goes. */
    public void delete(UUID school, String hash) throws IOException {
        Path place = place(school, hash);
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Whether it is there, if need be after having been made. */
    private boolean made(Path wanted, Duration patience, Job job) throws IOException {
        if (Files.exists(wanted)) {
            return true;
        }
        Future<Boolean> making = underWay.computeIfAbsent(wanted, first -> begun(first, job));
        try {
            boolean done = making.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            underWay.remove(wanted, making);
            return done;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private Future<Boolean> begun(Path wanted, Job job) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            try {
                Files.createDirectories(wanted.getParent());
                job.run();
                return true;
            } finally {
                underWay.remove(wanted);
            }
        });
        try {
            jobs.execute(task);
        } catch (RejectedExecutionException tooMany) {
            LOG.warn("{} previews are waiting: one more is not taken", WAITING);
            return CompletableFuture.completedFuture(false);
        }
        return task;
    }

    /** Something that is made of a file. */
    @FunctionalInterface
    private interface Job {
        void run() throws IOException;
    }

    /** The text comes first, the number of pages after it; what cannot be read has no text and no pages. */
    private void read(Source source) throws IOException {
        Path place = place(source);
        int[] pages = new int[1];
        write(place.resolve(TEXT), text -> {
            pages[0] = process.does(PdfWorker.READ, source.content(), 0, text);
            if (pages[0] == PdfWorker.FAILED) {
                Files.writeString(text, "");
            }
        });
        write(place.resolve(PAGES), number -> Files.writeString(number, "" + Math.max(0, pages[0])));
    }

    private void draw(Source source, int page, Path picture) throws IOException {
        write(picture, drawn -> {
            if (process.does(PdfWorker.DRAW, source.content(), page, drawn) == PdfWorker.FAILED) {
                Files.write(drawn, new byte[0]);
            }
        });
    }

    /** Fills a file. */
    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** What is at its place is complete. */
    private static void write(Path place, Writer content) throws IOException {
        Path part = Files.createTempFile(place.getParent(), "preview", ".part");
        try {
            content.write(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PdfWorker.TEXT), StandardCharsets.UTF_8).replace("\0", "");
        } catch (NoSuchFileException swept) {
            return "";
        }
    }

    private Path place(Source source) {
        return place(source.school(), source.hash());
    }

    private Path place(UUID school, String hash) {
        return folder.resolve(school.toString()).resolve(hash.substring(0, 2)).resolve(hash);
    }

    @Override
    public void close() {
        jobs.shutdownNow();
        process.close();
    }
}
