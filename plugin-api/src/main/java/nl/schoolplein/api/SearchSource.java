package nl.schoolplein.api;

/**
 * What of a module the portal's own search finds. The class may have the same {@code @Inject} fields as a resource.
 *
 * <p>All modules that are open to the viewer are asked side by side against a deadline; one that is slow or throws is
 * named, and what the others found is there. A module that is off is not asked at all.
 *
 * <pre>{@code
 * public final class ThingsSought implements SearchSource {
 *     @Inject
 *     Database database;
 *
 *     @Override
 *     public Hits find(Search search, Viewer viewer) {
 *         String start = search.words().start() + "%";
 *         List<FoundThing> found = database.read(Things.class, things -> things.called(start, search.most() + 1));
 *         return Hits.firstOf(
 *                 found,
 *                 search.most(),
 *                 thing -> Hit.at("things/" + thing.id(), thing.what())
 *                         .dated(thing.foundAt())
 *                         .forWhom(thing.audience()));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface SearchSource {

    /**
     * Finds what the viewer may see, the best first.
     *
     * <p>Rows of the module's {@link Database} are of this school and, if they have an audience, for this viewer; whatever else
     * decides who sees something must be asked here too.
     *
     * @param search what is sought
     * @param viewer who looks, as within the module
     */
    Hits find(Search search, Viewer viewer);
}
