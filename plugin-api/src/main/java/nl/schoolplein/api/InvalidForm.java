package nl.schoolplein.api;

/**
 * A field was refused by the module; see {@link Form#refuse}. The sender gets the form back, with what was typed.
 *
 * @since 1.0
 */
public final class InvalidForm extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final transient Object[] arguments;

    InvalidForm(String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.arguments = arguments.clone();
    }

    /** The name of the field. */
    public String field() {
        return field;
    }

    /** The key of the text that says why. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }

    /** The text's arguments. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
