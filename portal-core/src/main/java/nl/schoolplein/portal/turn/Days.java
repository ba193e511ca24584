package nl.schoolplein.portal.turn;

import java.time.LocalDate;
import nl.schoolplein.api.Form;

/** On which days a school year may turn. */
final class Days {
    private static final int FURTHEST = 400;

    private Days() {}

    /** Refuses a day that is not later, or so far away that it is a typing error. */
    static void check(Form<?> form, String field, LocalDate from, LocalDate today) {
        if (!from.isAfter(today)) {
            throw form.refuse(field, "turn.not-later");
        }
        if (from.isAfter(today.plusDays(FURTHEST))) {
            throw form.refuse(field, "turn.too-late");
        }
    }
}
