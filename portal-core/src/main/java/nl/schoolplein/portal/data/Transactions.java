package nl.schoolplein.portal.data;

import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Transactions on one session factory: on the global tables, or within one school. */
public final class Transactions implements AutoCloseable {
    private final SessionFactory factory;

    /** Takes over the factory; {@link #close} closes it. */
    public Transactions(SessionFactory factory) {
        this.factory = factory;
    }

    /** Reads global tables. */
    public <T> T read(Function<Session, T> work) {
        try (Session session = factory.openSession()) {
            return reading(session, work);
        }
    }

    /** Reads the rows of one school. */
    public <T> T read(UUID school, Function<Session, T> work) {
        try (Session session = open(school)) {
            return reading(session, work);
        }
    }

    /** Writes global tables. */
    public <T> T write(Function<Session, T> work) {
        try (Session session = factory.openSession()) {
            return writing(session, work);
        }
    }

    /** Writes rows of one school. */
    public <T> T write(UUID school, Function<Session, T> work) {
        try (Session session = open(school)) {
            return writing(session, work);
        }
    }

    private Session open(UUID school) {
        return factory.withOptions().tenantIdentifier((Object) school).openSession();
    }

    private static <T> T reading(Session session, Function<Session, T> work) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(org.hibernate.FlushMode.MANUAL);
        return work.apply(session);
    }

    private static <T> T writing(Session session, Function<Session, T> work) {
        var transaction = session.beginTransaction();
        try {
            T result = work.apply(session);
            transaction.commit();
            return result;
        } catch (Throwable failed) {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
