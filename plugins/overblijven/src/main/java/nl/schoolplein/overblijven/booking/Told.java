package nl.schoolplein.overblijven.booking;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.overblijven.care.CarePlan;

/** What guardians hear of what happened to their bookings. */
record Told(Notices notices, Directory directory, CarePlan plan) {
    /** A place came free, and it is theirs. */
    static final String MOVED_UP = "moved-up";

    /** There was no place on a day of their pattern. */
    static final String WAITS = "waits";

    /** There is no care on that day after all. */
    static final String NO_CARE = "no-care";

    /** The other guardian cancelled what this one booked. */
    static final String CANCELLED = "cancelled";

    /** Staff booked or cancelled. */
    static final String BY_STAFF = "by-staff";

    /** The child was reported absent: is the care to be cancelled? */
    static final String OFFER = "offer";

    /** The child was there twice, and had the same days twice. */
    static final String BECAME_ONE = "became-one";

    /** Tells it of each booking to those who may book for the child. */
    void tell(String kind, Collection<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        Map<UUID, String> names = names(bookings);
        for (Booking booking : bookings) {
            notices.tell(notice(kind, booking, names)
                    .toGuardians(Audience.pupils(Set.of(booking.pupil())), PupilAction.BOOK));
        }
    }

    /** Tells the guardian who booked, if it was somebody else who did this. */
    void tellWhoBooked(String kind, Booking booking) {
        UUID guardian = booking.guardian();
        if (guardian != null) {
            notices.tell(notice(kind, booking, names(List.of(booking))).toPeople(Set.of(guardian), booking.pupil()));
        }
    }

    /** Tells that a child was there twice, and had the same days twice at a kind of care. */
    void tellBecameOne(UUID pupil, UUID care, int days) {
        String child = directory.pupil(pupil).map(Pupil::firstName).orElse("");
        String name = plan.care(care).map(one -> one.name()).orElse("");
        UUID both = UUID.nameUUIDFromBytes((pupil + " " + care).getBytes(StandardCharsets.US_ASCII));
        notices.tell(Notice.of(BECAME_ONE, both, child, name, days)
                .toGuardians(Audience.pupils(Set.of(pupil)), PupilAction.BOOK)
                .at(""));
    }

    /** Their first names. A guardian whose cancelling makes room for a child of another group does not learn who that is. */
    private Map<UUID, String> names(Collection<Booking> bookings) {
        Set<UUID> pupils = bookings.stream().map(Booking::pupil).collect(Collectors.toSet());
        return directory.entrusted(pupils).pupils(Audience.pupils(pupils)).stream() // for the own guardians to read
                .map(pupil -> Map.entry(pupil.id(), pupil.firstName()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private Notice notice(String kind, Booking booking, Map<UUID, String> names) {
        String care = plan.care(booking.care()).map(one -> one.name()).orElse("");
        String name = names.getOrDefault(booking.pupil(), "");
        return Notice.of(kind, booking.id(), name, care, booking.onDay(), name.isEmpty() ? 0 : 1)
                .at("day/" + booking.onDay());
    }

    /** Children by their ids. */
    static Map<UUID, Pupil> byId(Collection<Pupil> pupils) {
        return pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity(), (one, other) -> one));
    }
}
