package nl.schoolplein.portal.command;

import picocli.CommandLine.Command;

/** The plugins of an installation. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        description = "Lists plugins, installs one, takes one out of service and back, or takes one away.",
        subcommands = {
            PluginList.class,
            PluginInstall.class,
            PluginDisable.class,
            PluginEnable.class,
            PluginRemove.class
        })
final class PluginCommands {}
