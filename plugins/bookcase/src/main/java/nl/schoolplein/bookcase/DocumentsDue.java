package nl.schoolplein.bookcase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Viewer;

/**
 * Until when guardians can agree to documents that are shown for a time: in the calendar of those who have not yet, and of
 * who keeps the document.
 */
public class DocumentsDue extends AnyPage implements CalendarSource {
    @Override
    public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer who) {
        Instant now = clock.instant();
        boolean guardian = who.capacity() == Capacity.GUARDIAN;
        if (!guardian && !who.may(Bookcase.Action.ADD)) {
            return List.of();
        }
        Instant until = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Document> due = database.read(
                Documents.class,
                documents -> guardian ? documents.unanswered(who.person(), now) : documents.asking(now, until));
        return due.stream()
                .filter(document -> guardian
                        ? Agreeing.concerns(document.audience(), who)
                        : who.may(Bookcase.Action.ADD, document.audience()))
                .flatMap(document ->
                        document
                                .shownUntil()
                                .map(end -> entry(document, end, guardian ? "agree.tile" : "agree.due"))
                                .stream())
                .toList();
    }

    private CalendarEntry entry(Document document, Instant end, String titleKey) {
        ZonedDateTime moment = end.atZone(clock.getZone());
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        String title = texts.get(titleKey, document.title());
        String page = "documents/" + document.id();
        CalendarEntry entry = midnight
                ? CalendarEntry.on(moment.toLocalDate().minusDays(1), CalendarEntry.Kind.DEADLINE, title, page)
                : CalendarEntry.at(end, CalendarEntry.Kind.DEADLINE, title, page);
        return entry.forWhom(document.audience());
    }
}
