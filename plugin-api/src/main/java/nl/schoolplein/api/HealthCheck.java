package nl.schoolplein.api;

/**
 * Says whether a module is well: for the operator, who sees the answer beside the plugins and in the health of the portal. It
 * changes nothing but that: the module serves on. Implemented by plugins, registered by {@link Registrar#health}; the class is
 * made like that of a {@link Job}.
 *
 * <pre>{@code
 * public class Crowded implements HealthCheck {
 *     @Inject
 *     Database database;
 *
 *     @Override
 *     public Health check() {
 *         long lying = database.read(Things.class, Things::lying);
 *         return lying < 1000 ? Health.well() : Health.wrong(lying + " things lie there");
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface HealthCheck {

    /**
     * How the module is at one school. It is asked every quarter of an hour, for each school at which the module is on, and gets
     * as long as a request may take. One query should do.
     *
     * @throws Exception if that cannot be said, which is wrong as well
     */
    Health check() throws Exception;
}
