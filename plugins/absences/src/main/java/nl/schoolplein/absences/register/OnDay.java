package nl.schoolplein.absences.register;

import java.time.LocalDate;

/** A day in an address: {@code 2026-11-23}. What is none is no address. */
public record OnDay(LocalDate day) {
    /** Reads it. */
    public static OnDay valueOf(String written) {
        return new OnDay(LocalDate.parse(written));
    }
}
