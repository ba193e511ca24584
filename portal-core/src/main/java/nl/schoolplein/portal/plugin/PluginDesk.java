package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where operators hand in jars. Each waits until it is installed, thrown away, or a day old. */
public final class PluginDesk {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String JAR = ".jar";

    private final Plugins plugins;
    private final Path folder;
    private final Clock clock;

    /** Keeps the jars in a folder. */
    public PluginDesk(Plugins plugins, Path folder, Clock clock) {
        this.plugins = plugins;
        this.folder = folder;
        this.clock = clock;
        sweep();
    }

    private void sweep() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path jar : all.toList()) {
                if (Files.getLastModifiedTime(jar).toInstant().plus(KEPT).isBefore(clock.instant())) {
                    Files.delete(jar);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Takes a jar in.
     *
     * @return its number
     * @throws BrokenPluginException if it is no plugin for this portal; then nothing of it stays
     */
    public UUID handIn(InputStream jar) throws IOException, BrokenPluginException {
        UUID number = UUID.randomUUID();
        Path waiting = place(number);
        try {
            Files.copy(jar, waiting);
            Proposal.of(waiting, plugins.shelf());
        } catch (Throwable refused) {
            Files.deleteIfExists(waiting);
            throw refused;
        }
        sweep();
        return number;
    }

    /** What the jar with this number would do; nothing if it does not wait any more. */
    public Optional<Proposal> waiting(UUID number) throws IOException, BrokenPluginException {
        return Files.exists(place(number))
                ? Optional.of(Proposal.of(place(number), plugins.shelf()))
                : Optional.empty();
    }

    /** Installs it; if that is refused it goes on waiting. */
    public Installing.Installed install(UUID number) throws IOException, BrokenPluginException {
        Installing.Installed done = plugins.install(place(number));
        discard(number);
        return done;
    }

    /** Throws it away. */
    public void discard(UUID number) throws IOException {
        Files.deleteIfExists(place(number));
    }

    private Path place(UUID number) {
        return folder.resolve(number + JAR);
    }
}
