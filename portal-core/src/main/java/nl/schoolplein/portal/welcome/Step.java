package nl.schoolplein.portal.welcome;

import java.util.Locale;

/** What a guardian is asked at the first login; in this order. The names stand in the tables. */
public enum Step {
    /** How to be reached. */
    CONTACT,
    /** The medical details of one child. */
    MEDICAL,
    /** What other parents, and other guardians of the own children, see. */
    SHARING,
    /** Whether to be class parent. */
    CLASS_PARENT,
    /** A password of one's own. */
    PASSWORD,
    /** All of it is done. */
    FINISHED,
    /** "Later": not asked for some time. */
    LATER;

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
