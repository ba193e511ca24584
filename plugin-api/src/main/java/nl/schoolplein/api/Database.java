package nl.schoolplein.api;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The module's tables, within the school that the request is for. Injected.
 *
 * <p>A repository is an interface whose methods carry {@code @Find} or {@code @HQL} (checked by hibernate-processor when
 * the plugin is compiled); it declares {@code EntityManager entityManager();} for everything else. Each call here is one
 * transaction; nothing lazy leaves it.
 *
 * <p>While a viewer is looking, an {@link AudienceRow} that is not for that viewer is not found: not by a query, not by
 * its id. While somebody only looks on ({@link Viewer#looksOn()}), nothing is kept of what is written.
 *
 * <p>The entity manager and its queries refuse what would not be filtered by school: native SQL and HQL's {@code sql()},
 * stored procedures, {@code unwrap}, the factory, the transaction. A plugin whose entities carry SQL ({@code @Formula},
 * {@code @SQLRestriction} and the like) or name a schema does not start. Every table has the columns of
 * {@link SchoolRow}, and every foreign key the school in it ({@code foreign key (school, folder) references folder (school,
 * id)}), so that a row cannot refer to another school's.
 *
 * <pre>{@code
 * public interface Things {
 *     EntityManager entityManager();
 *
 *     @HQL("select what, foundAt from FoundThing where foundAt > :since order by foundAt desc")
 *     List<FoundList.One> since(Instant since);
 *
 *     @HQL("from Claim where thing = :thing")
 *     List<Claim> claims(UUID thing);
 *
 * …
 *     default Optional<FoundThing> find(UUID id) {
 *         return Optional.ofNullable(entityManager().find(FoundThing.class, id));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface Database {

    /** Reads in one read-only transaction. */
    <R, T> T read(Class<R> repository, Function<R, T> work);

    /** Writes in one transaction; whatever is thrown rolls it back. */
    <R, T> T write(Class<R> repository, Function<R, T> work);

    /** Writes in one transaction, without a repository. */
    void write(Consumer<EntityManager> work);

    /**
     * The same tables with the rows for everyone at the school: for counting and keeping order. What a viewer gets to
     * see must not come from it.
     */
    Database forEveryone();
}
