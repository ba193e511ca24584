package nl.schoolplein.portal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.demo.Samples;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts two demo schools on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Starts two demo schools, for this machine only.")
final class DemoCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}; 0 for any).")
    private int port;

    @Option(
            names = "--management-port",
            defaultValue = "0",
            description = "The port for health and metrics (default: any).")
    private int managementPort;

    @Option(names = "--data", description = "The folder that keeps the demo's data.")
    private Path data = Path.of(System.getProperty("schoolplein.demo.data", "schoolplein-demo"));

    @Override
    public Integer call() {
        Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        giveSamples();
        return Running.until(
                Options.demo(data, Place.pluginsOfInstallation(), port, managementPort, clock),
                Optional.empty(),
                DemoCommand::greet);
    }

    /** A folder that cannot be used gets none: the start says why, a moment later. */
    private void giveSamples() {
        try (DataFolder free = DataFolder.open(data)) {
            Samples.ofInstallation().to(free);
        } catch (IOException unusable) {
            LOG.debug("{} gets no samples", data, unusable);
        }
    }

    /** Says where the demo is, and how to log in. */
    static void greet(Portal portal) {
        System.out.println();
        System.out.println("Ready: http://localhost:" + portal.port());
        System.out.println();
        System.out.println("Log in with the password " + Demo.PASSWORD + " as");
        Demo.logins().forEach(login -> System.out.printf("  %-14s %s%n", login.username(), login.who()));
        portal.invitation().ifPresent(token -> {
            System.out.println();
            System.out.println("Join as a parent at http://localhost:" + portal.port() + "/token with " + token);
        });
        System.out.println();
        System.out.println("Health and metrics: http://localhost:" + portal.managementPort() + "/health/ready");
        System.out.println("Stop with Ctrl-C; the data stays.");
    }
}
