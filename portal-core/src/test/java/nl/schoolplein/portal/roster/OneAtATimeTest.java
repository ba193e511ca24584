package nl.schoolplein.portal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.schoolplein.portal.school.School;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private final OneAtATime imports = new OneAtATime();
    private final School school = new School(UUID.randomUUID(), "wilg", "De Wilg", "#0b6e6e");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private CompletableFuture<String> underWay() throws InterruptedException {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> imports.alone(school, () -> {
            begun.countDown();
            awaits(mayEnd);
            return "first";
        }));
        begun.await();
        return first;
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whoComesWhileAnotherJustEndsHasTheNextTurn() throws Exception {
        CompletableFuture<String> first = underWay();
        Thread here = Thread.currentThread();
        CompletableFuture<Void> ends = CompletableFuture.runAsync(() -> {
            while (here.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            mayEnd.countDown();
        });
        assertEquals("second", imports.alone(school, () -> "second"));
        assertEquals("first", first.join());
        ends.join();
    }

    @Test
    void whoComesWhileAnotherRunsIsRefusedAndOtherSchoolsAreNot() throws Exception {
        CompletableFuture<String> first = underWay();
        RosterException refused =
                assertThrows(RosterException.Overtaken.class, () -> imports.alone(school, () -> "second"));
        assertEquals("roster.already-running", refused.key());
        assertFalse(first.isDone());
        School other = new School(UUID.randomUUID(), "els", "De Els", "#0b6e6e");
        assertEquals("theirs", imports.alone(other, () -> "theirs"));
        mayEnd.countDown();
        assertEquals("first", first.join());
        assertEquals("third", imports.alone(school, () -> "third"));
    }
}
