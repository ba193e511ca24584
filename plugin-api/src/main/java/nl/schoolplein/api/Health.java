package nl.schoolplein.api;

/**
 * How a module is.
 *
 * @param isWell whether there is nothing for the operator to do
 * @param said what is wrong, in a short English sentence, as a line of a log has it; of no person. Empty if it is well
 * @since 1.0
 */
public record Health(boolean isWell, String said) {

    /** There is nothing to do. */
    public static Health well() {
        return new Health(true, "");
    }

    /** Something is wrong, for example "12 documents wait for more than an hour". */
    public static Health wrong(String said) {
        return new Health(false, said);
    }
}
