package nl.schoolplein.overblijven.booking;

import java.util.List;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;

/** A child is there again: nobody is asked any more whether its care is to be cancelled. */
public class TakeOfferBack extends Office implements Listener<Absences.Back> {
    @Override
    public void on(Event<Absences.Back> event) {
        database.write(Bookings.class, bookings -> {
            List<Offer> offers =
                    bookings.offersFrom(event.what().pupil(), event.what().day());
            for (Offer offer : offers) {
                notices.takeBack(offer.booking());
                bookings.entityManager().remove(offer);
            }
            return offers.size();
        });
    }
}
