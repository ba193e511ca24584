package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The logins of people. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Lets somebody in again.",
        subcommands = AccountReset.class)
final class AccountCommands {}
