package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The schools of an installation. */
@Command(
        name = "school",
        mixinStandardHelpOptions = true,
        description = "Lists schools, makes one, or says to which board it belongs.",
        subcommands = {SchoolList.class, SchoolCreate.class, SchoolBoard.class})
final class SchoolCommands {}
