package nl.schoolplein.overblijven.booking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;

/** A child was reported absent: one tap cancels its care of that day. */
@Path("/offers/{offer}")
public class OfferPages extends AnyPage {
    @PathParam("offer")
    UUID id;

    /**
     * The page.
     *
     * @param free whether it costs nothing any more
     */
    public record Shown(UUID id, Pupil child, String care, LocalDate day, boolean free, int cents) {}

    /** Asks whether it is to be cancelled, and says what that costs. */
    @GET
    public Page ask() {
        mustBeGuardian();
        Found found = find();
        return Page.of(
                        "booking/offer",
                        new Shown(
                                id,
                                found.child(),
                                found.on().care().name(),
                                found.on().day(),
                                free(found.on()),
                                found.booking().cents()))
                .titled(texts.get("offer.title"));
    }

    /** Cancels; free of charge if the school says so, and it is early enough. */
    @POST
    @Path("cancel")
    @Form.On(".")
    @Allow("BOOK")
    public Done cancel() {
        mustBeGuardian();
        Found found = find();
        mine(List.of(found.child().id()));
        boolean free = free(found.on());
        Step.What what = free ? Step.What.ABSENT : Step.What.ABSENT_CHARGED;
        new Days(this, careDays(found.on().day()).plan())
                .cancel(
                        found.on().care().id(),
                        found.child().id(),
                        found.on().day(),
                        new Days.Cancelling(Why.ILL, what, !free, viewer.person()));
        return Done.at("day/" + found.on().day(), free)
                .saying(texts.get(
                        free ? "offer.cancelled" : "offer.cancelled.charged",
                        found.child().firstName(),
                        found.on().care().name()));
    }

    /** Leaves the booking as it is; nobody asks again. */
    @POST
    @Path("keep")
    @Form.On(".")
    @Allow("BOOK")
    public Done keep() {
        mustBeGuardian();
        Found found = find();
        mine(List.of(found.child().id()));
        database.write(Bookings.class, bookings -> {
            bookings.offersOf(found.booking().id()).forEach(bookings.entityManager()::remove);
            notices.takeBack(found.booking().id());
            return id;
        });
        return Done.at("day/" + found.on().day(), false)
                .saying(texts.get("offer.kept", found.child().firstName()));
    }

    private record Found(Booking booking, Pupil child, CareOnDay on) {}

    /** The offer, if it is about a child of the viewer, and still holds. */
    private Found find() {
        Booking booking = database.read(Bookings.class, bookings -> {
            Offer offer = bookings.entityManager().find(Offer.class, id);
            return offer == null ? null : bookings.find(offer.booking()).orElse(null);
        });
        if (booking == null
                || booking.state() == BookingState.CANCELLED
                || booking.onDay().isBefore(today())) {
            throw new NotFoundException();
        }
        Pupil child = viewer.children().stream()
                .filter(one -> one.id().equals(booking.pupil()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CareOnDay on = careDays(booking.onDay())
                .plan()
                .held(booking.care(), booking.onDay())
                .orElseThrow(NotFoundException::new);
        return new Found(booking, child, on);
    }

    /** Whether it costs nothing: before the deadline always, after it as the school says. */
    private boolean free(CareOnDay on) {
        if (deadline().open(on.day(), clock.instant())) {
            return true;
        }
        LocalTime until = BookingSettings.absentFreeUntil(settings, on.terms().begins());
        return LocalDateTime.now(clock).isBefore(on.day().atTime(until));
    }
}
