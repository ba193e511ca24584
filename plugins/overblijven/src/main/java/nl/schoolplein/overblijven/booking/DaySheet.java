package nl.schoolplein.overblijven.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.Overblijven.Action;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.ClosedDays;
import nl.schoolplein.overblijven.care.Shared;
import org.jspecify.annotations.Nullable;

/** Makes the page of one day for the children of a family. */
public final class DaySheet {
    private final AnyPage page;

    DaySheet(AnyPage page) {
        this.page = page;
    }

    /**
     * The page.
     *
     * @param free why there is no school for any of the children; empty if there is
     * @param known whether the school's calendar has the day
     * @param until until when it can be changed
     */
    public record Shown(
            LocalDate day,
            String free,
            List<Early> early,
            boolean known,
            boolean open,
            Instant until,
            List<CareCard> cares) {}

    /** That the school day of a child ends early. */
    public record Early(Pupil child, LocalTime from) {}

    /**
     * A kind of care on that day.
     *
     * @param left how many places there are; null if there is no end to them
     * @param waiting how many wait
     * @param closed why it is closed; empty if it is not
     * @param together the children who can be signed up in one go
     * @param along what those who work there get to know of the children for whom the viewer may book
     */
    public record CareCard(
            UUID id,
            String name,
            String icon,
            String css,
            String organisation,
            String contact,
            LocalTime begins,
            LocalTime ends,
            int cents,
            String payment,
            @Nullable Integer left,
            int waiting,
            String closed,
            List<Line> lines,
            List<Pupil> together,
            Set<Shared> shared,
            List<GoesAlong.Along> along) {}

    /**
     * A child at a kind of care.
     *
     * @param state null if the child was not signed up, or cancelled
     * @param place in the line of those who wait; 0 if the child does not
     * @param weekly whether it is of a weekly pattern
     */
    public record Line(
            Pupil child,
            @Nullable BookingState state,
            int place,
            boolean weekly,
            @Nullable Actor by,
            @Nullable Instant at,
            int cents,
            boolean charged,
            boolean mayBook,
            boolean mayCancel,
            boolean free) {}

    private record Read(List<Booking> ours, List<Tally> tallies, List<Booking> waiting) {}

    Shown of(LocalDate day) {
        CareDays days = page.careDays(day);
        List<Pupil> children = page.viewer.children();
        List<UUID> ids = children.stream().map(Pupil::id).toList();
        Set<UUID> cares = days.plan().cares().stream().map(one -> one.id()).collect(Collectors.toSet());
        Read read = page.database.read(
                Bookings.class,
                bookings -> new Read(
                        bookings.of(ids, day, day), bookings.allTallies(day, day), bookings.waiting(day, cares)));
        boolean known = !day.isAfter(days.horizon()) && days.school().knows(day);
        boolean open = page.deadline().open(day, page.clock.instant());
        Map<UUID, Actor> actors = actors(read.ours(), ids);
        List<CareOnDay> usual = days.plan().usually(day);
        GoesAlong along = GoesAlong.of(page.medical, mayBook(), shared(usual));
        List<CareCard> cards = usual.stream()
                .map(on -> card(on, days, known && open, read, new Beside(actors, along)))
                .toList();
        String free = known && !children.isEmpty() ? free(days, children, day) : "";
        List<Early> early = known && free.isEmpty() ? early(days, children, day) : List.of();
        return new Shown(day, free, early, known, open, page.deadline().of(day), cards);
    }

    private static List<Early> early(CareDays days, List<Pupil> children, LocalDate day) {
        return children.stream()
                .flatMap(child -> days.endsEarly(child.group(), day).map(from -> new Early(child, from)).stream())
                .toList();
    }

    private record Beside(Map<UUID, Actor> actors, GoesAlong along) {}

    private List<Pupil> mayBook() {
        return page.viewer.children().stream()
                .filter(child -> page.viewer.may(Action.BOOK, child))
                .toList();
    }

    private static Set<Shared> shared(List<CareOnDay> cares) {
        return cares.stream().flatMap(on -> on.care().shared().stream()).collect(Collectors.toSet());
    }

    private static String free(CareDays days, List<Pupil> children, LocalDate day) {
        List<String> reasons = children.stream()
                .map(child -> days.noSchool(child.group(), day))
                .toList();
        return reasons.stream().allMatch(reason -> !reason.isEmpty()) ? reasons.get(0) : "";
    }

    private Map<UUID, Actor> actors(Collection<Booking> rows, Collection<UUID> pupils) {
        Set<UUID> people =
                rows.stream().map(Booking::guardian).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.isEmpty() ? Map.of() : page.directory.actors(pupils, people);
    }

    private CareCard card(CareOnDay on, CareDays days, boolean open, Read read, Beside beside) {
        UUID id = on.care().id();
        DayPlaces places = MonthGrid.places(
                on,
                read.tallies().stream().filter(tally -> tally.care().equals(id)).toList());
        Optional<ClosedDays> closed = days.plan().closed(id, on.day());
        List<Pupil> children = page.viewer.children();
        List<Line> lines = children.stream()
                .map(child -> line(
                        child,
                        on,
                        read,
                        beside.actors(),
                        open && closed.isEmpty() && days.isSchoolDay(child.group(), on.day()),
                        open))
                .toList();
        List<Pupil> together =
                lines.stream().filter(Line::mayBook).map(Line::child).toList();
        return new CareCard(
                id,
                on.care().name(),
                on.care().tint().icon(),
                on.care().tint().css(),
                on.care().organisation(),
                on.care().contact(),
                on.terms().begins(),
                on.terms().ends(),
                on.terms().cents(),
                on.care().payment().name(),
                left(places, children),
                places.waiting(),
                closed.map(ClosedDays::reason).orElse(""),
                lines,
                together.size() > 1 ? together : List.of(),
                on.care().shared(),
                beside.along().to(on.care().shared(), mayBook()));
    }

    /** The most places that there are for one of the children. */
    private static @Nullable Integer left(DayPlaces places, List<Pupil> children) {
        List<OptionalInt> each =
                children.stream().map(child -> places.left(child.group())).toList();
        return each.stream().anyMatch(OptionalInt::isEmpty)
                ? null
                : each.stream().mapToInt(OptionalInt::getAsInt).max().orElse(0);
    }

    private Line line(Pupil child, CareOnDay on, Read read, Map<UUID, Actor> actors, boolean canBook, boolean open) {
        Booking row = read.ours().stream()
                .filter(one -> one.care().equals(on.care().id()) && one.pupil().equals(child.id()))
                .findFirst()
                .orElse(null);
        boolean may = page.viewer.may(Action.BOOK, child);
        if (row == null || row.state() == BookingState.CANCELLED) {
            boolean charged = row != null && row.paid();
            int cents = row != null && charged ? row.cents() : on.terms().cents();
            return new Line(child, null, 0, false, null, null, cents, charged, may && canBook, false, !canBook && open);
        }
        boolean waits = row.state() == BookingState.WAITING;
        UUID guardian = row.guardian();
        return new Line(
                child,
                row.state(),
                waits ? place(row, read.waiting()) : 0,
                row.source() == Source.WEEKLY,
                guardian == null ? null : actors.get(guardian),
                row.bookedAt(),
                row.cents(),
                false,
                false,
                may && (open || (waits && !on.day().isBefore(page.today()))),
                false);
    }

    private static int place(Booking row, List<Booking> waiting) {
        return (int) waiting.stream()
                .filter(one -> one.care().equals(row.care()) && one.turn() <= row.turn())
                .count();
    }
}
