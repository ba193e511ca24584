package nl.schoolplein.portal.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.config.ConfigurationException;
import nl.schoolplein.portal.config.ConfigurationFile;
import nl.schoolplein.portal.config.DatabaseSettings;
import nl.schoolplein.portal.config.KeySettings;
import nl.schoolplein.portal.config.MailSettings;
import nl.schoolplein.portal.config.Settings;
import nl.schoolplein.portal.secret.MasterKeySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which portal a command is about: exactly one of the two is given. */
final class Where {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The portal's data folder, with the database in it.")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = "The configuration with which the portal serves.")
    private @Nullable Path config;

    /** Whether a folder was named, in which the database is too. */
    boolean embedded() {
        return data != null;
    }

    /** Reads what was given. */
    Place place(Path directory) throws ConfigurationException {
        Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        Path own = Place.pluginsOfInstallation();
        if (data != null) {
            return new Place(
                    directory.resolve(data),
                    Optional.empty(),
                    own,
                    MasterKeySource.of(directory.resolve(data)),
                    clock,
                    Optional.empty(),
                    false);
        }
        Settings settings = ConfigurationFile.read(directory.resolve(String.valueOf(config)), System.getenv());
        return new Place(
                directory.resolve(settings.data()),
                DatabaseSettings.of(settings),
                settings.plugins().orElse(own),
                KeySettings.of(settings, directory.resolve(settings.data())),
                clock,
                MailSettings.of(settings),
                settings.address().isEmpty());
    }
}
