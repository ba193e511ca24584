package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Files;
import org.jspecify.annotations.Nullable;

/** What lies at the demo schools. */
public class DemoThings implements DemoData {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Files files;

    @Inject
    Events events;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) throws IOException {
        found("Blauwe want", "Bij de kapstok van groep 3", Kind.CLOTHES, 20, DemoPhoto.MITTEN);
        claimed(found("Gestreepte sjaal", "Op het klimrek", Kind.CLOTHES, 45, DemoPhoto.SCARF));
        found("Groene beker met een witte band", "In de gymzaal", Kind.BOX, 70, DemoPhoto.BOTTLE);
        found("Broodtrommel met een draak", "In de aula", Kind.BOX, 98, null);
        found("Rode bal", "Achter het fietsenhok", Kind.TOY, 150, DemoPhoto.BALL);
        found("Sleutelbos met een konijn", "Bij het hek", Kind.OTHER, 400, null);
    }

    private FoundThing found(String what, String place, Kind kind, int hoursAgo, @Nullable DemoPhoto photo)
            throws IOException {
        Instant when = clock.instant().minus(Duration.ofHours(hoursAgo));
        FoundThing thing =
                new FoundThing(what, place, kind, when, photo == null ? null : files.keep(what + ".png", photo.png()));
        return database.write(Things.class, things -> {
            things.entityManager().persist(thing);
            events.publish(ThingFound.TYPE, new ThingFound(thing.id(), kind));
            return thing;
        });
    }

    /** A guardian of somebody in the first family has said so. */
    private void claimed(FoundThing thing) {
        Family family = directory.families(Audience.wholeSchool()).get(0);
        UUID pupil = family.pupils().get(0).id();
        UUID guardian = family.guardians().get(0).id();
        database.write(rows -> rows.persist(new Claim(thing.id(), pupil, guardian, clock.instant())));
    }
}
