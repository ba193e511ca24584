package nl.schoolplein.overblijven.care;

/** How a kind of care is paid. */
public enum Payment {
    /** By a strip card, a strip each time. */
    STRIPS,
    /** By a statement each month. */
    MONTH
}
