package nl.schoolplein.portal.data;

import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/** Transactions on one session factory: on the global tables, or within one school. */
public final class Transactions implements AutoCloseable {
    private final CompletableFuture<SessionFactory> factory;

    /** Takes over the factory; {@link #close} closes it. */
    public Transactions(SessionFactory factory) {
        this(CompletableFuture.completedFuture(factory));
    }

    /** Takes over a factory that is still being built; who needs it waits. */
    public Transactions(CompletableFuture<SessionFactory> factory) {
        this.factory = factory;
    }

    /** Waits for the factory; throws what went wrong while it was built. */
    public void await() {
        factory();
    }

    private SessionFactory factory() {
        try {
            return factory.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    private boolean policies() {
        return factory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    /** Reads global tables. */
    public <T> T read(Function<Session, T> work) {
        try (Session session = factory().openSession()) {
            return reading(session, null, work);
        }
    }

    /** Reads the rows of one school. */
    public <T> T read(UUID school, Function<Session, T> work) {
        try (Session session = open(school)) {
            return reading(session, school, work);
        }
    }

    /** Writes global tables. */
    public <T> T write(Function<Session, T> work) {
        try (Session session = factory().openSession()) {
            return writing(session, null, true, work);
        }
    }

    /** Writes rows of one school. */
    public <T> T write(UUID school, Function<Session, T> work) {
        try (Session session = open(school)) {
            return writing(session, school, true, work);
        }
    }

    /** Does the same as a write of rows of one school, up to the commit: nothing of it stays. */
    public <T> T attempt(UUID school, Function<Session, T> work) {
        try (Session session = open(school)) {
            return writing(session, school, false, work);
        }
    }

    private Session open(UUID school) {
        return factory().withOptions().tenantIdentifier((Object) school).openSession();
    }

    /** One transaction, at whose end there is nothing to keep. */
    private <T> T reading(Session session, @Nullable UUID school, Function<Session, T> work) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(org.hibernate.FlushMode.MANUAL);
        var transaction = session.beginTransaction();
        try {
            enter(session, school);
            return Statements.onlyReading(true, () -> work.apply(session));
        } finally {
            transaction.rollback();
        }
    }

    private <T> T writing(Session session, @Nullable UUID school, boolean kept, Function<Session, T> work) {
        var transaction = session.beginTransaction();
        try {
            enter(session, school);
            T result = Statements.onlyReading(false, () -> {
                T done = work.apply(session);
                if (kept) {
                    transaction.commit();
                } else {
                    session.flush();
                    transaction.rollback();
                }
                return done;
            });
            return result;
        } catch (Throwable failed) {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            throw failed;
        }
    }

    /** Tells PostgreSQL for which school the transaction is, so that its policies show the rows of that school alone. */
    private void enter(Session session, @Nullable UUID school) {
        if (school != null && policies()) {
            session.doWork(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(PostgresEngine.ENTER_SCHOOL)) {
                    statement.setString(1, school.toString());
                    statement.execute();
                }
            });
        }
    }

    @Override
    public void close() {
        factory.handle((built, neverBuilt) -> Optional.ofNullable(built)).join().ifPresent(SessionFactory::close);
    }
}
