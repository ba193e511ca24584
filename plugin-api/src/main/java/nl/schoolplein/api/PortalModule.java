package nl.schoolplein.api;

/**
 * The entry point of a plugin: one module of the portal.
 *
 * <p>Implemented by plugins, with a public constructor without parameters. An instance lives as long as the plugin is
 * started; a plugin that is started again gets a new one.
 *
 * <pre>{@code
 * public final class LostProperty implements PortalModule {
 * …
 *     @Override
 *     public void register(Registrar module) {
 *         module.button("bag-heart", 80)
 * …
 *                 .resources(FoundThings.class)
 * …
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface PortalModule extends AutoCloseable {

    /**
     * Contributes the module's button, pages, tables, tiles and settings. Called once, before the module serves anyone,
     * and without a school: nothing may be read or written here. It has a minute; a plugin that takes longer is left off.
     *
     * <p>Whatever is thrown here, an {@link Error} too, leaves this plugin off and named on the operator's page; the
     * portal and the other plugins start.
     *
     * @param module takes what the module contributes
     */
    void register(Registrar module);

    /**
     * Releases what the module itself has opened, within five seconds; nobody waits longer. Everything that was registered is
     * taken back by the host. Threads that the module began are interrupted afterwards.
     */
    @Override
    default void close() {}
}
