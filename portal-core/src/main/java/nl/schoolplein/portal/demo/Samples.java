package nl.schoolplein.portal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.data.DataFolder;

/**
 * The sample plugins that the installation carries for demos. A new demo gets them as an operator would give them: among the
 * plugins of its data, where they can be upgraded and taken away.
 *
 * @param folder where the installation has them
 */
public record Samples(Path folder) {
    /** Those of this installation. */
    public static Samples ofInstallation() {
        return new Samples(Place.pluginsOfInstallation().resolveSibling("samples"));
    }

    /** Gives them to a demo; one that was used before gets those that it still has, as they are now. */
    public void to(DataFolder demo) throws IOException {
        boolean fresh = !Files.exists(demo.path().resolve("files"));
        Path plugins = demo.folder("plugins");
        for (Path sample : jars()) {
            Path there = plugins.resolve(sample.getFileName());
            if (fresh || Files.exists(there)) {
                Files.copy(sample, there, StandardCopyOption.REPLACE_EXISTING);
            }
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
