package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** Who operates the installation. */
@Command(
        name = "operator",
        mixinStandardHelpOptions = true,
        description = "Makes an account for an operator.",
        subcommands = OperatorCreate.class)
final class OperatorCommands {}
