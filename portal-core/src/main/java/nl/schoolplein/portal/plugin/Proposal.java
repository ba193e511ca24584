package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What installing a jar would do.
 *
 * @param replaces the version that counts now
 * @param disabled whether the plugin is out of service, and would stay so
 */
public record Proposal(
        String id,
        String version,
        String provider,
        String requires,
        Optional<String> replaces,
        Step step,
        boolean disabled) {

    /** What it is to the version that is there. */
    public enum Step {
        /** There is none. */
        NEW,
        /** It comes after it. */
        UPGRADE,
        /** It is the very same. */
        SAME,
        /** It has the same version and another content. */
        REBUILT,
        /** It comes before it. */
        DOWNGRADE
    }

    /** Looks at a jar, and loads nothing of it. */
    static Proposal of(Path jar, Shelf shelf) throws IOException, BrokenPluginException {
        Manifest manifest = Manifest.read(jar).fitting();
        shelf.refuseOlderThanOwn(manifest);
        Optional<Shelf.Jar> there = shelf.jar(manifest.id());
        return new Proposal(
                manifest.id(),
                manifest.version(),
                manifest.provider(),
                manifest.requires(),
                there.map(Shelf.Jar::version),
                there.isPresent() ? step(manifest, there.get()) : Step.NEW,
                shelf.disabled().byOperator(manifest.id()));
    }

    private static Step step(Manifest manifest, Shelf.Jar there) throws IOException {
        if (there.problem().isPresent() || Manifest.newer(manifest.version(), there.version())) {
            return Step.UPGRADE;
        }
        if (Manifest.newer(there.version(), manifest.version())) {
            return Step.DOWNGRADE;
        }
        return java.nio.file.Files.mismatch(there.file(), manifest.jar()) < 0 ? Step.SAME : Step.REBUILT;
    }
}
