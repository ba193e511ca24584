package nl.schoolplein.absences.rules;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One rule, in the version that holds on some day.
 *
 * @param number its number; 0 if it has none
 * @param dutch what it says, with {@code {number}} where the number stands
 * @param english the same; empty if there is only the one that the school wrote
 * @param source the article of the law
 * @param note what somebody should know, or look into; may be empty
 * @param version what the version is called
 * @param since from which day on it holds
 * @param ofSchool whether the school changed it
 */
public record LegalRule(
        RuleKey key,
        int number,
        String dutch,
        String english,
        String source,
        String note,
        String version,
        LocalDate since,
        boolean ofSchool) {

    /** What it says, with its number, in the reader's language as far as there is one. */
    public String says(Locale language) {
        String text = language.getLanguage().equals("en") && !english.isEmpty() ? english : dutch;
        return text.replace("{number}", Integer.toString(number));
    }
}
