package nl.schoolplein.overblijven.care;

/** Medical details that may go along to a kind of care. The names are those of the portal's own list. */
public enum Shared {
    /** What the child is allergic to, and what to do. */
    ALLERGIES,
    /** What the child does not eat. */
    DIET,
    /** Which medicines, when, and who gives them. */
    MEDICINES,
    /** The general practitioner. */
    PRACTITIONER,
    /** Whom to call in an emergency. */
    EMERGENCY,
    /** What else one has to know. */
    OTHER
}
