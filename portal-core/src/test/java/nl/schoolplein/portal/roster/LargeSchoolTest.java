package nl.schoolplein.portal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import nl.schoolplein.portal.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 25,000 pupils in a thousand groups: the statements are batches, however many people there are. */
class LargeSchoolTest {
    @TempDir
    Path folder;

    @Test
    void aLargeSchoolComesInByBatches() throws IOException {
        try (RosterSchool school = new RosterSchool(folder)) {
            Demo.largeSchool(school.bundle, 1000, 2026);
            long before = school.store.statements();
            Difference first = school.apply();
            long written = school.store.statements() - before;
            Counts counts = first.fresh().counts();
            assertEquals(1000, counts.groups());
            assertTrue(counts.pupils() > 25_000, counts.toString());
            assertTrue(counts.guardians() > 40_000, counts.toString());
            assertTrue(written < 3000, written + " statements for " + counts);
            before = school.store.statements();
            assertTrue(school.apply().none());
            assertTrue(school.store.statements() - before < 40, "nothing to write, nothing to ask twice");
            school.undo();
            assertEquals(0, school.count("PupilRow") + school.count("GuardianLinkRow"));
        }
    }
}
