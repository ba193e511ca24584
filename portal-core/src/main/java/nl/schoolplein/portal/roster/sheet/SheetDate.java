package nl.schoolplein.portal.roster.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Row;
import org.jspecify.annotations.Nullable;

/** A day as people write it: 2020-03-05, 5-3-2020, 05/03/2020, 5.3.2020, 5 maart 2020, 5 March 2020. */
final class SheetDate {
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            format("uuuu-M-d", Locale.ROOT),
            format("d-M-uuuu", Locale.ROOT),
            format("d/M/uuuu", Locale.ROOT),
            format("d.M.uuuu", Locale.ROOT),
            format("d MMMM uuuu", Locale.forLanguageTag("nl")),
            format("d MMM uuuu", Locale.forLanguageTag("nl")),
            format("d MMMM uuuu", Locale.ENGLISH),
            format("d MMM uuuu", Locale.ENGLISH));

    /** A spreadsheet counts days from here. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private SheetDate() {}

    /** The day in a column, or null if it is empty. */
    static @Nullable LocalDate of(Row row, Column column) throws BrokenRowException {
        String text = row.text(column.title());
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = read(text);
        if (day == null || day.getYear() < 1900 || day.getYear() >= 2200) {
            throw new BrokenRowException(Problem.DATE, column.title(), text);
        }
        return day;
    }

    private static @Nullable LocalDate read(String text) {
        if (text.matches("\\d{4,5}")) {
            return FIRST.plusDays(Long.parseLong(text));
        }
        for (DateTimeFormatter format : WRITTEN) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException another) {
                // the next way of writing may be it
            }
        }
        return null;
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
