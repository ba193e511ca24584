package nl.schoolplein.portal.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the portal this is. */
public final class PortalVersion {
    private PortalVersion() {}

    /** The version, as the build wrote it down. */
    public static String current() {
        Properties version = new Properties();
        try (InputStream file = PortalVersion.class.getResourceAsStream("/portal/version.properties")) {
            version.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return version.getProperty("portal");
    }
}
