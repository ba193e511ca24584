package nl.schoolplein.dev;

/** Something in the plugin's sources that the author has to mend; the message has the compiler's words. */
final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
        super(message);
    }
}
