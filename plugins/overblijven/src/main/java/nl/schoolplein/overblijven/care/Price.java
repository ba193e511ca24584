package nl.schoolplein.overblijven.care;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them. */
final class Price {
    private static final Pattern WRITTEN = Pattern.compile("€? ?(\\d{1,3})(?:[.,](\\d{2}|-))?");

    private Price() {}

    /** The cents in "3,25", "3.25", "€ 3" or "3,-". */
    static Optional<Integer> cents(String written) {
        Matcher found = WRITTEN.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String rest = found.group(2);
        int cents = rest == null || rest.equals("-") ? 0 : Integer.parseInt(rest);
        return Optional.of(Integer.parseInt(found.group(1)) * 100 + cents);
    }

    /** As one types it: "3,25". */
    static String typed(int cents) {
        return cents / 100 + "," + String.format(Locale.ROOT, "%02d", cents % 100);
    }
}
