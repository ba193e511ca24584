package nl.schoolplein.portal.cli;

import java.nio.file.Path;

/** Where the installation is. */
final class Home {
    private Home() {}

    /** The folder with the plugins that come with the installation. */
    static Path plugins() {
        return Path.of(System.getProperty("schoolplein.home", ".")).resolve("plugins");
    }
}
