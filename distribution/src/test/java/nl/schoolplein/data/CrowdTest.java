package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;

/** Many more at once than the pool has connections. */
class CrowdTest {
    private static final int CROWD = 100;

    @Test
    void everybodyGetsATurnAlsoForATransactionWithinATransaction() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try (TestPortal portal = TestPortal.with(Rows.PLUGINS)) {
            Installation installation = portal.portal().installation();
            CountDownLatch several = new CountDownLatch(10);
            List<Future<Long>> turns = new ArrayList<>();
            for (int one = 0; one < CROWD; one++) {
                turns.add(crowd.submit(() -> installation.global().read(outer -> {
                    await(several);
                    return schools(installation.global());
                })));
            }
            for (Future<Long> turn : turns) {
                assertEquals(2, turn.get());
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private static long schools(Transactions global) {
        return global.read(inner -> inner.createSelectionQuery("select count(*) from School", Long.class)
                .getSingleResult());
    }

    /** Holds the connection until several hold one. */
    private static void await(CountDownLatch several) {
        several.countDown();
        try {
            several.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
