package nl.schoolplein.portal.plugin;

/** A plugin cannot be started; the message goes on after its name. */
final class BrokenPluginException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenPluginException(String message) {
        super(message);
    }
}
