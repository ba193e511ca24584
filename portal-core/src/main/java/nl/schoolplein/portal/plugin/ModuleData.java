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
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.Session;

/** A module's tables, behind its turnstile. */
final class ModuleData implements Database, AutoCloseable {
    private final ModuleTables tables;
    private final Lasting shared;
    private final boolean everyone;

    ModuleData(ModuleTables tables, Lasting shared) {
        this(tables, shared, false);
    }

    private ModuleData(ModuleTables tables, Lasting shared, boolean everyone) {
        this.tables = tables;
        this.shared = shared;
        this.everyone = everyone;
    }

    @Override
    public <R, T> T read(Class<R> repository, Function<R, T> work) {
        return shared.turnstile()
                .through(() -> tables.open().read(school(), session -> work.apply(repository(repository, session))));
    }

    @Override
    public <R, T> T write(Class<R> repository, Function<R, T> work) {
        T result = shared.turnstile()
                .through(() -> tables.open().write(school(), session -> work.apply(repository(repository, session))));
        written(school());
        return result;
    }

    @Override
    public void write(Consumer<EntityManager> work) {
        shared.turnstile().through(() -> tables.open().write(school(), session -> {
            work.accept(entities(session));
            return session;
        }));
        written(school());
    }

    @Override
    public Database forEveryone() {
        return new ModuleData(tables, shared, true);
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
