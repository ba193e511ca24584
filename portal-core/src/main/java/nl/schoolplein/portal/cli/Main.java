package nl.schoolplein.portal.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code schoolplein}. */
@Command(
        name = "schoolplein",
        description = "A portal for primary schools in which every feature is a plugin.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, ServeCommand.class})
public final class Main {
    private Main() {}

    /** Runs a command; the process ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
