package nl.schoolplein.overblijven.statement;

import jakarta.ws.rs.NotFoundException;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A month as pages call it: the key of its name, and its place in an address. */
public record MonthName(int year, int month) {

    static MonthName of(YearMonth month) {
        return new MonthName(month.getYear(), month.getMonthValue());
    }

    /** A month in an address; there is no page of what is none. */
    static YearMonth parsed(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            throw new NotFoundException();
        }
    }

    /** The key of the text that names it, which takes the year. */
    public String key() {
        return "statement.month." + month;
    }

    /** The year, without a thousands separator. */
    public String ofYear() {
        return Integer.toString(year);
    }

    /** As it stands in an address: 2026-10. */
    public String path() {
        return YearMonth.of(year, month).toString();
    }
}
