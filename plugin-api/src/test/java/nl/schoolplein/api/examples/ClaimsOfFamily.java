package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.util.Map;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

public class ClaimsOfFamily implements PersonalData {
    @Inject
    Database database;

    @Override
    public void export(Person about, Export into) {
        database.read(Things.class, things -> things.claimsOf(about.id()))
                .forEach(claim -> into.add(Map.of("what", claim.what(), "claimedAt", claim.claimedAt())));
    }
}
