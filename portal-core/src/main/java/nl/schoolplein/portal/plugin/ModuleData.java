package nl.schoolplein.portal.plugin;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.Database;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.event.Deliveries;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.Session;

/** A module's tables, behind its turnstile. */
final class ModuleData implements Database, AutoCloseable {
    private final ModuleTables tables;
    private final Lasting shared;
    private final OpenWrite open;
    private final Transactions core;
    private final boolean everyone;

    /** What a listener does. */
    @FunctionalInterface
    interface Heard {
        /** Hears. */
        void hear() throws Exception;
    }

    /** A listener threw what has to be declared, on its way out of a transaction. */
    private static final class ListenerException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Exception thrown;

        ListenerException(Exception thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        Exception cause() {
            return thrown;
        }
    }

    ModuleData(ModuleTables tables, Lasting shared, OpenWrite open, Transactions core) {
        this(tables, shared, open, core, false);
    }

    private ModuleData(ModuleTables tables, Lasting shared, OpenWrite open, Transactions core, boolean everyone) {
        this.tables = tables;
        this.shared = shared;
        this.open = open;
        this.core = core;
        this.everyone = everyone;
    }

    @Override
    public <R, T> T read(Class<R> repository, Function<R, T> work) {
        Session whole = open.whole().orElse(null);
        if (whole != null) {
            return work.apply(repository(repository, whole));
        }
        return shared.turnstile()
                .through(() -> tables.open().read(school(), session -> work.apply(repository(repository, session))));
    }

    @Override
    public <R, T> T write(Class<R> repository, Function<R, T> work) {
        return writing(session -> work.apply(repository(repository, session)));
    }

    @Override
    public void write(Consumer<EntityManager> work) {
        writing(session -> {
            work.accept(entities(session));
            return session;
        });
    }

    /** Reads all rows of the school, for the host's own work. */
    <T> T reading(Function<Session, T> work) {
        return shared.turnstile().through(() -> tables.open().read(school(), work));
    }

    /** While somebody looks on as a guardian, nothing stays of what is written. */
    <T> T writing(Function<Session, T> work) {
        Function<Session, T> told = session -> open.in(session, () -> work.apply(session));
        if (Visit.current().viewing() != null) {
            return tables.open().attempt(school(), told);
        }
        Session whole = open.whole().orElse(null);
        if (whole != null) {
            return told.apply(whole);
        }
        T result = shared.turnstile().through(() -> tables.open().write(school(), told));
        written(school());
        return result;
    }

    /** Hears an event: what comes of it, and that it was heard, is kept together. */
    void hear(Delivery delivery, Heard work) throws Exception {
        try {
            if (tables.none()) {
                core.write(school(), session -> taken(session, delivery, work));
            } else {
                shared.turnstile().through(() -> tables.open()
                        .write(school(), session -> open.wholly(session, () -> taken(session, delivery, work))));
                written(school());
            }
        } catch (ListenerException thrown) {
            throw thrown.cause();
        }
    }

    private static Session taken(Session session, Delivery delivery, Heard work) {
        if (Deliveries.take(session, delivery.number())) {
            try {
                work.hear();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception thrown) {
                throw new ListenerException(thrown);
            }
        }
        return session;
    }

    @Override
    public Database forEveryone() {
        return new ModuleData(tables, shared, open, core, true);
    }

    /** The tables themselves. */
    ModuleTables tables() {
        return tables;
    }

    private <R> R repository(Class<R> repository, Session session) {
        return Repositories.of(repository, entities(session));
    }

    /** Within the school by the session, and within the viewer's reach by the filter. */
    private EntityManager entities(Session session) {
        PortalViewer viewer = Visit.current().viewer();
        if (viewer != null
                && !everyone
                && session.getSessionFactory().getDefinedFilterNames().contains(AudienceRow.FILTER)) {
            session.enableFilter(AudienceRow.FILTER).setParameterList(AudienceRow.REACH, viewer.reach());
        }
        return Repositories.restricted(session);
    }

    /** Changes whenever something was written to the module's tables of the school. */
    long version(UUID school) {
        return shared.writes().computeIfAbsent(school, none -> new AtomicLong()).get();
    }

    /** How many rows hold which file of a school, by hash. */
    Map<String, Long> files(UUID school) {
        return shared.turnstile().through(() -> FileStore.held(tables.open(), school));
    }

    private void written(UUID school) {
        shared.writes().computeIfAbsent(school, none -> new AtomicLong()).incrementAndGet();
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    @Override
    public void close() {
        tables.close();
    }
}
