package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Viewer;

public class Claims {
    @Inject
    Database database;

    @Inject
    Notices notices;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    FoundThing claimed(FoundThing thing, Pupil pupil) {
        return database.write(Things.class, things -> {
            things.entityManager().persist(new Claim(thing.id(), pupil.id(), viewer.person(), clock.instant()));
            notices.tell(Notice.of("claimed", thing.id(), thing.what(), pupil.firstName())
                    .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.SEE)
                    .at("?thing=" + thing.id()));
            return thing;
        });
    }

    void gone(FoundThing thing) {
        database.write(rows -> {
            rows.remove(thing);
            notices.takeBack(thing.id());
        });
    }
}
