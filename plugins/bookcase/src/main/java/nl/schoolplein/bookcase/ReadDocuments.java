package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.time.Duration;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Words;

/** Reads documents into what is searched, so that whoever searches first need not wait for it. */
public class ReadDocuments implements Job {
    /** Well within the time of a job; the rest is for the next time. */
    private static final Duration MOST = Duration.ofSeconds(30);

    @Inject
    private Database database;

    @Inject
    private Files files;

    @Inject
    private Words words;

    @Override
    public void run() {
        SearchIndex index = new SearchIndex(database, files, words);
        long end = System.nanoTime() + MOST.toNanos();
        int read = 1;
        while (read > 0 && System.nanoTime() - end < 0) {
            read = index.readSome(Duration.ofNanos(end - System.nanoTime()));
        }
    }
}
