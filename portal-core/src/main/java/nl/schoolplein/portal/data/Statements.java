package nl.schoolplein.portal.data;

import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that go to the database, and stops those that write: where only reading was meant, and when the
 * disk of an embedded database has no room, before the database finds out by itself and closes.
 */
final class Statements implements StatementInspector {
    private static final long serialVersionUID = 1;

    private static final ThreadLocal<Boolean> ONLY_READING = ThreadLocal.withInitial(() -> false);

    private final transient @Nullable Path folder;
    private final LongAdder count = new LongAdder();

    /** With the folder of an embedded database. */
    Statements(@Nullable Path folder) {
        this.folder = folder;
    }

    @Override
    public String inspect(String sql) {
        if (!sql.regionMatches(true, 0, "select", 0, 6) && !sql.startsWith("with")) {
            if (ONLY_READING.get()) {
                throw new IllegalStateException(
                        "this transaction only reads; what writes belongs in a transaction to write");
            }
            if (folder != null && Room.isUsedUp(folder)) {
                throw new NoRoomException(folder);
            }
        }
        count.increment();
        return sql;
    }

    /** Does the work, in which nothing but reading is let through, or everything. */
    static <T> T onlyReading(boolean only, Supplier<T> work) {
        boolean before = ONLY_READING.get();
        ONLY_READING.set(only);
        try {
            return work.get();
        } finally {
            ONLY_READING.set(before);
        }
    }

    long count() {
        return count.sum();
    }
}
