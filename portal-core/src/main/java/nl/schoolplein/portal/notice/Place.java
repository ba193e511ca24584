package nl.schoolplein.portal.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in the order of notices, newest first: that of one that was shown.
 *
 * @param at when that was told
 * @param id its id
 */
record Place(Instant at, UUID id) implements Comparable<Place> {
    private static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    /** That of a notice. */
    static Place of(NoticeRow row) {
        return new Place(row.from(), row.id());
    }

    /** The place that an address names; before all of them if it names none. */
    static Place of(String named) {
        try {
            int dot = named.indexOf('.');
            return dot < 0
                    ? START
                    : new Place(
                            Instant.ofEpochMilli(Long.parseLong(named.substring(0, dot))),
                            UUID.fromString(named.substring(dot + 1)));
        } catch (IllegalArgumentException noPlace) {
            return START;
        }
    }

    boolean isStart() {
        return equals(START);
    }

    /** Later is more; of one moment as the database orders ids. */
    @Override
    public int compareTo(Place other) {
        int time = at.compareTo(other.at);
        return time == 0 ? id.toString().compareTo(other.id.toString()) : time;
    }

    /** As an address names it. */
    @Override
    public String toString() {
        return at.toEpochMilli() + "." + id;
    }
}
