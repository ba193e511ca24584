package nl.schoolplein.portal.data;

import java.util.concurrent.atomic.LongAdder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that go to the database, for the metrics and for tests of pages. */
final class Statements implements StatementInspector {
    private static final long serialVersionUID = 1;

    private final LongAdder count = new LongAdder();

    @Override
    public String inspect(String sql) {
        count.increment();
        return sql;
    }

    long count() {
        return count.sum();
    }
}
