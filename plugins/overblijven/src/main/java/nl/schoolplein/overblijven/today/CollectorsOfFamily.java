package nl.schoolplein.overblijven.today;

import jakarta.inject.Inject;
import java.util.Map;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

/** A copy for a guardian has whom that guardian named, and nobody whom the other one did. */
public class CollectorsOfFamily implements PersonalData {
    @Inject
    Database database;

    @Override
    public void export(Person about, Export into) {
        database.read(Attendances.class, rows -> {
            boolean guardian = about.kind() == Person.Kind.GUARDIAN;
            if (guardian || !into.forGuardian()) {
                rows.namedAbout(about.id())
                        .forEach(one -> into.add(Map.of("name", one.name(), "telephone", one.telephone())));
            }
            rows.roomsOf(about.id()).forEach(one -> into.add(Map.of("room", one.room())));
            return about;
        });
    }
}
