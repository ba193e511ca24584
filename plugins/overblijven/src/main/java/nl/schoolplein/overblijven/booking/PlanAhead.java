package nl.schoolplein.overblijven.booking;

import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Job;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Cares;

/** Every night: patterns are booked for the days that came nearer, and what is on days without care goes. */
public class PlanAhead extends Office implements Job {
    @Override
    public void run() {
        List<UUID> cares = database.read(Cares.class, Cares::all).stream()
                .filter(care -> !care.stoppedBy(today().minusDays(1)))
                .map(Care::id)
                .toList();
        Upkeep upkeep = new Upkeep(this);
        cares.forEach(upkeep::settle);
    }
}
