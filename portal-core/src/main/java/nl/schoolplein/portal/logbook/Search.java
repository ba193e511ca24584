package nl.schoolplein.portal.logbook;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.schoolplein.portal.audit.AuditKind;

/** What is looked for in the log, as the address of the page says it. What is no kind or no day counts for nothing. */
public class Search {
    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LONGEST = 100;

    @QueryParam("q")
    @DefaultValue("")
    private String words = "";

    @QueryParam("kind")
    @DefaultValue("")
    private String kind = "";

    @QueryParam("from")
    @DefaultValue("")
    private String from = "";

    @QueryParam("until")
    @DefaultValue("")
    private String until = "";

    List<AuditKind> kinds() {
        List<AuditKind> all = List.of(AuditKind.values());
        List<AuditKind> named =
                all.stream().filter(one -> one.name().equals(kind)).toList();
        return named.isEmpty() ? all : named;
    }

    Instant first(ZoneId zone) {
        return day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(EVER);
    }

    /** The day that is named is part of it. */
    Instant end(ZoneId zone) {
        return day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(NEVER);
    }

    /** The words anywhere in a name; what has a meaning in a pattern stands for itself. */
    String like() {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        String most = sought.substring(0, Math.min(sought.length(), LONGEST));
        return "%" + most.replaceAll("[!%_]", "!$0") + "%";
    }

    Asked asked() {
        String chosen = kinds().size() == 1 ? kind : "";
        return new Asked(
                words,
                chosen,
                day(from).map(LocalDate::toString).orElse(""),
                day(until).map(LocalDate::toString).orElse(""));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip())).filter(day -> day.getYear() > 1970 && day.getYear() < 9000);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The same, to show it again and to go on with it. */
    public record Asked(String words, String kind, String from, String until) {
        /** As a part of an address, with an ampersand at its end. */
        public String query() {
            return String.join(
                    "",
                    Arrays.asList(
                            "q=", coded(words), "&kind=", coded(kind), "&from=", coded(from), "&until=", coded(until), "&"));
        }

        private static String coded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
