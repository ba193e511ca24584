package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The keys with which medical details, court notes and second factors are sealed. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Replaces the keys with which medical details, court notes, sealed texts of modules and second factors are"
                        + " sealed, also while the portal serves.",
        subcommands = {KeyRotate.class, KeyRotateMaster.class})
final class KeyCommands {}
