package nl.schoolplein.portal.plugin;

/** A plugin cannot be started or installed; the message goes on after its name. */
public final class BrokenPluginException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenPluginException(String message) {
        super(message);
    }

    BrokenPluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
