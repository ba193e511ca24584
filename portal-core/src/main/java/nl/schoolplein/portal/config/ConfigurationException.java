package nl.schoolplein.portal.config;

/** Something in the configuration is wrong; the message names it and its place. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    ConfigurationException(String message) {
        super(message);
    }
}
