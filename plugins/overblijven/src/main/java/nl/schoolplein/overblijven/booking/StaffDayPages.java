package nl.schoolplein.overblijven.booking;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;
import org.jspecify.annotations.Nullable;

/** A kind of care on a day, for its staff: who comes, who waits, and changing that when parents cannot any more. */
@Path("/planning/{care}/{day}")
public class StaffDayPages extends AnyPage {
    @PathParam("care")
    UUID id;

    @PathParam("day")
    String written;

    /**
     * The page.
     *
     * @param late whether parents cannot change it any more
     * @param group the group of which children can be added
     */
    public record Shown(
            UUID id,
            LocalDate day,
            String name,
            String icon,
            String css,
            LocalTime begins,
            LocalTime ends,
            @Nullable Integer places,
            boolean late,
            Instant until,
            List<Line> booked,
            List<Line> waiting,
            List<Line> cancelled,
            List<Group> groups,
            List<Early> early,
            @Nullable UUID group,
            List<Pupil> others) {}

    /**
     * When the school day of some groups ends early.
     *
     * @param groups their names; empty for the whole school
     */
    public record Early(LocalTime from, String groups) {}

    /** A child. */
    public record Line(
            UUID booking,
            Pupil child,
            boolean weekly,
            boolean charged,
            @Nullable Actor by,
            Instant at,
            List<Trace> steps) {}

    /** What happened to it. */
    public record Trace(Step.What what, @Nullable Actor by, Instant at) {}

    /**
     * What is sent to add a child.
     *
     * @param queue that it waits for its turn if there is no place
     */
    public record Added(UUID pupil, boolean queue) {}

    /** What is sent to cancel. */
    public record Cancelled(boolean charged) {}

    private record Read(List<Booking> rows, List<Step> steps) {}

    /** Shows it. */
    @GET
    @Allow("CARE")
    public Page show(@QueryParam("group") @Nullable UUID group) {
        CareOnDay on = mine();
        Read read = database.read(Bookings.class, bookings -> {
            List<Booking> rows = bookings.onDay(id, day());
            return new Read(
                    rows,
                    rows.isEmpty()
                            ? List.of()
                            : bookings.steps(rows.stream().map(Booking::id).toList()));
        });
        Set<UUID> here = read.rows().stream().map(Booking::pupil).collect(Collectors.toSet());
        Directory entrusted = directory.entrusted(here);
        Map<UUID, Pupil> pupils = here.isEmpty() ? Map.of() : Told.byId(entrusted.pupils(Audience.pupils(here)));
        Set<UUID> live = read.rows().stream()
                .filter(row -> row.state() != BookingState.CANCELLED)
                .map(Booking::pupil)
                .collect(Collectors.toSet());
        List<Pupil> others = group == null
                ? List.of()
                : entrusted.pupils(Audience.groups(Set.of(group))).stream()
                        .filter(pupil -> !live.contains(pupil.id()))
                        .toList();
        Map<UUID, Actor> actors = actors(read, here);
        return Page.of(
                        "booking/staff-day",
                        new Shown(
                                id,
                                day(),
                                on.care().name(),
                                on.care().tint().icon(),
                                on.care().tint().css(),
                                on.terms().begins(),
                                on.terms().ends(),
                                on.terms().places(),
                                !deadline().open(day(), clock.instant()),
                                deadline().of(day()),
                                lines(BookingState.BOOKED, read, pupils, actors),
                                lines(BookingState.WAITING, read, pupils, actors),
                                lines(BookingState.CANCELLED, read, pupils, actors),
                                directory.groups(),
                                early(),
                                group,
                                others))
                .titled(on.care().name());
    }

    private List<Early> early() {
        CareDays days = careDays(day());
        if (!days.school().knows(day())) {
            return List.of();
        }
        List<Group> all = directory.groups();
        Map<LocalTime, List<String>> early = new TreeMap<>();
        all.forEach(one -> days.endsEarly(one.id(), day())
                .ifPresent(from ->
                        early.computeIfAbsent(from, first -> new ArrayList<>()).add(one.name())));
        return early.entrySet().stream()
                .map(one -> new Early(
                        one.getKey(), one.getValue().size() == all.size() ? "" : String.join(", ", one.getValue())))
                .toList();
    }

    private Map<UUID, Actor> actors(Read read, Set<UUID> pupils) {
        List<UUID> people = new ArrayList<>();
        read.rows().stream().map(Booking::guardian).filter(Objects::nonNull).forEach(people::add);
        read.steps().stream().map(Step::person).filter(Objects::nonNull).forEach(people::add);
        return people.isEmpty() ? Map.of() : directory.actors(pupils, people);
    }

