package nl.schoolplein.portal.roster.sheet;

import java.util.Locale;

/** What people type, made comparable. */
final class Words {
    private Words() {}

    /** In small letters, without more than one blank in a row. */
    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
