package nl.schoolplein.overblijven.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as people type it: 45, 45,5 or 45.50, with or without €. */
final class Amount {
    private static final Pattern TYPED = Pattern.compile("(-?)€? ?(-?)(\\d{1,6})(?:[.,](\\d{1,2}|-))?");

    private Amount() {}

    /** In cents; nothing if it is no amount. */
    static Optional<Integer> cents(String typed) {
        var parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String cents = parts.group(4) == null || parts.group(4).equals("-") ? "0" : parts.group(4);
        int amount =
                new BigDecimal(parts.group(3) + "." + cents).movePointRight(2).intValueExact();
        boolean less = parts.group(1).isEmpty() != parts.group(2).isEmpty();
        return Optional.of(less ? -amount : amount);
    }

    /** As it stands in a field until somebody types. */
    static String typed(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
