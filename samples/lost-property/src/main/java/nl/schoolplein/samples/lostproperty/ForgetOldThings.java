package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Settings;

/** What nobody came for goes to charity, and off the page; what was collected is forgotten after a week. */
public class ForgetOldThings implements Job {
    private static final Duration AFTER_COLLECTING = Duration.ofDays(7);

    @Inject
    Database database;

    @Inject
    Events events;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public void run() {
        Instant now = clock.instant();
        Instant oldest = now.minus(Duration.ofDays(settings.get(LostProperty.KEEP_DAYS)));
        while (forget(oldest, now.minus(AFTER_COLLECTING)) > 0) {
            // the next hundred
        }
    }

    private int forget(Instant oldest, Instant collected) {
        return database.write(Things.class, things -> {
            List<FoundThing> over = things.over(oldest, collected);
            things.unclaim(over.stream().map(FoundThing::id).toList());
            for (FoundThing thing : over) {
                notices.takeBack(thing.id());
                things.entityManager().remove(thing);
                if (thing.collected() == null) {
                    events.publish(ThingGone.TYPE, new ThingGone(thing.id()));
                }
            }
            return over.size();
        });
    }
}
