package nl.schoolplein.portal.days;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Seen;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** The two weeks to come, as the desktop and a page of their own show them. */
public final class ComingDays {
    private static final int DAYS = 14;

    /** So many stand on the desktop; the page has the rest. */
    private static final int ON_THE_DESKTOP = 4;

    private final Agenda agenda;
    private final Renderer renderer;
    private final Clock clock;
    private final ObjectMapper mapper = Json.mapper(ComingDays.class.getClassLoader());

    /** Of all that stands in the calendar. */
    public ComingDays(Agenda agenda, Renderer renderer, Clock clock) {
        this.agenda = agenda;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Begins to ask for what comes first; whoever wants it waits for it. */
    public Supplier<Coming> onDesktop(List<Visit> places) {
        return asked(places, "coming-short", ON_THE_DESKTOP);
    }

    /** All of it. */
    Coming onPage(List<Visit> places) {
        return asked(places, "coming-entry", Integer.MAX_VALUE).get();
    }

    private Supplier<Coming> asked(List<Visit> places, String template, int most) {
        LocalDate first = LocalDate.now(clock);
        LocalDate last = first.plusDays(DAYS - 1);
        Agenda.Asked asked = agenda.ask(places, first, last);
        return () -> coming(asked.await(), places.size() > 1, "part/" + template, most, first, last);
    }

    private Coming coming(Agenda.All all, boolean several, String template, int most, LocalDate first, LocalDate last) {
        Map<LocalDate, List<Seen>> days = new LinkedHashMap<>();
        all.lines().stream().limit(most).forEach(line -> days.computeIfAbsent(line.day(), day -> new ArrayList<>())
                .add(Seen.at(line.place(), renderer, mapper, template, entry(line, several))));
        return new Coming(
                first,
                last,
                days.entrySet().stream()
                        .map(day -> new Coming.Day(day.getKey(), day.getValue()))
                        .toList(),
                all.missing().stream()
                        .map(one -> several
                                ? one.title() + " (" + one.place().atSchool().name() + ")"
                                : one.title())
                        .toList(),
                Math.max(0, all.lines().size() - most),
                all.until());
    }

    private Coming.Entry entry(Agenda.Line line, boolean several) {
        School school = line.place().atSchool();
        CalendarEntry entry = line.entry();
        boolean timed = entry.when() instanceof CalendarEntry.Time;
        return new Coming.Entry(
                school.slug(),
                several ? school.name() : "",
                line.module(),
                line.title(),
                entry.title(),
                entry.about(),
                entry.kind(),
                line.day(),
                Span.of(entry.when(), clock.getZone()).last(),
                timed ? ((CalendarEntry.Time) entry.when()).start() : null,
                timed ? ((CalendarEntry.Time) entry.when()).end() : null,
                entry.audience(),
                line.href());
    }
}
