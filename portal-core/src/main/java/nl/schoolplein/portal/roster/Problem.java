package nl.schoolplein.portal.roster;

import java.util.Locale;

/** What can be wrong with a row of a roster. */
public enum Problem {
    /** A field that must be there is empty; which one. */
    REQUIRED,
    /** A reference to something that is in no file; the field and the value. */
    UNKNOWN,
    /** An earlier row has the same id; the id and that row's line. */
    TWICE,
    /** A text is longer than the portal keeps; the field and how many characters it may have. */
    TOO_LONG,
    /** Not a date, or one that cannot be; the field and the value. */
    DATE,
    /** Not a role that the portal knows, or not one for this person; the value. */
    ROLE,
    /** A name that a spreadsheet would take for a formula; the field. */
    FORMULA,
    /** A name with line breaks or characters that nobody types; the field. */
    CHARACTERS,
    /** Not an e-mail address; the value. */
    EMAIL,
    /** More fields than there are columns; how many there are and how many there may be. */
    TOO_MANY,
    /** Not a year level; the value. */
    LEVEL,
    /** Neither yes nor no; the field and the value. */
    YES_OR_NO,
    /** The file cannot be read from this line on. */
    UNREADABLE;

    /** The key of the text that says so to people. */
    String key() {
        return "roster.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
