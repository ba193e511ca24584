package nl.schoolplein.portal.config;

/** A link was to be written, and nobody said yet at which address people find the portal. */
public final class NoAddressException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAddressException() {
        super("schoolplein.address is not set, so that no link can be written");
    }
}
