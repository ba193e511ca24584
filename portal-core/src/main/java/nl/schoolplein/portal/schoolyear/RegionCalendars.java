package nl.schoolplein.portal.schoolyear;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of the regions and the public holidays, read from {@code portal/holidays/<school year>.json}: one file a
 * school year, with the version of the data and where it is from. A year without a file is not known.
 */
final class RegionCalendars {
    private static final int FIRST_YEAR = 2025;

    private final List<Calendar> years;

    private record Calendar(
            String schoolYear,
            int version,
            LocalDate checked,
            List<String> sources,
            @Nullable String note,
            List<Holiday> holidays,
            List<Holiday> publicHolidays) {}

    private record Holiday(String name, @Nullable Region region, LocalDate from, LocalDate until) {
        Period period(Kind kind, UnaryOperator<String> titles) {
            return Period.wholeDays(titles.apply(name), kind, from, until);
        }
    }

    private RegionCalendars(List<Calendar> years) {
        this.years = years;
    }

    /** Reads all files, up to the first year that has none. */
    static RegionCalendars read() {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new JavaTimeModule()).build();
        List<Calendar> years = new ArrayList<>();
        for (int year = FIRST_YEAR; ; year++) {
            String name = "/portal/holidays/" + year + "-" + (year + 1) + ".json";
            try (InputStream file = RegionCalendars.class.getResourceAsStream(name)) {
                if (file == null) {
                    return new RegionCalendars(List.copyOf(years));
                }
                years.add(mapper.readValue(file, Calendar.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name + " cannot be read", unreadable);
            }
        }
    }

    /** The first day of which it is known if it is free. */
    LocalDate from() {
        return LocalDate.of(FIRST_YEAR, Month.AUGUST, 1);
    }

    /** The last one. */
    LocalDate until() {
        return from().plusYears(years.size()).minusDays(1);
    }

    /** All holidays of a region; {@code titles} makes a title of a name such as {@code autumn}. */
    List<Period> of(Region region, UnaryOperator<String> titles) {
        return years.stream()
                .flatMap(year -> Stream.concat(
                        year.holidays().stream()
                                .filter(holiday -> holiday.region() == null || holiday.region() == region)
                                .map(holiday -> holiday.period(Kind.HOLIDAY, titles)),
                        year.publicHolidays().stream().map(holiday -> holiday.period(Kind.PUBLIC_HOLIDAY, titles))))
                .toList();
    }

    /** Where the dates of the school year that starts in this year are from. */
    List<String> sources(int startYear) {
        int place = startYear - FIRST_YEAR;
        return place < 0 || place >= years.size() ? List.of() : years.get(place).sources();
    }
}
