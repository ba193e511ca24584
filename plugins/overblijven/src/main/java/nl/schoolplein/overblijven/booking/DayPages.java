package nl.schoolplein.overblijven.booking;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;

/** One day for the children of a family: which care there is, who stays, booking and cancelling. */
@Path("/day/{day}")
public class DayPages extends AnyPage {
    @PathParam("day")
    String written;

    /** What is sent to book. */
    public record Booked(
            UUID care, @NotEmpty @Size(max = 20) List<UUID> pupils) {}

    /** What is sent to cancel. */
    public record Cancelled(UUID care, UUID pupil) {}

    /** Shows the day. */
    @GET
    public Page show() {
        mustBeGuardian();
        return Page.of("booking/day", new DaySheet(this).of(day(written))).titled(texts.get("day.title"));
    }

    /** Signs children up: as many as there are places get one, the others wait. */
    @POST
    @Path("book")
    @Form.On(".")
    @Allow("BOOK")
    public Done book(Form<Booked> form) {
        LocalDate day = day(written);
        mustBeGuardian();
        List<Pupil> children = mine(form.value().pupils());
        CareDays days = careDays(day);
        CareOnDay on = days.plan()
                .held(form.value().care(), day)
                .filter(one -> children.stream().allMatch(child -> days.isSchoolDay(child.group(), day)))
                .orElseThrow(() -> gone(days, form));
        if (!deadline().open(day, clock.instant())) {
            throw form.refuse("care", "day.late");
        }
        Days.Outcome outcome = new Days(this, days.plan()).book(on, children, viewer.person(), Source.SINGLE);
        return Done.at("day/" + day, outcome).saying(said(outcome, on, children));
    }

    private static RuntimeException gone(CareDays days, Form<Booked> form) {
        return days.plan().care(form.value().care()).isEmpty()
                ? new NotFoundException()
                : form.refuse("care", "day.not-held");
    }

    private String said(Days.Outcome outcome, CareOnDay on, List<Pupil> children) {
        String care = on.care().name();
        if (outcome.waiting().isEmpty()) {
            return texts.get("day.booked", names(outcome.booked(), children), care);
        }
        return outcome.booked().isEmpty()
                ? texts.get("day.waits", names(outcome.waiting(), children), care)
                : texts.get(
                        "day.some-wait", names(outcome.booked(), children), care, names(outcome.waiting(), children));
    }

    private static String names(List<UUID> ids, List<Pupil> children) {
        return children.stream()
                .filter(child -> ids.contains(child.id()))
                .map(Pupil::firstName)
                .collect(Collectors.joining(", "));
    }

    /** Cancels; who waits may always leave the line. */
    @POST
    @Path("cancel")
    @Form.On(".")
    @Allow("BOOK")
    public Done cancel(Form<Cancelled> form) {
        LocalDate day = day(written);
        mustBeGuardian();
        Pupil child = mine(List.of(form.value().pupil())).get(0);
        CareDays days = careDays(day);
        UUID care = form.value().care();
        String name = days.plan().care(care).orElseThrow(NotFoundException::new).name();
        if (!deadline().open(day, clock.instant()) && !waits(care, child, day)) {
            throw form.refuse("care", "day.late");
        }
        Optional<Booking> row = new Days(this, days.plan())
                .cancel(
                        care,
                        child.id(),
                        day,
                        new Days.Cancelling(Why.ASKED, Step.What.CANCELLED, false, viewer.person()));
        row.ifPresent(one -> tellOther(days, one));
        return Done.at("day/" + day, new Cancelled(care, child.id()))
                .saying(texts.get("day.cancelled", child.firstName(), name));
    }

    private boolean waits(UUID care, Pupil child, LocalDate day) {
        return database.read(Bookings.class, bookings -> bookings.at(care, List.of(child.id()), day, day)).stream()
                .anyMatch(row -> row.state() == BookingState.WAITING);
    }

    private void tellOther(CareDays days, Booking row) {
        database.write(Bookings.class, bookings -> {
            told(days.plan()).tellWhoBooked(Told.CANCELLED, row);
            return row;
        });
    }
}
