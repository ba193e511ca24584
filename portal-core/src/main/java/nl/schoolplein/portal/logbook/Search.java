package nl.schoolplein.portal.logbook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.portal.audit.AuditKind;

/** What is looked for in the log, as the address of the page says it; empty where nothing is chosen. */
public record Search(String words, String kind, String from, String until) {
    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LONGEST = 100;

    /** What is asked for; what is no kind or no day counts for nothing. */
    static Search of(String words, String kind, String from, String until) {
        String known = Stream.of(AuditKind.values())
                .map(AuditKind::name)
                .filter(kind::equals)
                .findFirst()
                .orElse("");
        return new Search(
                words.substring(0, Math.min(words.length(), LONGEST)),
                known,
                day(from).map(LocalDate::toString).orElse(""),
                day(until).map(LocalDate::toString).orElse(""));
    }

    List<AuditKind> kinds() {
        return kind.isEmpty() ? List.of(AuditKind.values()) : List.of(AuditKind.valueOf(kind));
    }

    Instant first(ZoneId zone) {
        return day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(EVER);
    }

    /** The day that is named is part of it. */
    Instant end(ZoneId zone) {
        return day(until)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(NEVER);
    }

    /** The words anywhere in a name; what has a meaning in a pattern stands for itself. */
    String like() {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** As a part of an address, with an ampersand at its end. */
    public String query() {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&kind=" + kind + "&from=" + from + "&until="
                + until + "&";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip()))
                            .filter(day -> day.getYear() > 1970 && day.getYear() < 9000);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
