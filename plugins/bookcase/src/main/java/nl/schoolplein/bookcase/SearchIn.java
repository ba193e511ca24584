package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.api.Words;

/** Finds documents by words, as far as a viewer sees them now. */
record SearchIn(Database database, Viewer viewer, Instant now) {

    /** Somebody searches for one word, or for the first letters of one: then no other word has to be there. */
    List<Findings.Found> find(Words.Sought sought, int most) {
        Sight sight = Sight.of(viewer, database, now);
        Set<String> whole = sought.whole().isEmpty() ? Set.of("") : sought.whole();
        String start = sought.start().replaceAll("[%_\\\\]", "") + "%";
        return database.read(
                Findings.class,
                findings -> findings.found(
                        whole,
                        sought.stem(),
                        start,
                        sought.whole().size(),
                        most,
                        viewer.person(),
                        sight.now(),
                        sight.all(),
                        sight.own()));
    }
}
