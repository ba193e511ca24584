package nl.schoolplein.portal.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.command.Exit;
import nl.schoolplein.portal.config.ConfigurationException;
import nl.schoolplein.portal.config.ConfigurationFile;
import nl.schoolplein.portal.config.DatabaseSettings;
import nl.schoolplein.portal.config.KeySettings;
import nl.schoolplein.portal.config.MailSettings;
import nl.schoolplein.portal.config.ProxySettings;
import nl.schoolplein.portal.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves real schools. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Serves the portal with a configuration.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "The configuration, a properties file.")
    private Path config = Path.of("schoolplein.properties");

    @Override
    public Integer call() {
        Settings settings;
        try {
            settings = ConfigurationFile.read(config, System.getenv());
        } catch (ConfigurationException wrong) {
            System.err.println(wrong.getMessage());
            return Exit.WRONG_USE.code();
        }
        if (settings.address().isEmpty()) {
            System.err.println(
                    "Warning: schoolplein.address is not set. People can log in, but nobody can be invited or sent a"
                            + " link for a new password: set it to the address at which they find the portal.");
        }
        Options options = new Options(
                settings.data(),
                DatabaseSettings.of(settings),
                settings.plugins().orElseGet(Place::pluginsOfInstallation),
                new Options.Web(
                        settings.host(),
                        settings.port(),
                        settings.managementPort(),
                        settings.secureCookies(),
                        settings.uploadLimitMb(),
                        Options.Addresses.of(settings.address(), settings.staffAddress()),
                        ProxySettings.of(settings)),
                false,
                Clock.system(ZoneId.of("Europe/Amsterdam")),
                Options.Limits.USUAL,
                MailSettings.of(settings),
                KeySettings.of(settings, settings.data()));
        return Running.until(
                options,
                Optional.empty(),
                portal -> System.out.println("Ready: http://" + settings.host() + ":" + portal.port()));
    }
}
