package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;

/** A child was reported absent: its guardians are asked whether its care of those days is to be cancelled. */
public class OfferToCancel extends Office implements Listener<Absences.Absent> {
    @Override
    public void on(Event<Absences.Absent> event) {
        Absences.Absent absent = event.what();
        LocalDate first = absent.day().isBefore(today()) ? today() : absent.day();
        LocalDate last = absent.until() == null
                ? absent.day()
                : absent.until().minusMillis(1).atZone(clock.getZone()).toLocalDate();
        if (last.isBefore(first)) {
            return;
        }
        database.write(Bookings.class, bookings -> {
            List<Booking> asked = new ArrayList<>();
            for (Booking booking : bookings.of(List.of(absent.pupil()), first, last)) {
                if (booking.state() != BookingState.CANCELLED) {
                    asked.add(booking);
                }
            }
            List<UUID> known = bookings.offersFrom(absent.pupil(), first).stream()
                    .map(Offer::booking)
                    .toList();
            asked.removeIf(booking -> known.contains(booking.id()));
            asked.forEach(booking -> bookings.entityManager().persist(new Offer(booking, now())));
            told(plan(first, last)).tell(Told.OFFER, asked);
            return asked.size();
        });
    }
}
