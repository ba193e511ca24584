package nl.schoolplein.portal.mount;

import org.jspecify.annotations.Nullable;

/**
 * One way into the portal: what documentation and the tests of the walls are made from.
 *
 * @param module the module's id, or {@code portal} for the core's own
 * @param method the HTTP method
 * @param path the path with its parameters in braces, from the root, for example {@code /{school}/bookcase/folders/{folder}}
 * @param rule who may: the name of a door of the core or of an action of the module, or null if whoever may open the module
 * @param form the record that is sent, or null
 * @param fresh whether the password is asked again ({@link FreshPassword})
 */
public record Route(
        String module,
        String method,
        String path,
        @Nullable String rule,
        @Nullable Class<?> form,
        boolean fresh) {

    /** Whether it changes something. */
    public boolean writes() {
        return !method.equals("GET");
    }
}
