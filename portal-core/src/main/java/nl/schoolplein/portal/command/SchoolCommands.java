package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The schools of an installation. */
@Command(
        name = "school",
        mixinStandardHelpOptions = true,
        description = "Lists schools, or makes one.",
        subcommands = {SchoolList.class, SchoolCreate.class})
final class SchoolCommands {}
