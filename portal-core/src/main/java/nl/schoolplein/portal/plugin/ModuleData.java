package nl.schoolplein.portal.plugin;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return writing(session -> work.apply(repository(repository, session)));
    }

    @Override
    public void write(Consumer<EntityManager> work) {
        writing(session -> {
            work.accept(entities(session));
            return session;
        });
    }

    /** While somebody looks on as a guardian, nothing stays of what is written. */
    private <T> T writing(Function<Session, T> work) {
        if (Visit.current().viewing() != null) {
            return tables.open().attempt(school(), work);
        }
        T result = shared.turnstile().through(() -> tables.open().write(school(), work));
        written(school());
        return result;
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

    /** The rows of these kinds that are items of their own, newest first, and whether the viewer finds each. */
    List<Item> items(UUID school, List<Class<? extends AudienceRow>> kinds, PortalViewer viewer) {
        return tables.open().read(school, session -> {
            List<AudienceRow> rows = new ArrayList<>();
            kinds.forEach(kind -> rows.addAll(newest(session, "", kind, kind)));
            session.enableFilter(AudienceRow.FILTER).setParameterList(AudienceRow.REACH, viewer.reach());
            Set<UUID> found = new HashSet<>();
            kinds.forEach(kind -> found.addAll(newest(session, "select id ", kind, UUID.class)));
            return rows.stream()
                    .sorted(Comparator.comparing(AudienceRow::id).reversed())
                    .flatMap(row -> Item.of(row, found.contains(row.id())).stream())
                    .toList();
        });
    }

    /** Ids of version 7 sort by the time at which they were made. */
    private static <T> List<? extends T> newest(Session session, String what, Class<?> kind, Class<? extends T> type) {
        return session.createSelectionQuery(what + "from " + kind.getName() + " order by id desc", type)
                .setMaxResults(Item.MOST)
                .list();
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
