package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;

/** Many more at once than the pool has connections. */
class CrowdTest {
    private static final int CROWD = 100;

    @Test
    void everybodyGetsATurnAlsoForATransactionWithinATransaction() throws Exception {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD, work -> {
            Thread thread = new Thread(work, "one of the crowd");
            threads.add(thread);
            return thread;
        });
        try (TestPortal portal = TestPortal.with(Rows.PLUGINS)) {
            Transactions global = portal.portal().installation().global();
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Long>> turns = new ArrayList<>();
            for (int one = 0; one < CROWD; one++) {
                turns.add(crowd.submit(() -> global.read(outer -> {
                    await(go);
                    return schools(global);
                })));
            }
            while (!threads.stream().allMatch(CrowdTest::waits)) {
                Thread.onSpinWait();
            }
            go.countDown();
            for (Future<Long> turn : turns) {
                assertEquals(2, turn.get());
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    /** Whether it holds a connection, or stands in line for one. */
    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static long schools(Transactions global) {
        return global.read(inner -> inner.createSelectionQuery("select count(*) from School", Long.class)
                .getSingleResult());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
