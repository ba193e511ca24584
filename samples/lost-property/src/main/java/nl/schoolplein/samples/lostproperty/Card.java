package nl.schoolplein.samples.lostproperty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A thing as everybody sees it, on the page and on the desktop.
 *
 * @param claimed whether somebody said whose it is
 */
public record Card(UUID id, String what, String place, Kind kind, Instant found, boolean photo, boolean claimed) {

    static Card of(FoundThing thing, boolean claimed) {
        return new Card(
                thing.id(), thing.what(), thing.place(), thing.kind(), thing.found(), thing.photo() != null, claimed);
    }

    /** All of them, with one query for the claims. */
    static List<Card> of(List<FoundThing> found, Things things) {
        Set<UUID> claimed = things.claims(found.stream().map(FoundThing::id).toList()).stream()
                .map(Claim::thing)
                .collect(Collectors.toSet());
        return found.stream()
                .map(thing -> of(thing, claimed.contains(thing.id())))
                .toList();
    }

    /** The address of its page within the module. */
    public String page() {
        return "things/" + id;
    }
}
