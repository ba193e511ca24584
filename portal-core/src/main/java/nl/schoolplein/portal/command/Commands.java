package nl.schoolplein.portal.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands on the data of a portal. */
public final class Commands {
    private static final int HELP_WIDTH = 100;

    private Commands() {}

    /** The commands of a caller: those that its class names itself, and all on data. */
    public static CommandLine of(Caller caller) {
        CommandLine line = new CommandLine(caller);
        List.of(
                        new SchoolCommands(),
                        new AdministratorCommands(),
                        new OperatorCommands(),
                        new PluginCommands(),
                        new RosterCommands(),
                        new KeyCommands(),
                        new DoctorCommand(),
                        new BackupCommand(),
                        new RestoreCommand())
                .forEach(line::addSubcommand);
        Map<String, String> codes = new LinkedHashMap<>();
        for (Exit exit : Exit.values()) {
            codes.put(Integer.toString(exit.code()), exit.meaning());
        }
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("Exit codes:%n")
                .exitCodeList(codes);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setParameterExceptionHandler(Commands::explain);
        return line;
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String message = String.valueOf(wrong.getMessage());
        boolean json = Arrays.asList(arguments).contains("--json");
        new Terminal(command.getOut(), err, json).failed(Exit.WRONG_USE, message);
        if (!json && !UnmatchedArgumentException.printSuggestions(wrong, err)) {
            command.usage(err);
        }
        return Exit.WRONG_USE.code();
    }
}
