package nl.schoolplein.portal.page;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.View;

/** How days, times, money and sizes are written in the language of a page. */
public interface Notation extends View {

    /** The language of the page. */
    Locale language();

    /** By which it is today, and in which zone. */
    Clock clock();

    /** A text of the core, in a page of a module too. */
    String coreText(String key, Object... arguments);

    @Override
    default String when(Instant time) {
        ZonedDateTime then = time.atZone(clock().getZone());
        LocalDate day = then.toLocalDate();
        LocalDate today = LocalDate.now(clock());
        if (day.equals(today)) {
            return coreText(
                    then.getHour() < 12 ? "when.morning" : then.getHour() < 18 ? "when.afternoon" : "when.evening");
        }
        if (day.equals(today.minusDays(1))) {
            return coreText("when.yesterday");
        }
        String pattern = day.getYear() == today.getYear() ? "EEE d MMMM" : "d MMMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, language()));
    }

    /** Today, as it stands on paper: "zondag 22 november 2026". */
    default String today() {
        return day(LocalDate.now(clock()), "EEEE d MMMM yyyy");
    }

    @Override
    default String moment(Instant time) {
        return moment(time, clock(), language());
    }

    /** The same in another place than a page. */
    static String moment(Instant time, Clock clock, Locale language) {
        ZonedDateTime then = time.atZone(clock.getZone());
        return then.format(DateTimeFormatter.ofPattern(datePattern(then.toLocalDate(), clock) + " H:mm", language));
    }

    private static String datePattern(LocalDate day, Clock clock) {
        return "EEEE d MMMM" + (day.getYear() == LocalDate.now(clock).getYear() ? "" : " yyyy");
    }

    @Override
    default String date(LocalDate day) {
        return day(day, datePattern(day, clock()));
    }

    /** The time of day, as forms take it: "08:00". */
    default String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(clock().getZone()));
    }

    /** The time of day, as people read it: "8:00". */
    default String time(Instant time) {
        return time(time.atZone(clock().getZone()).toLocalTime());
    }

    @Override
    default String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("H:mm").format(time);
    }

    @Override
    default String money(long cents) {
        NumberFormat euros = NumberFormat.getCurrencyInstance(language());
        euros.setCurrency(Currency.getInstance("EUR"));
        return euros.format(BigDecimal.valueOf(cents, 2));
    }

    /** A day with its year: "23 november 2026". */
    default String day(LocalDate day) {
        return day(day, "d MMMM yyyy");
    }

    /** A day by a pattern of {@link DateTimeFormatter}, in the language of the page. */
    default String day(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, language()));
    }

    /** A day of the past few, as people name it: "Vandaag", "Gisteren", "maandag 23 november". */
    default String dayNamed(LocalDate day) {
        LocalDate today = LocalDate.now(clock());
        return day.equals(today)
                ? coreText("days.today")
                : day.equals(today.minusDays(1))
                        ? coreText("bell.yesterday")
                        : day(day, day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy");
    }

    @Override
    default String size(long bytes) {
        NumberFormat number = NumberFormat.getInstance(language());
        number.setMaximumFractionDigits(bytes < 10_000_000 && bytes >= 1_000_000 ? 1 : 0);
        return bytes < 1_000_000
                ? number.format(Math.max(1, Math.round(bytes / 1000.0))) + " kB"
                : number.format(bytes / 1_000_000.0) + " MB";
    }

    @Override
    default String doneBy(Actor actor, Instant time) {
        String who = actor.name().isEmpty() || actor.kind() == Actor.Kind.SELF
                ? coreText("done-by." + actor.kind().name().toLowerCase(Locale.ROOT))
                : actor.name();
        ZonedDateTime then = time.atZone(clock().getZone());
        boolean today = then.toLocalDate().equals(LocalDate.now(clock()));
        return coreText("done-by", who, today ? time(then.toLocalTime()) : when(time));
    }
}