    private static List<Line> lines(BookingState state, Read read, Map<UUID, Pupil> pupils, Map<UUID, Actor> actors) {
        Map<UUID, List<Step>> steps = read.steps().stream().collect(Collectors.groupingBy(Step::booking));
        Comparator<Line> byName = Comparator.comparing(line -> line.child().name());
        List<Line> lines = read.rows().stream()
                .filter(row -> row.state() == state)
                .flatMap(row -> Stream.ofNullable(pupils.get(row.pupil()))
                        .map(pupil -> line(row, pupil, steps.getOrDefault(row.id(), List.of()), actors)))
                .toList();
        return state == BookingState.WAITING
                ? lines
                : lines.stream().sorted(byName).toList();
    }

    private static Line line(Booking row, Pupil pupil, List<Step> steps, Map<UUID, Actor> actors) {
        UUID guardian = row.guardian();
        return new Line(
                row.id(),
                pupil,
                row.source() == Source.WEEKLY,
                row.state() == BookingState.CANCELLED && row.paid(),
                guardian == null ? null : actors.get(guardian),
                row.bookedAt(),
                steps.stream()
                        .map(step -> new Trace(
                                step.what(), step.person() == null ? null : actors.get(step.person()), step.takenAt()))
                        .toList());
    }

    /** Adds a child, though it may be late or full; its guardians are told. */
    @POST
    @Path("add")
    @Form.On(".")
    @Allow("CARE")
    public Done add(Form<Added> form) {
        CareOnDay on = mine();
        mustNotBeOver();
        Pupil pupil = pupil(form.value().pupil());
        Booking row = form.value().queue()
                ? new Additions(this).queue(on, pupil, viewer.person())
                : new Additions(this).add(on, pupil, viewer.person(), Source.STAFF);
        String said = row.state() == BookingState.WAITING ? "staff.queued" : "staff.added";
        return Done.at(path(), row.state()).saying(texts.get(said, pupil.name()));
    }

    /** Gives a child that waits a place. */
    @POST
    @Path("bookings/{booking}/move-up")
    @Form.On("../..")
    @Allow("CARE")
    public Done moveUp(@PathParam("booking") UUID booking) {
        CareOnDay on = mine();
        mustNotBeOver();
        Booking row = find(booking);
        Pupil pupil = pupil(row.pupil());
        if (row.state() == BookingState.WAITING) {
            new Additions(this).add(on, pupil, viewer.person(), Source.STAFF);
        }
        return Done.at(path(), pupil.id()).saying(texts.get("staff.moved-up", pupil.name()));
    }

    /** Cancels for the guardians; whether it is paid all the same is said by who does it. */
    @POST
    @Path("bookings/{booking}/cancel")
    @Form.On("../..")
    @Allow("CARE")
    public Done cancel(@PathParam("booking") UUID booking, Form<Cancelled> form) {
        mine();
        Booking row = find(booking);
        Pupil pupil = pupil(row.pupil());
        boolean charged = form.value().charged();
        CareDays days = careDays(day());
        new Days(this, days.plan())
                .cancel(
                        id,
                        row.pupil(),
                        day(),
                        new Days.Cancelling(
                                Why.ASKED,
                                charged ? Step.What.STAFF_CANCELLED_CHARGED : Step.What.STAFF_CANCELLED,
                                charged,
                                viewer.person()))
                .ifPresent(one -> database.write(Bookings.class, bookings -> {
                    told(days.plan()).tell(Told.BY_STAFF, List.of(one));
                    return one;
                }));
        return Done.at(path(), pupil.id()).saying(texts.get("staff.cancelled", pupil.name()));
    }

    private String path() {
        return "planning/" + id + "/" + day();
    }

    /** Who is on the list of the day is entrusted to who works here; others are known to who sees them anyway. */
    private Pupil pupil(UUID pupil) {
        Set<UUID> here = database.read(Bookings.class, bookings -> bookings.onDay(id, day())).stream()
                .map(Booking::pupil)
                .collect(Collectors.toSet());
        return directory.entrusted(here).pupil(pupil).orElseThrow(NotFoundException::new);
    }

    private Booking find(UUID booking) {
        return database.read(Bookings.class, bookings -> bookings.find(booking))
                .filter(row -> row.care().equals(id) && row.onDay().equals(day()))
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate day() {
        return day(written);
    }

    private CareOnDay mine() {
        LocalDate day = day();
        workplace().mustWorkAt(id);
        return careDays(day).plan().usually(day).stream()
                .filter(on -> on.care().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void mustNotBeOver() {
        if (day().isBefore(today())) {
            throw new ClientErrorException(texts.get("staff.over"), Response.Status.CONFLICT);
        }
    }

    /** Guardians who may be charged. */
    static @Nullable UUID payer(List<Guardian> guardians) {
        return guardians.stream()
                .filter(Guardian::mayAct)
                .map(Guardian::id)
                .findFirst()
                .orElse(null);
    }
}
