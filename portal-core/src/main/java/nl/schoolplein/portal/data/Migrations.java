package nl.schoolplein.portal.data;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Applies Liquibase changelogs, each in a schema of its own with its own tables of what was done. */
final class Migrations {
    /** Kept here: java.util.logging holds its loggers weakly, and would forget the level. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final DataSource connections;

    Migrations(DataSource connections) {
        this.connections = connections;
        LIQUIBASE.setLevel(Level.WARNING);
    }

    @SuppressWarnings("try") // closing the accessor is declared to be interruptible; it is not
    synchronized void apply(String schema, String changelog, ClassLoader resources) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(resources)) {
            statement.execute("create schema if not exists " + schema);
            connection.setSchema(
                    connection.getMetaData().storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema);
            Map<String, Object> scope =
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService(), Scope.Attr.resourceAccessor.name(), files);
            Scope.child(scope, () -> update(schema, changelog, connection));
            giveBack(connection);
        } catch (Exception failed) {
            throw new MigrationException(changelog, failed);
        }
    }

    private static void update(String schema, String changelog, Connection connection) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .setOutput(OutputStream.nullOutputStream())
                .execute();
    }

    /** The next borrower of the connection must not find itself in a plugin's schema. */
    private static void giveBack(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setSchema("PUBLIC");
    }
}
