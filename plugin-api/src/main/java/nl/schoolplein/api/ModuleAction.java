package nl.schoolplein.api;

/**
 * A named right of a module; implemented by an enum of the plugin, whose constants are the actions.
 *
 * <p>Who may do them stands in one list, in {@link PortalModule#register}: the gate, the forms, the tests of the walls
 * and the rights table are all made from that list.
 *
 * <pre>{@code
 * public enum Action implements ModuleAction {
 *     ADD,
 *     CLAIM,
 *     CONSENT
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface ModuleAction {

    /** The constant's name, as {@link Allow} gives it. */
    String name();
}
