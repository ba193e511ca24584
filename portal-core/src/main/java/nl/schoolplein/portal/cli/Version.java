package nl.schoolplein.portal.cli;

import nl.schoolplein.portal.config.PortalVersion;
import nl.schoolplein.portal.plugin.Plugins;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Schoolplein " + PortalVersion.current() + ", plugin-api " + Plugins.API_VERSION + ", Java "
                    + Runtime.version()
        };
    }
}
