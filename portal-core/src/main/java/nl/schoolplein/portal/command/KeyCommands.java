package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The keys with which medical details and court notes are sealed. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Replaces the keys with which medical details and court notes are sealed, also while the portal serves.",
        subcommands = {KeyRotate.class, KeyRotateMaster.class})
final class KeyCommands {}
