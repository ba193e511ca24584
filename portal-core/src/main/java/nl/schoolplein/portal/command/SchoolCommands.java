package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The schools of an installation. */
@Command(
        name = "school",
        mixinStandardHelpOptions = true,
        description = "Lists schools, makes one, and says which modules it is offered and to which board it belongs.",
        subcommands = {SchoolList.class, SchoolCreate.class, SchoolBoard.class, SchoolOffer.class, SchoolWithdraw.class
        })
final class SchoolCommands {}
