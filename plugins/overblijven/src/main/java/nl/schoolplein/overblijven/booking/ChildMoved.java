package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PupilMoved;

/** A child is in another group: from that day on it takes one of that group's places. */
public class ChildMoved extends Office implements Listener<PupilMoved> {
    @Override
    public void on(Event<PupilMoved> event) {
        LocalDate from = event.what().from();
        new Upkeep(this).moves(event.what().pupil(), event.what().group(), from.isBefore(today()) ? today() : from);
    }
}
