package nl.schoolplein.portal.data;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Applies Liquibase changelogs, each in a schema of its own with its own tables of what was done. */
final class Migrations {
    /** Kept here: java.util.logging holds its loggers weakly, and would forget the level. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    /** The schema of the portal itself, whose changelog may say anything. */
    private static final String PORTAL = "portal";

    private final Engine engine;
    private final DataSource pool;
    private final AppliedChangelogs applied;

    Migrations(Engine engine, DataSource pool) {
        this.engine = engine;
        this.pool = pool;
        this.applied = new AppliedChangelogs(pool);
        LIQUIBASE.setLevel(Level.WARNING);
    }

    /**
     * Brings a schema up to date, if its changelog (with all that it includes) is not the one that was applied last.
     *
     * @param global the tables of the schema whose rows belong to no school
     * @param quiet keeps the transactions on the schema out, if there may be any
     */
    synchronized void apply(String schema, String changelog, ClassLoader resources, Set<String> global, Quiet quiet) {
        try {
            if (!current(schema, resources)) {
                engine.migrate(pool, schema, quiet, owner -> {
                    if (!applied.is(schema, resources)) { // another process may have been first
                        migrate(schema, changelog, resources, global, owner);
                    }
                });
            }
        } catch (Exception failed) {
            throw new MigrationException(changelog, failed);
        }
    }

    /** Whether there is nothing to do. */
    boolean current(String schema, ClassLoader resources) throws SQLException {
        return !engine.brokenOff(schema) && applied.is(schema, resources);
    }

    @SuppressWarnings("try") // closing the files is declared to be interruptible; it is not
    private void migrate(String schema, String changelog, ClassLoader resources, Set<String> global, Connection owner)
            throws Exception {
        owner.setSchema(owner.getMetaData().storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema);
        try (ReadFiles files = new ReadFiles(resources)) {
            Map<String, Object> scope =
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService(), Scope.Attr.resourceAccessor.name(), files);
            Scope.child(scope, () -> update(schema, changelog, owner));
            owner.setAutoCommit(true);
            Tables tables = Tables.of(owner, schema, global);
            engine.guard(owner, schema, tables.ofSchools(), tables.others());
            applied.remember(owner, schema, files.digests());
        }
    }

    private static void update(String schema, String changelog, Connection connection) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        if (!schema.equals(PORTAL)) {
            ChangelogRules.check(parsed(changelog, database), schema);
        }
        // Whoever is here is alone: a lock that is still there was left by a process that was killed.
        LockService lock = LockServiceFactory.getInstance().getLockService(database);
        lock.init();
        lock.forceReleaseLock();
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .setOutput(OutputStream.nullOutputStream())
                .execute();
    }

    private static DatabaseChangeLog parsed(String changelog, Database database) throws Exception {
        ResourceAccessor files = Scope.getCurrentScope().getResourceAccessor();
        return ChangeLogParserFactory.getInstance()
                .getParser(changelog, files)
                .parse(changelog, new ChangeLogParameters(database), files);
    }
}
