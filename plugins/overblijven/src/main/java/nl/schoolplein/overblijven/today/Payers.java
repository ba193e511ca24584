package nl.schoolplein.overblijven.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who booked last for some children, whatever kind of care it was. */
final class Payers {
    private Payers() {}

    /** That a guardian booked for a child. */
    record Booker(UUID pupil, UUID guardian) {}

    /**
     * By the child's id.
     *
     * @param bookers the latest first
     */
    static Map<UUID, UUID> last(List<Booker> bookers) {
        Map<UUID, UUID> last = new HashMap<>();
        bookers.forEach(one -> last.putIfAbsent(one.pupil(), one.guardian()));
        return last;
    }
}
