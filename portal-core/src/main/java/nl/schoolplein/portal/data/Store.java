package nl.schoolplein.portal.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;

/** The database: one pool of connections, from which the core and each plugin make their own session factory. */
public final class Store implements AutoCloseable {
    private final HikariDataSource pool;
    private final Migrations migrations;
    private final Statements statements = new Statements();

    private Store(HikariDataSource pool) {
        this.pool = pool;
        this.migrations = new Migrations(pool);
    }

    /** Opens the embedded database in a folder, or makes it there. */
    public static Store embedded(Path folder) {
        HikariConfig config = new HikariConfig();
        // The lock of the data folder is the portal's own (DataFolder); H2's waits two seconds to find its own stale.
        config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("portal")
                + ";FILE_LOCK=NO;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        config.setUsername("portal");
        config.setPassword("");
        config.setMaximumPoolSize(20);
        config.setPoolName("portal");
        return new Store(new HikariDataSource(config));
    }

    /** How many statements went to the database since the start. */
    public long statements() {
        return statements.count();
    }

    /** Brings a schema up to date with its changelog. */
    public void migrate(String schema, String changelog, ClassLoader resources) {
        migrations.apply(schema, changelog, resources);
    }

    /** Builds the session factory of a schema. The caller closes it. */
    public SessionFactory sessions(String schema, ClassLoader loader, Collection<Class<?>> entities) {
        var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader);
        var registry = new StandardServiceRegistryBuilder(bootstrap.build())
                .applySettings(Map.of(
                        "hibernate.connection.datasource",
                        pool,
                        "hibernate.default_schema",
                        schema,
                        "hibernate.session_factory.statement_inspector",
                        statements,
                        "hibernate.jdbc.batch_size",
                        100,
                        "hibernate.order_inserts",
                        true,
                        "hibernate.order_updates",
                        true,
                        "jakarta.persistence.validation.mode",
                        "none"))
                .build();
        MetadataSources sources = new MetadataSources(registry);
        entities.forEach(sources::addAnnotatedClass);
        SessionFactory factory = sources.buildMetadata().buildSessionFactory();
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        SchoolWall wall = new SchoolWall();
        listeners.appendListeners(EventType.PRE_UPDATE, wall);
        listeners.appendListeners(EventType.PRE_DELETE, wall);
        return factory;
    }

    @Override
    public void close() {
        pool.close();
    }
}
