package nl.schoolplein.portal.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Seen;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.Session;

/** Lists what somebody was told, and keeps what they have read. */
public final class NoticeDesk {
    private static final int ON_A_PAGE = 30;

    private final Bell bell;
    private final Transactions rows;
    private final Plugins plugins;
    private final Wording wording;
    private final Renderer renderer;
    private final Clock clock;
    private final ObjectMapper mapper = Json.mapper(NoticeDesk.class.getClassLoader());

    /** A notice, and what else the visitor who was told sees there. */
    private record Told(Shown shown, NoticeRow row) {
        Place where() {
            return Place.of(row);
        }
    }

    /** What was told at a school; {@code more} if there is more than that. */
    private record Some(List<Told> told, Optional<Place> more) {}

    /** With the bell, and the modules that tell. */
    public NoticeDesk(Bell bell, Transactions rows, Plugins plugins, Wording wording, Renderer renderer, Clock clock) {
        this.bell = bell;
        this.rows = rows;
        this.plugins = plugins;
        this.wording = wording;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** The visitor at each of their schools. */
    List<Visit> places(Visit visit) {
        return bell.places(visit);
    }

    /**
     * What the visitor was told.
     *
     * @param places the visitor at each school that is listed
     * @param before the place in the order after which the list begins
     * @param action the address of the page
     */
    NoticeList list(Visit visit, List<Visit> places, Place before, String action) {
        List<Some> all = places.stream().map(place -> told(place, before)).toList(); // no statement sees two schools
        Optional<Place> end = all.stream().flatMap(some -> some.more().stream()).max(Comparator.naturalOrder());
        List<Told> told = all.stream()
                .flatMap(some -> some.told().stream())
                .filter(one ->
                        end.filter(last -> one.where().compareTo(last) < 0).isEmpty())
                .sorted(Comparator.comparing(Told::where).reversed())
                .toList();
        List<Told> page = told.stream().limit(ON_A_PAGE).toList();
        Optional<Place> older =
                told.size() > ON_A_PAGE ? Optional.of(page.get(ON_A_PAGE - 1).where()) : end;
        return new NoticeList(
                places.stream().mapToInt(bell::unreadAt).sum(),
                days(page, places.size() > 1),
                older.map(place -> action + "?before=" + place).orElse(""),
                visit.viewing() == null ? action + "/read" : "",
                page.isEmpty() ? 0 : page.get(0).row().from().toEpochMilli(),
                before.isStart());
    }

    private Some told(Visit place, Place before) {
        Shown shown = bell.shown(place);
        List<String> open = plugins.modules().stream()
                .map(Module::id)
                .filter(id -> shown.module(id).isPresent())
                .toList();
        if (open.isEmpty()) {
            return new Some(List.of(), Optional.empty());
        }
        UUID person = place.by().person();
        List<NoticeRow> found = rows.read(place.atSchool().id(), session -> notices(session)
                .told(person, open, clock.instant(), before.at(), before.id(), ON_A_PAGE + 1));
        return new Some(
                found.stream()
                        .filter(shown::includes)
                        .map(row -> new Told(shown, row))
                        .toList(),
                found.size() > ON_A_PAGE ? Optional.of(Place.of(found.get(ON_A_PAGE))) : Optional.empty());
    }

    private List<NoticeList.Day> days(List<Told> told, boolean several) {
        Map<LocalDate, List<Seen>> days = new LinkedHashMap<>();
        for (Told one : told) {
            LocalDate day = LocalDate.ofInstant(one.row().from(), clock.getZone());
            days.computeIfAbsent(day, first -> new ArrayList<>())
                    .add(Seen.at(one.shown().place(), renderer, mapper, "part/notice", line(one, several)));
        }
        return days.entrySet().stream()
                .map(day -> new NoticeList.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private NoticeLine line(Told told, boolean several) {
        Visit place = told.shown().place();
        NoticeRow row = told.row();
        Module module = told.shown().module(row.module()).orElseThrow();
        String school = place.atSchool().slug();
        List<Pupil> children = children(place, row.concerns());
        boolean opens = !row.isRead() && place.viewing() == null;
        return new NoticeLine(
                row.id(),
                school,
                several ? place.atSchool().name() : "",
                module.id(),
                wording.title(place, module),
                module.icon(),
                module.tint(),
                wording.text(place, module, row),
                children,
                children.stream().map(NoticeLine.Child::of).toList(),
                row.from(),
                row.isRead(),
                "/" + school + "/" + module.id() + "/" + row.path(),
                opens ? "/" + school + "/notices/" + row.id() : "");
    }

    /** A child that was there twice is found at its id of before, too. */
    private static List<Pupil> children(Visit place, Set<UUID> concerns) {
        Membership membership = place.membership();
        return membership == null || membership.guardian() == null || place.by().capacity() != Capacity.GUARDIAN
                ? List.of()
                : membership.guardian().children().stream()
                        .filter(child -> concerns.contains(child.pupil().id())
                                || child.formerly().stream().anyMatch(concerns::contains))
                        .map(Membership.Child::pupil)
                        .toList();
    }

    /** Opens a notice: it is read from now on. Empty if there is none that this visitor sees. */
    Optional<NoticeLine> open(Visit place, UUID id) {
        UUID school = place.atSchool().id();
        UUID person = place.by().person();
        Shown shown = bell.shown(place);
        Optional<NoticeRow> found = rows
                .read(school, session -> notices(session).told(id, person))
                .stream()
                .filter(row -> row.isShown(clock.instant()) && shown.includes(row))
                .findFirst();
        found.filter(row -> !row.isRead()).ifPresent(row -> read(place, List.of(id)));
        return found.map(row -> line(new Told(shown, row), false));
    }

    /** The visitor has read all that was told up to a moment. */
    void readAll(List<Visit> places, Instant seen) {
        for (Visit place : places) { // no statement sees two schools
            Shown shown = bell.shown(place);
            UUID person = place.by().person();
            List<UUID> unread =
                    rows
                            .read(place.atSchool().id(), session -> notices(session)
                                    .unread(person, clock.instant()))
                            .stream()
                            .filter(row -> !row.from().isAfter(seen) && shown.includes(row))
                            .map(NoticeRow::id)
                            .toList();
            read(place, unread);
        }
    }

    private void read(Visit place, List<UUID> ids) {
        UUID school = place.atSchool().id();
        if (!ids.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            rows.write(school, session -> notices(session).read(ids, now));
            bell.forget(school, place.by().person());
        }
    }

    private static NoticeRows notices(Session session) {
        return Repositories.of(NoticeRows.class, session);
    }
}
