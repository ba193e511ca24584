package nl.schoolplein.portal.switchboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.visit.Visit;

/**
 * A form that can be sent once more as it was, with something agreed to.
 *
 * @param action where it goes
 * @param fields all its fields
 * @param back the page to go to instead
 */
public record Resend(String action, Map<String, List<String>> fields, String back) {

    /** What was just sent, with these fields in the place of its own. */
    static Resend of(String back, Map<String, List<String>> agreed) {
        Visit visit = Visit.current();
        Map<String, List<String>> fields =
                new LinkedHashMap<>(FormReader.typed(visit.asked()).values());
        fields.putAll(agreed);
        return new Resend(visit.path(), fields, "/" + back);
    }
}
