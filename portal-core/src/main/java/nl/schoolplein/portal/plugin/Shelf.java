package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.page.Bundle;

/**
 * The jars that there are: those that came with the installation, and those that the operator added, which are kept with
 * the data. Of two with the same id the newer one counts; of two of one version the added one.
 *
 * @param own the installation's folder, only read
 * @param added the operator's folder; one jar for each id
 */
public record Shelf(Path own, Path added) {
    private static final String JAR = ".jar";
    private static final String BEFORE = ".before";
    private static final String INCOMING = ".part";

    /** A jar that counts; if it cannot be read its id is the name of the file. */
    public record Jar(Path file, String id, String version, String provider, boolean added, Optional<String> problem) {
        private static Jar of(Path file, boolean added) {
            try {
                Manifest manifest = Manifest.read(file);
                return new Jar(file, manifest.id(), manifest.version(), manifest.provider(), added, manifest.misfit());
            } catch (BrokenPluginException broken) {
                String name = file.getFileName().toString();
                return new Jar(file, name, "", "", added, Optional.of(String.valueOf(broken.getMessage())));
            }
        }

        /** What it calls its button, also if it does not start; its id if it does not say. */
        public String title(Locale language) {
            try (URLClassLoader texts =
                    new URLClassLoader(new URL[] {file.toUri().toURL()}, null)) {
                Bundle own = new Bundle(id, texts);
                try {
                    return own.text(language, "module.title");
                } finally {
                    own.close();
                }
            } catch (IOException | IllegalArgumentException none) {
                return id;
            }
        }

        private boolean replaces(Jar other) {
            return id.equals(other.id)
                    && added != other.added
                    && problem.isEmpty()
                    && (newer(this, other) || (added && !newer(other, this)));
        }

        private static boolean newer(Jar one, Jar other) {
            return Manifest.newer(one.version, other.version);
        }
    }

    /** The jars that count, in the order of their file names; the installation's own first. */
    public List<Jar> jars() throws IOException {
        List<Jar> all = new ArrayList<>();
        files(own, JAR).forEach(file -> all.add(Jar.of(file, false)));
        files(added, JAR).forEach(file -> all.add(Jar.of(file, true)));
        return all.stream()
                .filter(jar -> all.stream().noneMatch(other -> other.replaces(jar)))
                .toList();
    }

    /** The jar that counts for an id. */
    Optional<Jar> jar(String id) throws IOException {
        return jars().stream().filter(jar -> jar.id().equals(id)).findFirst();
    }

    /** The jar that would count for an id if the operator had added none. */
    Optional<Jar> beneath(String id) throws IOException {
        return files(own, JAR).stream()
                .map(file -> Jar.of(file, false))
                .filter(jar -> jar.id().equals(id))
                .findFirst();
    }

    /** The jar that counts for an id, which has to be there. */
    Jar present(String id) throws IOException, BrokenPluginException {
        return jar(id).orElseThrow(() -> new BrokenPluginException("is not installed"));
    }

    /** Those that the operator took out of service. */
    Disabled disabled() {
        return new Disabled(added);
    }

    /**
     * The file to load a jar from. An added one may be replaced while it is open, so it gets a name that stays its own; the
     * installation's are not touched.
     */
    Path open(Path jar) throws IOException {
        if (!added.equals(jar.getParent()) || added.equals(own)) {
            return jar;
        }
        Path link = Files.createDirectories(opened()).resolve(UUID.randomUUID() + JAR);
        try {
            return Files.createLink(link, jar);
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            return Files.copy(jar, link);
        }
    }

    /** The file was opened, and nobody reads it any more. */
    void letGo(Path file) throws IOException {
        if (opened().equals(file.getParent())) {
            Files.deleteIfExists(file);
        }
    }

    private Path opened() {
        return added.toAbsolutePath().resolveSibling("run").resolve("jars");
    }

    /** Ends what an installing that was killed left: the jar from before comes back. */
    public void tidy() throws IOException {
        for (Path left : files(opened(), JAR)) {
            Files.delete(left);
        }
        for (Path before : files(added, JAR + BEFORE)) {
            Files.move(before, original(before), StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path left : files(added, INCOMING)) {
            Files.delete(left);
        }
    }

    private static Path original(Path before) {
        String name = before.getFileName().toString();
        return before.resolveSibling(name.substring(0, name.length() - BEFORE.length()));
    }

    /** Copies a jar beside the others and checks the copy; nothing counts it yet. */
    Staged stage(Path jar) throws IOException, BrokenPluginException {
        Files.createDirectories(added);
        Path copy = Files.createTempFile(added, "plugin", INCOMING);
        try {
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Manifest manifest = Manifest.read(copy).fitting();
            refuseOlderThanOwn(manifest);
            return new Staged(manifest, jar(manifest.id()), added.resolve(manifest.id() + JAR));
        } catch (Throwable refused) {
            Files.deleteIfExists(copy);
            throw refused;
        }
    }

    /** It would not count: the installation's own is newer. */
    void refuseOlderThanOwn(Manifest manifest) throws IOException, BrokenPluginException {
        Optional<Jar> ours = beneath(manifest.id())
                .filter(jar -> jar.problem().isEmpty() && Manifest.newer(jar.version(), manifest.version()));
        if (ours.isPresent()) {
            throw new BrokenPluginException(
                    "is version " + manifest.version() + "; the installation comes with version "
                            + ours.get().version() + ", which is newer",
                    "plugins.reason.installation-newer",
                    manifest.version(),
                    ours.get().version());
        }
    }

    /** Takes away what the operator added under this id; false if there was nothing. */
    boolean remove(String id) throws IOException {
        boolean removed = false;
        for (Path file : files(added, JAR)) {
            if (Jar.of(file, true).id().equals(id)) {
                Files.delete(file);
                removed = true;
            }
        }
        if (removed) {
            disabled().forgetStuck(id);
        }
        if (beneath(id).isEmpty()) {
            disabled().remove(id);
        }
        return removed;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /**
     * A checked jar, beside its place.
     *
     * @param replaced the jar that counted until now
     */
    record Staged(Manifest manifest, Optional<Jar> replaced, Path place) {

        /** Whether it is the very jar that counts already. */
        boolean same() throws IOException {
            return replaced.isPresent() && Files.mismatch(replaced.get().file(), manifest.jar()) < 0;
        }

        /** Puts it in its place. The jar from before stays beside it until {@link #keep} or {@link #undo}. */
        void swapIn() throws IOException {
            Optional<Path> old = replaced.filter(Jar::added).map(Jar::file);
            if (old.isPresent()) {
                Files.move(old.get(), before(old.get()), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(manifest.jar(), place, StandardCopyOption.ATOMIC_MOVE);
        }

        void undo() throws IOException {
            Files.deleteIfExists(manifest.jar());
            Optional<Path> old = replaced.filter(Jar::added).map(Jar::file);
            if (old.isEmpty()) {
                Files.deleteIfExists(place);
            } else if (Files.exists(before(old.get()))) {
                Files.deleteIfExists(place);
                Files.move(before(old.get()), old.get(), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        void keep() throws IOException {
            Files.deleteIfExists(manifest.jar());
            if (replaced.isPresent()) {
                Files.deleteIfExists(before(replaced.get().file()));
            }
        }

        private static Path before(Path jar) {
            return jar.resolveSibling(jar.getFileName() + BEFORE);
        }
    }
}
