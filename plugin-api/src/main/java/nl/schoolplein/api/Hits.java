package nl.schoolplein.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a module found.
 *
 * @param hits the best first
 * @param more whether there is more than these
 * @param complete whether everything was looked through; if not, more may be found in a moment
 * @param all the address within the module where its own search shows all of it; nothing if it has none
 * @since 1.0
 */
public record Hits(List<Hit> hits, boolean more, boolean complete, Optional<String> all) {

    /** Nothing found. */
    public static final Hits NONE = new Hits(List.of(), false, true, Optional.empty());

    /**
     * Keeps the list as it is now.
     *
     * @throws IllegalArgumentException if the address of all is none within a module
     */
    public Hits {
        hits = List.copyOf(hits);
        all.ifPresent(WithinModule::check);
    }

    /**
     * The first of what was found. Look for one more than is shown, and it is known whether there is more.
     *
     * @param found the best first
     * @param most see {@link Search#most()}
     * @param asHit makes a line of each that is shown
     */
    public static <T> Hits firstOf(Collection<T> found, int most, Function<? super T, Hit> asHit) {
        List<Hit> shown = found.stream().limit(most).map(asHit).toList();
        return new Hits(shown, found.size() > most, true, Optional.empty());
    }

    /** The same, with the address within the module where all of it is shown. */
    public Hits allAt(String path) {
        return new Hits(hits, more, complete, Optional.of(path));
    }

    /** The same, while not everything has been looked through yet. */
    public Hits soFar() {
        return new Hits(hits, more, false, all);
    }
}
