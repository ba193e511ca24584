package nl.schoolplein.portal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import nl.schoolplein.portal.plugin.Plugins;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties version = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/portal/version.properties")) {
            version.load(file);
        }
        return new String[] {
            "Schoolplein " + version.getProperty("portal") + ", plugin-api " + Plugins.API_VERSION + ", Java "
                    + Runtime.version()
        };
    }
}
