package nl.schoolplein.portal.plugin;

import java.lang.reflect.InvocationTargetException;

/** A plugin cannot be started or installed; the message goes on after its name. */
public final class BrokenPluginException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    BrokenPluginException(String message) {
        this(message, "plugins.reason", message);
    }

    /** With the key of a text for people that says the same. */
    BrokenPluginException(String message, String key, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = arguments;
    }

    BrokenPluginException(String message, Throwable cause) {
        super(message, cause);
        this.key = "plugins.reason";
        this.arguments = new Object[] {message};
    }

    /** The key of a text that says why, for people. */
    public String key() {
        return key;
    }

    /** The text's arguments. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** Why something failed, in a line for the operator. */
    static String reason(Throwable thrown) {
        Throwable cause =
                thrown instanceof InvocationTargetException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
