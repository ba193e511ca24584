package nl.schoolplein.portal.mount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schoolplein.portal.visit.Typed;

/**
 * What the page shows that asks for the password again.
 *
 * @param to where to go on
 * @param sending whether a form was being sent there
 * @param fields what was typed into it
 */
public record Again(String to, boolean sending, Map<String, List<String>> fields) {
    /** The field of the password; no form of the portal has one of this name. */
    public static final String PASSWORD = "again";

    private static final String TO = "to";
    private static final String SENDING = "sending";

    /** On the way to a page. */
    public static Again reading(String to) {
        return new Again(to, false, Map.of());
    }

    /** On the way of a form; a field that is named like one of the page itself stays behind. */
    static Again sending(String to, Map<String, List<String>> typed) {
        return new Again(to, true, rest(typed));
    }

    /** The same once more, after a password that was wrong. */
    public static Again refused(Typed typed) {
        return new Again(typed.value(TO), !typed.value(SENDING).isEmpty(), rest(typed.values()));
    }

    private static Map<String, List<String>> rest(Map<String, List<String>> typed) {
        Map<String, List<String>> rest = new LinkedHashMap<>(typed);
        rest.keySet().removeAll(List.of(PASSWORD, TO, SENDING));
        rest.keySet().removeIf(field -> field.toLowerCase(Locale.ROOT).contains("password")); // never in a page
        return rest;
    }
}
