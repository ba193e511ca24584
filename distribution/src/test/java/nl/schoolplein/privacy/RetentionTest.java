package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may not be kept longer goes by itself, from a portal that is never started anew. */
class RetentionTest {
    private static final Duration OVER_TWO_YEARS = Duration.ofDays(734);

    @TempDir
    private static Path plugins;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static Installation kept() {
        return portal.portal().installation();
    }

    private static UUID linde() {
        return kept().schools().bySlug("de-linde").orElseThrow().id();
    }

    private static long lines(String who) {
        return kept().rows().read(linde(), session -> session.createSelectionQuery(
                        "select count(a) from AuditRow a where a.noted.who = :who", Long.class)
                .setParameter("who", who)
                .getSingleResult());
    }

    private static long ofPortal(String who) {
        return kept().global().read(session -> session.createSelectionQuery(
                        "select count(a) from PortalAuditRow a where a.noted.who = :who", Long.class)
                .setParameter("who", who)
                .getSingleResult());
    }

    private static long sessions() {
        return kept().global()
                .read(session -> session.createSelectionQuery("select count(*) from AccountSession", Long.class)
                        .getSingleResult());
    }

    @Test
    void linesOfTheAuditLogAndSessionsGoOnTheirDay() {
        kept().audit().note(linde(), AuditEntry.of(AuditKind.LOGIN).by("Opa Oud"));
        kept().audit().note(AuditEntry.of(AuditKind.LOGIN).by("Opa Oud"));
        portal.as("ouder");
        assertTrue(sessions() > 0);
        portal.forward(OVER_TWO_YEARS.dividedBy(2));
        kept().audit().note(linde(), AuditEntry.of(AuditKind.LOGIN).by("Oma Nieuw"));
        until(0, RetentionTest::sessions, "sessions that nobody used for a year");
        assertEquals(1, lines("Opa Oud"));
        portal.forward(OVER_TWO_YEARS.dividedBy(2));
        until(0, () -> lines("Opa Oud") + ofPortal("Opa Oud"), "lines of two years ago");
        assertEquals(1, lines("Oma Nieuw"), "a line of a year ago stays");
    }

    /** The jobs are done within seconds of the moment for which they are planned. */
    private static void until(long expected, LongSupplier count, String what) {
        Instant end = Instant.now().plusSeconds(60);
        while (count.getAsLong() != expected) {
            assertTrue(Instant.now().isBefore(end), () -> what + ": " + count.getAsLong());
            kept().jobs().look();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
