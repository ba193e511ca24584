package nl.schoolplein.portal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.command.Exit;
import nl.schoolplein.portal.data.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the demo with a plugin whose sources are being written. */
@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Starts the demo schools with a plugin that you are writing, for this machine only.",
            "What you save in its src/main is compiled and live at once; data and logins stay. Maven is asked once, at"
                    + " the start: the project's own mvnw, else mvn."
        })
final class DevCommand implements Callable<Integer> {
    private static final String OWN_FOLDER = ".schoolplein";

    @Option(
            names = "--plugin",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the plugin's project, with its pom.xml.")
    private Path project = Path.of("");

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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that keeps the data (default: " + OWN_FOLDER + "/data in the plugin's folder).")
    private @Nullable Path data;

    @Option(
            names = "--class-path",
            paramLabel = "JARS",
            description = "What the plugin is compiled with. Maven is then not asked, and target/ has to hold a jar of"
                    + " the plugin.")
    private @Nullable String classPath;

    @Override
    public Integer call() {
        try {
            Path folder = folder();
            Path own = own(folder);
            Path kept = data == null ? own.resolve("data") : data;
            DataFolder.open(kept).close(); // before Maven takes its time
            Development.Session plugin = development()
                    .open(new Development.Wish(folder, own.resolve("build"), Optional.ofNullable(classPath)));
            Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
            return Running.until(
                    Options.demo(kept, Place.pluginsOfInstallation(), port, managementPort, clock),
                    Optional.of(plugin.live()),
                    portal -> {
                        plugin.install(portal);
                        DemoCommand.greet(portal);
                        plugin.watch(portal);
                    });
        } catch (Development.CannotBeginException why) {
            System.err.println(why.getMessage());
            return Exit.FAILED.code();
        } catch (DataFolder.InUseException inUse) {
            System.err.println(inUse.getMessage());
            return Exit.DATA_IN_USE.code();
        } catch (DataFolder.NotWritableException notWritable) {
            System.err.println(notWritable.getMessage());
            return Exit.DATA_NOT_WRITABLE.code();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder() throws Development.CannotBeginException {
        Path folder = project.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new Development.CannotBeginException("There is no folder " + folder + ".");
        }
        if (!Files.exists(folder.resolve("pom.xml"))) {
            throw new Development.CannotBeginException(
                    folder + " is not a plugin's project: there is no pom.xml in it. docs/plugins/first-plugin.md says"
                            + " how to make one.");
        }
        return folder;
    }

    /** The folder in the project for what is not the project's; git does not see it. */
    private static Path own(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve(OWN_FOLDER));
        Files.writeString(own.resolve(".gitignore"), "*\n");
        return own;
    }

    /** Not closed: it is used as long as the process lives. */
    private static Development development() throws IOException, Development.CannotBeginException {
        Path tools = Path.of(System.getProperty("schoolplein.home", ".")).resolve("lib/dev");
        if (!Files.isDirectory(tools)) {
            throw new Development.CannotBeginException(
                    "This installation has no " + tools + ", which dev needs. Install Schoolplein from its archive.");
        }
        List<URL> jars;
        try (Stream<Path> files = Files.list(tools)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(DevCommand::url)
                    .toList();
        }
        URLClassLoader loader = new URLClassLoader("dev", jars.toArray(URL[]::new), DevCommand.class.getClassLoader());
        return ServiceLoader.load(Development.class, loader)
                .findFirst()
                .orElseThrow(() -> new Development.CannotBeginException("What dev needs is not in " + tools + "."));
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
