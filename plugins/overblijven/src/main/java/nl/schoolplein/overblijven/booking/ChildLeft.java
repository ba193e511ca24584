package nl.schoolplein.overblijven.booking;

import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PupilLeft;

/** A child has left the school: what it had booked from that day on goes, and others move up. */
public class ChildLeft extends Office implements Listener<PupilLeft> {
    @Override
    public void on(Event<PupilLeft> event) {
        new Upkeep(this).leaves(event.what().pupil(), event.what().on());
    }
}
