package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plugins that the operator took out of service: an empty file each, beside the jars that were added. */
record Disabled(Path folder) {

    boolean is(String id) {
        return Files.exists(file(id));
    }

    /** The plugin is not started any more. */
    void add(Shelf.Jar jar) throws IOException, BrokenPluginException {
        if (is(jar.id())) {
            throw new BrokenPluginException("is disabled already");
        }
        Files.createDirectories(folder);
        Files.createFile(file(jar.id()));
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    void refuseUnless(String id) throws BrokenPluginException {
        if (!is(id)) {
            throw new BrokenPluginException("is not disabled");
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".disabled");
    }
}
