package nl.schoolplein.portal.school;

import java.util.Locale;
import java.util.Optional;

/**
 * The number by which the ministry knows a school, as DUO registers it: of the institution (BRIN, two digits and two
 * letters) and of the location (vestiging, two digits, 00 for the main one).
 */
public record Brin(String institution, String location) {
    /** The form of an institution's number. */
    public static final String INSTITUTION = "\\d{2}[A-Z]{2}";

    /** The form of a location's number. */
    public static final String LOCATION = "\\d{2}";

    /** The location of a school that names none. */
    public static final String MAIN_LOCATION = "00";

    /** Takes apart what {@link #written} put together. */
    public static Brin of(String written) {
        return new Brin(written.substring(0, 4), written.substring(4));
    }

    /** What people typed, also in small letters and with blanks; nothing if it is no such number. */
    public static Optional<Brin> typed(String institution, String location) {
        String first = institution.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String last = location.isBlank() ? MAIN_LOCATION : location.strip();
        return first.matches(INSTITUTION) && last.matches(LOCATION)
                ? Optional.of(new Brin(first, last))
                : Optional.empty();
    }

    /** Both, as the school keeps it: {@code 99ZZ00}. */
    public String written() {
        return institution + location;
    }
}
