package nl.schoolplein.portal.days;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.round.Rounds;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/**
 * All that stands in the calendar of a visitor: the free days of the school, and what the modules have that are open.
 * What a module answered is kept until it writes something at the school, for ten minutes at most.
 */
public final class Agenda {
    /** The core's own entries, where a module's have its id. */
    static final String OWN = "portal";

    private static final int MOST_DAYS = 400;
    private static final int MOST_OF_A_MODULE = 1000;
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Kept NOTHING = new Kept(List.of(), Instant.MIN);

    /** Whether this thread asks a source, which must not ask for all in turn. */
    private static final ThreadLocal<Boolean> ASKING = new ThreadLocal<>();

    private final Rounds rounds;
    private final Naming naming;
    private final FreeDays free;
    private final SchoolYears years;
    private final Clock clock;
    private final Cache<Key, Kept> kept =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(USUAL).build();

    private record Key(
            Module module,
            UUID school,
            PortalViewer viewer,
            String title,
            long data,
            LocalDate today,
            LocalDate first,
            LocalDate last) {}

    private record Kept(List<CalendarEntry> entries, Instant until) {}

    /** An entry in the calendar of a visitor at one school, with what its module is called there. */
    record Line(Visit place, CalendarEntry entry, String module, String title, String href, LocalDate day) {}

    /** What was asked, at some schools; until it is awaited all are busy answering. */
    final class Asked {
        private final LocalDate first;
        private final LocalDate last;
        private final Instant end = rounds.end();
        private final List<Visit> places;
        private final List<OfModule> modules;

        private Asked(List<Visit> places, String asker, LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
            this.places = places;
            this.modules = places.stream()
                    .flatMap(place -> rounds.open(place).stream())
                    .filter(inside -> inside.module().hasCalendar())
                    .map(inside -> begin(inside, asker, first, last))
                    .toList();
        }

        /** Waits for them. */
        All await() {
            List<Line> lines = new ArrayList<>();
            List<Missing> missing = new ArrayList<>();
            places.forEach(place -> free.entries(place, first, last).stream()
                    .map(entry -> line(place, OWN, "", entry, first))
                    .forEach(lines::add));
            Instant until = Instant.MAX;
            for (OfModule module : modules) {
                Optional<Kept> answer = module.answer().await(end);
                Instant valid = answer.map(Kept::until).orElse(Instant.MIN);
                until = valid.isBefore(until) ? valid : until;
                Visit place = module.inside().visit();
                answer.ifPresent(known -> known.entries().stream()
                        .map(entry -> line(place, module.inside().module().id(), module.title(), entry, first))
                        .forEach(lines::add));
                if (answer.isEmpty()) {
                    missing.add(new Missing(place, module.title()));
                }
            }
            lines.sort(order());
            return new All(lines, missing, until);
        }
    }

    /** What all of them answered, by time; who did not; and until when none of it is another. */
    record All(List<Line> lines, List<Missing> missing, Instant until) {}

    /** A module whose entries could not be had now. */
    record Missing(Visit place, String title) {}

    private record OfModule(Rounds.Inside inside, String title, Rounds.Asked<Kept> answer) {}

    /** Over the installed modules. */
    public Agenda(Plugins plugins, Rounds rounds, Naming naming, SchoolYears years, Bundle texts, Clock clock) {
        this.rounds = rounds;
        this.naming = naming;
        this.years = years;
        this.free = new FreeDays(years, texts, clock.getZone());
        this.clock = clock;
        plugins.whenGone(
                gone -> kept.asMap().keySet().removeIf(key -> key.module().equals(gone)));
    }

    /** What of a calendar at a school is not a module's: the same as long as nobody changes the school's year. */
    public Object madeOf(UUID school) {
        return years.madeOf(school);
    }

    /** The calendar as a module gets it. */
    public Calendar of(String module) {
        return (first, last) -> {
            if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
                throw new IllegalArgumentException(
                        "the days from " + first + " to " + last + " are none, or more than " + MOST_DAYS);
            }
            if (ASKING.get() != null) {
                throw new IllegalStateException("a source of the calendar cannot read the calendar");
            }
            Visit visit = Visit.current();
            if (visit.viewer() == null) {
                return new Calendar.Shown(List.of(), List.of());
            }
            All all = new Asked(List.of(visit), module, first, last).await();
            return new Calendar.Shown(
                    all.lines().stream()
                            .map(line -> new Calendar.Listed(line.entry(), line.module(), line.href()))
                            .toList(),
                    all.missing().stream().map(Missing::title).toList());
        };
    }

    /** Begins to ask for what touches these days. */
    Asked ask(List<Visit> places, LocalDate first, LocalDate last) {
        return new Asked(places, OWN, first, last);
    }

    private OfModule begin(Rounds.Inside inside, String asker, LocalDate first, LocalDate last) {
        Key key = key(inside, first, last);
        Kept before = kept.getIfPresent(key);
        String id = inside.module().id();
        Rounds.Asked<Kept> answer = before != null && before.until().isAfter(clock.instant())
                ? rounds.known(before)
                : id.equals(asker)
                        ? rounds.askItself(inside, "calendar", own -> make(own, first, last))
                        : rounds.ask(inside, "calendar", NOTHING, now -> make(now, first, last));
        return new OfModule(inside, key.title(), answer);
    }

    private Key key(Rounds.Inside inside, LocalDate first, LocalDate last) {
        Visit visit = inside.visit();
        Module module = inside.module();
        UUID school = visit.atSchool().id();
        String title = naming.title(school, module, visit.language());
        LocalDate today = LocalDate.now(clock);
        return new Key(module, school, visit.by(), title, module.dataVersion(school), today, first, last);
    }

    /** What is written meanwhile makes another key: the answer is kept under how much had changed before. */
    private Kept make(Rounds.Inside inside, LocalDate first, LocalDate last) {
        Key key = key(inside, first, last);
        List<CalendarEntry> entries = new ArrayList<>();
        ASKING.set(true);
        try {
            for (CalendarSource source : inside.module().calendars()) {
                source.entries(first, last, inside.visit().by()).stream()
                        .filter(entry -> touches(entry, first, last))
                        .limit(MOST_OF_A_MODULE)
                        .forEach(entries::add);
            }
        } finally {
            ASKING.remove();
        }
        Kept made = new Kept(List.copyOf(entries), clock.instant().plus(USUAL));
        kept.put(key, made);
        return made;
    }

    private boolean touches(CalendarEntry entry, LocalDate first, LocalDate last) {
        Span span = Span.of(entry.when(), clock.getZone());
        return !span.first().isAfter(last) && !span.last().isBefore(first);
    }

    private Line line(Visit place, String module, String title, CalendarEntry entry, LocalDate first) {
        String within = module.equals(OWN) ? entry.path() : module + "/" + entry.path();
        LocalDate begin = Span.of(entry.when(), clock.getZone()).first();
        return new Line(
                place,
                entry,
                module,
                title,
                place.keeping("/" + place.atSchool().slug() + "/" + within),
                begin.isBefore(first) ? first : begin);
    }

    private Comparator<Line> order() {
        return Comparator.comparing(Line::day)
                .thenComparing(
                        line -> Span.of(line.entry().when(), clock.getZone()).time())
                .thenComparing(line -> line.entry().title())
                .thenComparing(Line::href);
    }
}
