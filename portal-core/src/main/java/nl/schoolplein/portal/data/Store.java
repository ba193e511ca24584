package nl.schoolplein.portal.data;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.jspecify.annotations.Nullable;

/** The database: one pool of connections, from which the core and each plugin make their own session factory. */
public final class Store implements AutoCloseable {
    private final Engine engine;
    private final HikariDataSource pool;
    private final Migrations migrations;
    private final Statements statements;
    private final Turns turns;
    private final Share own;
    private volatile @Nullable Sealing sealing;
    private final HostMetamodel shared = new HostMetamodel();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "database");
        thread.setDaemon(true);
        thread.setContextClassLoader(Store.class.getClassLoader()); // never that of a plugin that asks
        return thread;
    });

    private Store(Engine engine, @Nullable Path folder) {
        this.engine = engine;
        this.statements = new Statements(folder);
        this.pool = engine.connect();
        this.turns = new Turns(pool);
        this.own = Share.ofPortal(turns);
        this.migrations = new Migrations(engine, pool);
    }

    /** Opens the embedded database in a folder, or makes it there. */
    public static Store embedded(Path folder) {
        return new Store(new EmbeddedEngine(folder), folder);
    }

    /**
     * Connects to a PostgreSQL.
     *
     * @throws UnfitDatabaseException if it is not there, or its roles are not as they have to be
     */
    public static Store at(DatabaseAddress address) {
        return new Store(new PostgresEngine(address), null);
    }

    /** How many statements went to the database since the start. */
    public long statements() {
        return statements.count();
    }

    /** How many connections to the database are open. */
    public int connections() {
        return pool.getHikariPoolMXBean().getTotalConnections();
    }

    /**
     * Connections for the table of planned jobs. They take no turn: each is for one statement, and whoever has it waits for
     * nobody.
     */
    public DataSource forJobs() {
        return pool;
    }

    /** Counts over all schools. */
    public Census census() throws IOException {
        try {
            return Census.take(engine, pool);
        } catch (SQLException failed) {
            throw new IOException(
                    "The database cannot be read as the owner of its tables: " + failed.getMessage(), failed);
        }
    }

    /** Writes the whole database as it is at this moment into one file; {@link Snapshot} reads it. */
    public void copyTo(Path file) throws IOException {
        try {
            engine.copyTo(pool, file);
        } catch (SQLException failed) {
            throw new IOException("The database cannot be copied: " + failed.getMessage(), failed);
        }
    }

    /**
     * Deletes the rows of an append-only table from before a moment, as the owner of the tables.
     *
     * @param column when a row was written
     */
    public void expire(String schema, String table, String column, Instant before) {
        try (Connection owner = engine.owner(pool);
                PreparedStatement delete =
                        owner.prepareStatement("delete from " + schema + "." + table + " where " + column + " < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("What is old in " + table + " cannot be deleted", failed);
        }
    }

    /** What plugins have in it. */
    public Belongings belongings() {
        return new Belongings(engine, pool);
    }

    /** The version of a plugin that changed its schema last and then served; nothing if nobody wrote it down. */
    public Optional<String> version(String schema) {
        return new SchemaVersions(pool).of(schema);
    }

    /** Writes down that this version changed the schema, and serves. */
    public void servedBy(String schema, String version) {
        new SchemaVersions(pool).note(schema, version);
    }

    /** Whether the schema is as these changelogs make it. */
    public boolean current(String schema, ClassLoader resources) throws SQLException {
        return migrations.current(schema, resources);
    }

    /** Whether a migration of the schema was broken off, and has to be taken back. */
    public boolean brokenOff(String schema) {
        return engine.brokenOff(schema);
    }

    /** Brings the schema of a plugin up to date with its changelog. Each of its rows belongs to a school. */
    public void migrate(String schema, String changelog, ClassLoader resources) {
        migrate(schema, changelog, resources, Quiet.NOBODY_IS_THERE);
    }

    /** The same while another version of the plugin serves. */
    public void migrate(String schema, String changelog, ClassLoader resources, Quiet quiet) {
        migrations.apply(schema, changelog, resources, Set.of(), quiet);
    }

    /**
     * Brings a schema up to date with its changelog.
     *
     * @param global the tables whose rows belong to no school
     */
    public void migrate(String schema, String changelog, ClassLoader resources, Set<String> global) {
        migrations.apply(schema, changelog, resources, global, Quiet.NOBODY_IS_THERE);
    }

    /** Begins to build the session factory of a schema, beside what else is done and after those that were begun before. */
    public CompletableFuture<SessionFactory> beginSessions(
            String schema, ClassLoader loader, Collection<Class<?>> entities) {
        return CompletableFuture.supplyAsync(() -> sessions(schema, loader, entities), builder);
    }

    /**
     * The connections that a module may have.
     *
     * @param limit how long it may have one
     */
    public Share share(String module, Duration limit) {
        return Share.ofModule(turns, module, limit);
    }

    /** Builds the session factory of a schema. The caller closes it. */
    public SessionFactory sessions(String schema, ClassLoader loader, Collection<Class<?>> entities) {
        return sessions(schema, own, loader, entities);
    }

    /** The same for a module, with its own share of the connections. */
    public SessionFactory sessions(String schema, Share share, ClassLoader loader, Collection<Class<?>> entities) {
        var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader);
        var registry = new StandardServiceRegistryBuilder(bootstrap.build())
                .applySettings(Map.of(
                        "hibernate.connection.provider_class",
                        share,
                        "hibernate.default_schema",
                        schema,
                        "hibernate.physical_naming_strategy",
                        new PhysicalNamingStrategySnakeCaseImpl(),
                        "hibernate.session_factory.statement_inspector",
                        statements,
                        "hibernate.jdbc.batch_size",
                        100,
                        "hibernate.order_inserts",
                        true,
                        "hibernate.order_updates",
                        true,
                        "jakarta.persistence.validation.mode",
                        "none",
                        SealedQueries.THERE_ARE_SOME,
                        SealedColumns.any(entities)))
                .build();
        MetadataSources sources = new MetadataSources(registry);
        entities.forEach(sources::addAnnotatedClass);
        MetadataBuilder builtOf = sources.getMetadataBuilder();
        SealedColumns.map(builtOf, entities);
        SessionFactory factory = builtOf.build().buildSessionFactory();
        SessionFactoryImplementor built = factory.unwrap(SessionFactoryImplementor.class);
        try {
            seal(built, entities);
        } catch (RuntimeException refused) {
            factory.close();
            throw refused;
        }
        built.addObserver(shared);
        shared.watch(factory);
        EventListenerRegistry listeners = built.getServiceRegistry().requireService(EventListenerRegistry.class);
        SchoolWall wall = new SchoolWall();
        listeners.appendListeners(EventType.PRE_UPDATE, wall);
        listeners.appendListeners(EventType.PRE_DELETE, wall);
        return factory;
    }

    private void seal(SessionFactoryImplementor factory, Collection<Class<?>> entities) {
        if (SealedColumns.any(entities)) {
            Sealing with = Objects.requireNonNull(sealing, "nothing to seal with");
            new NotedSeals(pool).note(SealedColumns.bind(factory, entities, with));
        }
    }

    /** With what the sealed texts of plugins are sealed. */
    public void sealWith(Sealing other) {
        sealing = other;
    }

    /** The columns of plugins in which texts are sealed, also of those that are not installed any more. */
    public List<SealedColumn> sealed() {
        return new NotedSeals(pool).all();
    }

    @Override
    public void close() {
        builder.shutdown();
        pool.close();
        engine.closed();
    }
}
