package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an installed plugin stands.
 *
 * @param reason why it failed, or why the portal took it out of service
 */
public record Standing(Shelf.Jar jar, State state, Optional<String> reason) {

    /** Whether it serves, and if not why. */
    public enum State {
        /** It serves. */
        RUNNING,
        /** The operator took it out of service. */
        DISABLED,
        /** The portal took it out of service, because its threads did not end. */
        STUCK,
        /** It does not go with this portal, or did not start. */
        FAILED,
        /** No portal serves; it starts with the next one. */
        STOPPED;

        /** The word for it, for programs and keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All plugins: as they run in the portal that serves, or as they would be started. */
    public static List<Standing> all(Shelf shelf, Optional<Plugins> serving) throws IOException {
        return shelf.jars().stream().map(jar -> of(jar, shelf, serving)).toList();
    }

    private static Standing of(Shelf.Jar jar, Shelf shelf, Optional<Plugins> serving) {
        if (shelf.disabled().stuck(jar.id()).isPresent() && !shelf.disabled().byOperator(jar.id())) {
            return new Standing(jar, State.STUCK, shelf.disabled().stuck(jar.id()));
        }
        if (shelf.disabled().is(jar.id())) {
            return new Standing(jar, State.DISABLED, Optional.empty());
        }
        if (jar.problem().isPresent()) {
            return new Standing(jar, State.FAILED, jar.problem());
        }
        if (serving.isEmpty()) {
            return new Standing(jar, State.STOPPED, Optional.empty());
        }
        if (serving.get().module(jar.id()).isPresent()) {
            return new Standing(jar, State.RUNNING, Optional.empty());
        }
        return new Standing(jar, State.FAILED, Optional.of(reason(jar, serving.get())));
    }

    private static String reason(Shelf.Jar jar, Plugins plugins) {
        return plugins.failures().stream()
                .filter(failure -> failure.of(jar.id()))
                .map(failure -> "does not start: " + failure.reason())
                .findFirst()
                .orElse("does not run");
    }
}
