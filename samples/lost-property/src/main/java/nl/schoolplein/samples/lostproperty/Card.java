package nl.schoolplein.samples.lostproperty;

import java.time.Instant;
import java.util.UUID;

/**
 * A thing as everybody sees it, on the page and on the desktop.
 *
 * @param claimed whether somebody said whose it is
 */
public record Card(UUID id, String what, String place, Kind kind, Instant found, boolean photo, boolean claimed) {

    static Card of(FoundThing thing) {
        return new Card(
                thing.id(),
                thing.what(),
                thing.place(),
                thing.kind(),
                thing.found(),
                thing.photo() != null,
                thing.pupil() != null);
    }

    /** The address of its page within the module. */
    public String page() {
        return "things/" + id;
    }
}
