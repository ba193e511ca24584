package nl.schoolplein.portal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.portal.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sample plugins that the installation carries for demos. A new demo gets them as an operator would give them: among the
 * plugins of its data, where they can be upgraded and taken away.
 *
 * @param folder where the installation has them
 */
public record Samples(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    /** Those of this installation. */
    public static Samples ofInstallation() {
        return new Samples(Place.pluginsOfInstallation().resolveSibling("samples"));
    }

    /** Gives them to a demo; one that was used before gets those that it still has, as they are now. */
    public void to(Path data) {
        boolean fresh = !Files.exists(data.resolve("files"));
        Path plugins = data.resolve("plugins");
        try {
            List<Path> samples = jars();
            Files.createDirectories(samples.isEmpty() ? data : plugins);
            for (Path sample : samples) {
                Path there = plugins.resolve(sample.getFileName());
                if (fresh || Files.exists(there)) {
                    Files.copy(sample, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failed) {
            LOG.warn("the demo has no samples: {}", failed.toString());
        }
    }

    private List<Path> jars() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
