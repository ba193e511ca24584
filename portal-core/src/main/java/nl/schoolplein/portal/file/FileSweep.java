package nl.schoolplein.portal.file;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.portal.preview.Previews;
import org.hibernate.exception.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the files that no row holds, once they are old. Several portals may do so at the same time: each file is
 * deleted while its row is locked.
 */
final class FileSweep {
    /** A week: whoever is still filling in the form has saved it by then, and a deletion by mistake was noticed. */
    static final Duration OLD = Duration.ofDays(7);

    /** A day: no upload takes that long. */
    static final Duration STALE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    private final KeptFiles rows;
    private final FileFolder folder;
    private final Previews previews;
    private final FileCheck check;
    private final Clock clock;

    FileSweep(KeptFiles rows, FileFolder folder, Previews previews, FileCheck check, Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.previews = previews;
        this.check = check;
        this.clock = clock;
    }

    /** What was coming in and never came any further. */
    void incoming() throws IOException {
        folder.deleteIncoming(clock.instant().minus(STALE));
    }

    /** The files of one school. */
    void school(UUID school) throws IOException {
        Instant before = clock.instant().minus(OLD);
        adopt(school, before);
        long swept = 0;
        int page;
        do {
            page = rows.deleteUnused(school, before, file -> {
                folder.delete(school, file.hash());
                previews.delete(school, file.hash());
            });
            swept += page;
        } while (page == KeptFiles.PAGE);
        if (swept > 0) {
            LOG.info("{} files of school {} that nothing held any more were deleted", swept, school);
        }
    }

    /**
     * A portal that was killed between placing a file and its commit leaves a file without a row. It gets one, so that
     * it goes the one way in which files go, under the lock of its row.
     */
    private void adopt(UUID school, Instant before) throws IOException {
        check.withoutRow(school, found -> {
            var old =
                    found.stream().filter(file -> file.since().isBefore(before)).toList();
            try {
                rows.adopt(school, old);
            } catch (ConstraintViolationException keptMeanwhile) {
                LOG.debug("A file of school {} was kept again while it was looked at", school);
            }
        });
    }
}
