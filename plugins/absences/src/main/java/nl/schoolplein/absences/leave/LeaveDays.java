package nl.schoolplein.absences.leave;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Database;

/** Who is on leave on a day: what was approved, and what only had to be told. */
public final class LeaveDays {
    private final Database database;

    /** Asks this database; one query a day. */
    public LeaveDays(Database database) {
        this.database = database;
    }

    /** The pupils who are on leave, by their ids. Somebody who is away all day counts as that. */
    public Map<UUID, LeaveDay> on(LocalDate day) {
        Map<UUID, LeaveDay> away = new HashMap<>();
        between(day, day).forEach((pupil, days) -> days.values().forEach(leave -> away.put(pupil, leave)));
        return away;
    }

    /** The same for each of these days, by the pupil's id and the day. */
    public Map<UUID, Map<LocalDate, LeaveDay>> between(LocalDate first, LocalDate last) {
        List<LeaveRequest> granted = database.read(LeaveRequests.class, requests -> requests.granted(first, last));
        Map<UUID, Map<LocalDate, LeaveDay>> away = new HashMap<>();
        for (LeaveRequest request : granted) {
            When when = request.when();
            Map<LocalDate, LeaveDay> days = away.computeIfAbsent(request.pupil(), none -> new HashMap<>());
            first.datesUntil(last.plusDays(1))
                    .filter(when::covers)
                    .forEach(day -> days.merge(
                            day,
                            new LeaveDay(when.from(), when.until()),
                            (one, other) -> one.wholeDay() ? one : other));
        }
        return away;
    }
}
