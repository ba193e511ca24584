package nl.schoolplein.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.data.Snapshot;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.plugin.Shelf;
import nl.schoolplein.portal.secret.MasterKeySource;

/**
 * Where a portal keeps what it has.
 *
 * @param data the folder
 * @param database the PostgreSQL; without one the database is embedded, in the folder
 * @param plugins the folder with the plugins that came with the installation
 * @param mail the mail server, if one is configured
 * @param keys where the master key is
 * @param unaddressed whether it serves without a public address, so that no links can be sent
 */
public record Place(
        Path data,
        Optional<DatabaseAddress> database,
        Path plugins,
        MasterKeySource keys,
        Clock clock,
        Optional<MailServer> mail,
        boolean unaddressed) {

    /** The folder with the plugins that come with the installation. */
    public static Path pluginsOfInstallation() {
        return Path.of(System.getProperty("schoolplein.home", ".")).resolve("plugins");
    }

    static Place of(Options options) {
        return new Place(
                options.data(),
                options.database(),
                options.plugins(),
                options.keys(),
                options.clock(),
                options.mail(),
                options.unaddressed());
    }

    /** The installation's plugins, and those that the operator added to the data. */
    public Shelf shelf() {
        return new Shelf(plugins, data.resolve("plugins"));
    }

    /** How the database is copied and comes back. */
    public Snapshot snapshot() {
        return Snapshot.of(database, data.resolve("database"));
    }

    /** Whether a portal has kept something here. */
    public boolean used() {
        return Files.isDirectory(data.resolve("files"));
    }

    /** Whether the database is in a PostgreSQL that this place does not name: then it must not get a second one. */
    public boolean misplaced() {
        return database.isEmpty() && used() && !Files.isDirectory(data.resolve("database"));
    }
}
