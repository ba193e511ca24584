package nl.schoolplein.portal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.command.Caller;
import nl.schoolplein.portal.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code schoolplein}. */
@Command(
        name = "schoolplein",
        description = "A portal for primary schools in which every feature is a plugin.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, DevCommand.class, ServeCommand.class})
public final class Main implements Caller {
    private static final Set<String> SERVING = Set.of("demo", "dev", "serve");

    private Main() {}

    /** Runs a command; the process ends with its exit code. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || !SERVING.contains(arguments[0])) {
            // What a command answers goes to standard output, and nothing else does. Read by logback.xml.
            System.setProperty("schoolplein.log", "System.err");
            System.setProperty("schoolplein.log.level", "WARN");
        }
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
    }

    /** Runs a command and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = Commands.of(new Main());
        line.setOut(out);
        line.setErr(err);
        return line.execute(arguments);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public Path directory() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public Optional<Site> site() {
        return Optional.empty();
    }
}
