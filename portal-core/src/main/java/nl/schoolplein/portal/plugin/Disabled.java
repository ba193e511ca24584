package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Plugins that are out of service, a file each beside the jars that were added: those that the operator took out, and
 * those that the portal took out itself because their threads did not end, with the reason.
 */
record Disabled(Path folder) {
    private static final String BY_OPERATOR = ".disabled";
    private static final String BY_PORTAL = ".stuck";

    /** Whether it is not started, whoever decided so. */
    boolean is(String id) {
        return byOperator(id) || Files.exists(file(id, BY_PORTAL));
    }

    boolean byOperator(String id) {
        return Files.exists(file(id, BY_OPERATOR));
    }

    /** Why the portal took it out; nothing if it did not. */
    Optional<String> stuck(String id) {
        try {
            Path file = file(id, BY_PORTAL);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The plugin is not started any more, until somebody enables it or puts another jar in its place. */
    void addStuck(String id, String why) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(id, BY_PORTAL), why + "\n");
    }

    /** Another jar takes the place of the one that was stuck. */
    void forgetStuck(String id) throws IOException {
        Files.deleteIfExists(file(id, BY_PORTAL));
    }

    /** The plugin is not started any more. */
    void add(Shelf.Jar jar) throws IOException, BrokenPluginException {
        if (byOperator(jar.id())) {
            throw new BrokenPluginException("is disabled already");
        }
        Files.createDirectories(folder);
        Files.createFile(file(jar.id(), BY_OPERATOR));
    }

    void remove(String id) throws IOException {
        for (String ending : List.of(BY_OPERATOR, BY_PORTAL)) {
            Files.deleteIfExists(file(id, ending));
        }
    }

    void refuseUnless(String id) throws BrokenPluginException {
        if (!is(id)) {
            throw new BrokenPluginException("is not disabled");
        }
    }

    private Path file(String id, String ending) {
        return folder.resolve(id + ending);
    }
}
