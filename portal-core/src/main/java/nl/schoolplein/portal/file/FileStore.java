package nl.schoolplein.portal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.data.HeldFiles;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.preview.Previews;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of all schools: by school and by the hash of their content, complete before their row exists, counted for as
 * long as rows hold them, and swept when nothing has held them for a week.
 */
public final class FileStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final Transactions core;
    private final FileFolder folder;
    private final KeptFiles rows;
    private final FileUses uses;
    private final FileCheck check;
    private final FileSweep sweep;
    private final FileRecount recount;
    private final Previews previews;
    private final HeldColumns columns;
    private final Schools schools;
    private final ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "files");
        thread.setDaemon(true);
        thread.setContextClassLoader(FileStore.class.getClassLoader()); // never that of a plugin that asks
        return thread;
    });

    /** The rows of a module that is running, which may hold files. */
    @FunctionalInterface
    public interface Holder {
        /** How many of its rows at a school hold which content, by hash. */
        Map<String, Long> held(UUID school);
    }

    /**
     * In a folder; what is still coming in goes to a second folder on the same disk. What was coming in when the portal
     * stopped will not come any further, and is deleted.
     */
    public FileStore(
            Path folder,
            Path incoming,
            Previews previews,
            Transactions global,
            Transactions rows,
            Schools schools,
            Clock clock)
            throws IOException {
        this.previews = previews;
        this.core = rows;
        this.folder = new FileFolder(folder, incoming);
        this.rows = new KeptFiles(rows, clock);
        this.uses = new FileUses(clock);
        this.check = new FileCheck(this.rows, this.folder);
        this.sweep = new FileSweep(this.rows, this.folder, previews, check, clock);
        this.recount = new FileRecount(global, this.rows);
        this.columns = new HeldColumns(global);
        this.schools = schools;
        this.folder.deleteIncoming(java.time.Instant.MAX);
    }

    /** Where files are written while they come in. */
    public Path incoming() {
        return folder.incoming();
    }

    /** Sweeps an hour after the start, and then every day. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is said where it goes wrong
    public void start() {
        jobs.scheduleWithFixedDelay(this::sweepOrSayWhyNot, 1, 24, TimeUnit.HOURS);
    }

    private void sweepOrSayWhyNot() {
        try {
            sweep();
        } catch (IOException | RuntimeException failed) {
            LOG.error("The files that nothing holds could not be swept; they stay until tomorrow", failed);
        }
    }

    /** Deletes what nothing has held for a week, and what came in halfway more than a day ago. */
    public void sweep() throws IOException {
        sweep.incoming();
        Set<UUID> uncounted = recount.outstanding().keySet();
        for (School school : schools.all()) {
            if (uncounted.contains(school.id())) {
                LOG.warn("No file of {} is swept: a module has not run since files are counted", school.slug());
            } else {
                sweep.school(school.id());
            }
        }
    }

    /** Compares all files with their rows, and the rows with what the core and the running modules hold. */
    public List<FileProblem> check(List<Holder> modules) throws IOException {
        List<FileProblem> problems = new ArrayList<>();
        recount.outstanding()
                .forEach((school, plugins) -> plugins.forEach(plugin -> problems.add(new FileProblem(
                        FileProblem.Kind.NOT_COUNTED, school, "The files of " + plugin + " were never counted."))));
        for (School school : schools.all()) {
            Map<String, Long> held = held(core, school.id());
            for (Holder module : modules) {
                try {
                    module.held(school.id()).forEach((hash, times) -> held.merge(hash, times, Long::sum));
                } catch (RuntimeException closed) {
                    problems.add(new FileProblem(
                            FileProblem.Kind.NOT_COUNTED, school.id(), String.valueOf(closed.getMessage())));
                }
            }
            problems.addAll(check.check(school.id(), held));
        }
        return problems;
    }

    /**
     * Counts what the rows of a session factory hold, from now on, and first what they held before there was a count.
     * Takes over the factory.
     *
     * @throws IllegalArgumentException if files are held where they cannot be counted
     */
    public Transactions counted(String schema, SessionFactory factory) {
        Transactions rowsOfModule = new Transactions(factory);
        try {
            if (!HeldFiles.in(factory).isEmpty()) {
                columns.note(schema, HeldFiles.columns(factory));
                recount.take(schema, rowsOfModule);
                uses.watch(factory);
            }
            return rowsOfModule;
        } catch (RuntimeException failed) {
            rowsOfModule.close();
            throw failed;
        }
    }

    /** How many rows of a school hold which content. */
    public static Map<String, Long> held(Transactions module, UUID school) {
        Map<String, Long> held = new HashMap<>();
        module.read(school, FileUses::count).forEach((hash, how) -> held.put(hash, how.uses()));
        return held;
    }

    /** Keeps the content under its hash, with the type found from its first bytes and its name. Closes the stream. */
    public StoredFile keep(UUID school, String name, InputStream content) throws IOException {
        FileFolder.Incoming written = folder.write(name, content);
        try {
            rows.keep(school, written, file -> folder.place(school, file));
            return new StoredFile(written.hash(), shortened(name), written.type(), written.size());
        } finally {
            Files.deleteIfExists(written.path());
        }
    }

    /** Where a file of this school stands, once its content was found to be what it was. */
    Path checked(UUID school, StoredFile file) throws DamagedFileException {
        try {
            folder.check(school, file.hash(), file.size());
            return folder.path(school, file.hash());
        } catch (IOException damaged) {
            LOG.error("File {} of school {} cannot be read: {}", file.hash(), school, damaged.getMessage());
            throw new DamagedFileException(damaged);
        }
    }

    /** What is in a file of this school, once its content was found to be what it was. */
    Previews.Source source(UUID school, StoredFile file) throws DamagedFileException {
        return new Previews.Source(school, file.hash(), file.mediaType(), checked(school, file));
    }

    /** What is made of the files. */
    Previews previews() {
        return previews;
    }

    /**
     * The content of a small file.
     *
     * @throws IOException if it is missing or damaged
     */
    public byte[] bytes(UUID school, StoredFile file) throws IOException {
        folder.check(school, file.hash(), file.size());
        return Files.readAllBytes(folder.path(school, file.hash()));
    }

    /**
     * Writes the content of a file, once it was found to be what it was.
     *
     * @throws IOException if it is missing or damaged, before anything is written
     */
    public void copy(UUID school, StoredFile file, OutputStream out) throws IOException {
        folder.check(school, file.hash(), file.size());
        Files.copy(folder.path(school, file.hash()), out);
    }

    /** Counts from now on what the rows of the core hold; they held nothing before there was a count. */
    public void counts(SessionFactory core) {
        uses.watch(core);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.length() <= 200 ? name : name.substring(0, 200 - ending.length()) + ending;
    }

    @Override
    public void close() {
        previews.close();
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The sweep of files was still busy when the portal stopped; the next one goes on with it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
