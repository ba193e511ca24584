package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import java.util.Map;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

/** A copy of what was claimed says what it was; the rest of the rows the portal does by itself. */
public class ClaimsOfFamily implements PersonalData {
    @Inject
    Database database;

    @Override
    public void export(Person about, Export into) {
        database.read(Things.class, things -> things.claimedBy(about.id()))
                .forEach(one -> into.add(Map.of("what", one.what(), "claimed", one.claimed())));
    }
}
